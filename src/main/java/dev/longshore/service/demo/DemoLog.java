package dev.longshore.service.demo;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one container has written, newest last, and who follows it. Guarded by the engine's lock. */
final class DemoLog {

    private static final int MOST = 2_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
            .withZone(ZoneOffset.UTC);

    private final Deque<Line> lines = new ArrayDeque<>();
    private final Map<DemoLiveStream, Wish> followers = new ConcurrentHashMap<>();
    private Instant last = Instant.EPOCH;

    record Line(Instant time, DemoProgram.Text text) { }

    /**
     * What is asked for.
     *
     * @param tail empty for all
     */
    record Wish(boolean out, boolean err, boolean stamps, Optional<Instant> since, Optional<Instant> until, Optional<Integer> tail) {

        /** @throws DemoFault as the engine refuses */
        static Wish parse(DemoTarget target) {
            boolean out = target.flag("stdout");
            boolean err = target.flag("stderr");
            if (!out && !err) {
                throw DemoFault.badRequest("Bad parameters: you must choose at least one stream");
            }
            return new Wish(out, err, target.flag("timestamps"), time(target.text("since")), time(target.text("until")),
                    tail(target.text("tail")));
        }

        private static Optional<Integer> tail(String text) {
            return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
        }

        private static Optional<Instant> time(String text) {
            if (text.isEmpty() || text.equals("0")) {
                return Optional.empty();
            }
            try {
                BigDecimal seconds = new BigDecimal(text);
                return Optional.of(Instant.ofEpochSecond(seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9)
                        .longValue()));
            } catch (NumberFormatException e) {
                throw DemoFault.badRequest("invalid value for time: " + text);
            }
        }

        boolean wants(Line line) {
            return (line.text().error() ? err : out) && since.filter(line.time()::isBefore).isEmpty()
                    && until.filter(line.time()::isAfter).isEmpty();
        }
    }

    /** No two lines have the same time. */
    void add(Line line) {
        Instant time = line.time().isAfter(last) ? line.time() : last.plusNanos(12_345);
        last = time;
        Line stamped = new Line(time, line.text());
        lines.add(stamped);
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
        followers.forEach((stream, wish) -> {
            if (wish.wants(stamped)) {
                stream.offer(frame(stamped, wish));
            }
        });
    }

    /** The tail counts before times and streams are looked at, as the real engine does. */
    byte[] bytes(Wish wish) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.stream().skip(Math.max(0, lines.size() - wish.tail().orElse(lines.size()))).filter(wish::wants)
                .forEach(line -> bytes.writeBytes(frame(line, wish)));
        return bytes.toByteArray();
    }

    InputStream follow(Wish wish) {
        DemoLiveStream stream = new DemoLiveStream(followers::remove);
        stream.offer(bytes(wish));
        followers.put(stream, wish);
        return stream;
    }

    /** The run has ended: so do those who follow. */
    void finish() {
        followers.keySet().forEach(DemoLiveStream::finish);
        followers.clear();
    }

    void close() {
        List.copyOf(followers.keySet()).forEach(DemoLiveStream::close);
    }

    private static byte[] frame(Line line, Wish wish) {
        byte[] text = ((wish.stamps() ? STAMP.format(line.time()) + " " : "") + line.text().text() + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length).put((byte) (line.text().error() ? 2 : 1)).put(new byte[3]).putInt(text.length)
                .put(text).array();
    }
}
