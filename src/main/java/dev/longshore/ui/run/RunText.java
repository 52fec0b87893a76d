package dev.longshore.ui.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.run.Recipient;
import dev.longshore.service.run.RunCalls;
import java.util.List;
import java.util.Optional;

/** A run line as text of each kind. Functions of the services, so that the form knows what they say and not how. */
public interface RunText {

    /** What the engine is sent, of a line whose values are valid. */
    RunCalls calls(RunLine line, Recipient to);

    String dockerRun(RunLine line);

    String compose(RunLine line);

    /** The calls as curl lines; empty where none can reach the host. */
    Optional<String> curl(HostSession host, RunLine line);

    /** The line with its secrets covered. */
    RunLine masked(RunLine line);

    /** JSON with its secrets covered. */
    String maskedJson(String json);

    /** The kinds of copy. */
    enum Kind { DOCKER_RUN, COMPOSE, CURL }

    /** Empty where there is no such text for the host. */
    default Optional<String> of(Kind kind, HostSession host, RunLine line) {
        return switch (kind) {
            case DOCKER_RUN -> Optional.of(dockerRun(line));
            case COMPOSE -> Optional.of(compose(line));
            case CURL -> curl(host, line);
        };
    }

    /** In the order of the menus. */
    static List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
