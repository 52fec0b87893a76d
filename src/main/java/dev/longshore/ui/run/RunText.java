package dev.longshore.ui.run;

import dev.longshore.domain.Host;
import dev.longshore.domain.run.RunLine;
import java.util.List;
import java.util.Optional;

/** A run line as text of each kind. Functions of the services, so that the form knows what they say and not how. */
public interface RunText {

    /** What the engine is sent. @param json may hold secrets */
    record Body(String name, String platform, String json) { }

    /** Of a line whose values are valid. */
    Body body(RunLine line);

    String dockerRun(RunLine line);

    String compose(RunLine line);

    /** The call as a curl line; empty where none can reach the host. */
    Optional<String> curl(Host host, RunLine line);

    /** The line with its secrets covered. */
    RunLine masked(RunLine line);

    /** JSON with its secrets covered. */
    String maskedJson(String json);

    /** The kinds of copy. */
    enum Kind { DOCKER_RUN, COMPOSE, CURL }

    /** Empty where there is no such text for the host. */
    default Optional<String> of(Kind kind, Host host, RunLine line) {
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
