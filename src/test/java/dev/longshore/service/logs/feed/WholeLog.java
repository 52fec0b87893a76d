package dev.longshore.service.logs.feed;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.stream.StreamOwner;
import java.util.OptionalLong;

/** Reads all of a stopped container's log, as the app reads one that it follows from its first line on. For benchmarks. */
public final class WholeLog {

    private WholeLog() {
    }

    /** Until the engine ends its answer. */
    public static void read(LogAccess access, ObjectRef container, ContainerLog.Sink sink) {
        try (LogSource source = new LogSource(access, container, LogOperations.READ, new StreamOwner())) {
            new RunReader(source, new Given(), new Delivery(sink), access.clock()).follow(source.look(container.id()), OptionalLong.empty());
        }
    }
}
