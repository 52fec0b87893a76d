package dev.longshore.service.docker;

import dev.longshore.domain.EndpointText;
import java.util.Optional;

/**
 * Something that docker, or the environment, says of engines and that cannot be followed.
 *
 * @param subject the file, the variable or the name it is about
 * @param detail  what is said there, or why it cannot be read, without secrets; may be empty
 * @param address what is wrong with an address
 */
public record DockerProblem(Kind kind, String subject, String detail, Optional<EndpointText.Problem> address) {

    /** What is wrong. CONTEXT_… but the last two are about the file of one context, the last two about the variable or member that names one. */
    public enum Kind {
        CONFIG_UNREADABLE, CONTEXTS_UNREADABLE, TOO_MANY_CONTEXTS,
        CONTEXT_UNREADABLE, CONTEXT_TOO_LARGE, CONTEXT_NOT_JSON, CONTEXT_BAD_NAME, CONTEXT_WRONG_FOLDER, CONTEXT_NO_ENGINE, CONTEXT_BAD_ADDRESS,
        DOCKER_HOST, API_VERSION, NAMED_PIPE, DOCKER_CONTEXT_MISSING, CURRENT_CONTEXT_MISSING
    }

    /** One that is not about an address. */
    public static DockerProblem of(Kind kind, String subject, String detail) {
        return new DockerProblem(kind, subject, detail, Optional.empty());
    }
}
