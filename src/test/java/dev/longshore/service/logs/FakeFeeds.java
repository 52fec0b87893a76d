package dev.longshore.service.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.feed.ContainerLog;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.Older;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Logs that the test writes. */
final class FakeFeeds implements LogFeeds {

    /** One log that was opened. */
    final class Opened implements Feed {

        ObjectRef container;
        final LogRange range;
        final ContainerLog.Sink sink;
        final List<CompletableFuture<Older>> asked = new ArrayList<>();
        final List<Integer> wanted = new ArrayList<>();
        boolean closed;
        boolean again;

        private Opened(ObjectRef container, LogRange range, ContainerLog.Sink sink) {
            this.container = container;
            this.range = range;
            this.sink = sink;
        }

        @Override
        public CompletableFuture<Older> older(int lines) {
            CompletableFuture<Older> answer = new CompletableFuture<>();
            wanted.add(lines);
            asked.add(answer);
            return answer;
        }

        @Override
        public ObjectRef container() {
            return container;
        }

        @Override
        public Feed again(ContainerLog.Sink next) {
            Opened on = new Opened(container, range, next);
            on.again = true;
            opened.add(on);
            return on;
        }

        @Override
        public void close() {
            closed = true;
        }

        void write(int from, int to) {
            sink.lines(lines(container.name(), from, to));
        }

        /** Answers the last question. */
        void answer(int from, int to, boolean beginning) {
            asked.getLast().complete(new Older(lines(container.name(), from, to), beginning));
        }
    }

    final List<Opened> opened = new ArrayList<>();

    @Override
    public Feed open(ObjectRef container, LogRange range, ContainerLog.Sink sink) {
        Opened log = new Opened(container, range, sink);
        opened.add(log);
        return log;
    }

    /** A line a second; the time is the number. */
    static List<LogLine> lines(String name, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new LogLine(LogStream.OUT, i * 1_000_000_000L + 1, (name + " " + i).getBytes(StandardCharsets.UTF_8), true)).toList();
    }
}
