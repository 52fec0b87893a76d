package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.EngineEvent;
import java.util.Optional;
import java.util.Set;

/** A container by its id, and once that is gone, by its name. Looked for by one thread; what was found last may be asked for by any. */
final class NamedContainer {

    private static final Set<String> NAMING = Set.of("create", "start", "rename");

    private final LogSource source;
    private final String name;
    private volatile String id;
    private volatile Optional<Run> last = Optional.empty();
    private volatile boolean namesake;
    private boolean gone;
    private boolean goneBefore;

    NamedContainer(LogSource source, ObjectRef container) {
        this.source = source;
        this.name = container.name().replaceFirst("^/", "");
        this.id = container.id();
    }

    /** Of the container that it is now. */
    String id() {
        return id;
    }

    Optional<Run> last() {
        return last;
    }

    /** Whether another container has come to the name. */
    boolean takesName(EngineEvent event) {
        boolean takes = NAMING.contains(event.verb()) && event.actor() != null && name.equals(strip(event.actor().attributes().getOrDefault("name", "")));
        namesake |= takes;
        return takes;
    }

    /** Looks; empty where neither is there. One that runs is kept, whoever else has its name by now. */
    Optional<Run> find() {
        goneBefore = gone;
        Optional<Run> found = look(id);
        gone = found.isEmpty();
        if (found.isEmpty() || namesake && !found.get().running()) {
            namesake = false;
            Optional<Run> other = look(name).filter(run -> run.name().equals(name));
            found = other.isPresent() ? other : found;
        }
        found.ifPresent(run -> {
            id = run.id();
            gone = false;
            last = Optional.of(run);
        });
        return found;
    }

    /** Whether it was there the time before, and no longer. */
    boolean goneJustNow() {
        return gone && !goneBefore;
    }

    private Optional<Run> look(String idOrName) {
        try {
            return Optional.of(source.look(idOrName));
        } catch (FailureException failed) {
            if (failed.failure().cause() == Failure.Cause.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static String strip(String name) {
        return name.replaceFirst("^/", "");
    }
}
