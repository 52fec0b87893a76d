package dev.longshore.service.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.ContainerLog;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.Older;
import java.util.concurrent.CompletableFuture;

/** Opens the logs of containers. */
@FunctionalInterface
interface LogFeeds {

    /** A log that is being read. */
    interface Feed extends AutoCloseable {

        /** The lines right before the oldest that was given; fails with a {@link dev.longshore.domain.FailureException}. */
        CompletableFuture<Older> older(int lines);

        @Override
        void close();
    }

    /** Begins to read; the sink may be told before this returns. */
    Feed open(ObjectRef container, LogRange range, ContainerLog.Sink sink);

    /** Those of the engines. */
    static LogFeeds of(LogAccess access) {
        return (container, range, sink) -> {
            ContainerLog log = new ContainerLog(access, container, range, sink);
            log.start();
            return new Feed() {
                @Override
                public CompletableFuture<Older> older(int lines) {
                    return log.older(lines);
                }

                @Override
                public void close() {
                    log.close();
                }
            };
        };
    }
}
