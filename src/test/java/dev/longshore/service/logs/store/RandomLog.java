package dev.longshore.service.logs.store;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.logs.feed.LogMark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines as containers write them, with all that makes them awkward. The same seed gives the same lines. */
public final class RandomLog {

    private static final String[] TEXTS = {"GET /healthz 200", "GET /healthz 200", "INFO started", "ERROR it failed", "\tat Store.load(Store.java:118)", "Caused by: timeout",
        "\u001b[33mWARN yellow from here", "\u001b[0mplain again", "", "level=warn msg=\"ärger\" ms=12", "{\"level\":\"error\",\"msg\":\"no\"}", "Straße €😀", "x".repeat(90)};
    private static final byte[] INVALID = {'a', (byte) 0xc3, '(', (byte) 0xff, 'b'};
    private static final LogMark.Kind[] KINDS = {LogMark.Kind.STARTED, LogMark.Kind.DIED, LogMark.Kind.HEALTHY, LogMark.Kind.RESTARTED};

    private final Random random;

    public RandomLog(long seed) {
        this.random = new Random(seed);
    }

    /** @param most how many at most; the times are near to {@code time}, and some are earlier than the one before, or unknown */
    public List<LogLine> lines(int most, long time) {
        List<LogLine> lines = new ArrayList<>();
        long now = time;
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            now += random.nextInt(-2, 9);
            LogStream stream = random.nextInt(4) == 0 ? LogStream.ERR : LogStream.OUT;
            lines.add(new LogLine(stream, random.nextInt(40) == 0 ? LogTime.NONE : now, text(), random.nextInt(30) > 0));
        }
        return lines;
    }

    public LogMark mark(long time) {
        return new LogMark(LogTime.instant(time + random.nextInt(20)), KINDS[random.nextInt(KINDS.length)]);
    }

    public static LogSource source(String name) {
        return new LogSource(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, name, name), "local");
    }

    private byte[] text() {
        return random.nextInt(25) == 0 ? INVALID : TEXTS[random.nextInt(TEXTS.length)].getBytes(StandardCharsets.UTF_8);
    }
}
