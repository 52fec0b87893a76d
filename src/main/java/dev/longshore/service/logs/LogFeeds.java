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

        /** Whose log it is by now: it goes on with the next one of its name. */
        ObjectRef container();

        /** Goes on with the log after {@link #close}: no line comes twice, and none is lost. */
        Feed again(ContainerLog.Sink sink);

        @Override
        void close();
    }

    /** Begins to read; the sink may be told before this returns. */
    Feed open(ObjectRef container, LogRange range, ContainerLog.Sink sink);

    /** Those of the engines. */
    static LogFeeds of(LogAccess access) {
        return (container, range, sink) -> new EngineLog(new ContainerLog(access, container, range, sink)).begun();
    }

    /** The log of a container on its engine. */
    record EngineLog(ContainerLog log) implements Feed {

        private EngineLog begun() {
            log.start();
            return this;
        }

        @Override
        public CompletableFuture<Older> older(int lines) {
            return log.older(lines);
        }

        @Override
        public ObjectRef container() {
            return log.container();
        }

        @Override
        public Feed again(ContainerLog.Sink sink) {
            return new EngineLog(log.again(sink)).begun();
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
