package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.service.logs.feed.LogMark.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks stand between the lines by their time, whichever comes first. */
class DeliveryTest {

    private final RecordedLog heard = new RecordedLog();
    private final Delivery delivery = new Delivery(heard);

    private static LogLine line(long time) {
        return new LogLine(LogStream.OUT, time, String.valueOf(time).getBytes(StandardCharsets.UTF_8), true);
    }

    private void mark(Kind kind, long time) {
        delivery.mark(new LogMark(LogTime.instant(time), kind));
    }

    @Test
    void aMarkWaitsForALaterLine() {
        mark(Kind.OOM, 5);
        mark(Kind.PAUSED, 3);
        delivery.lines(List.of(line(1), line(2)));
        assertEquals(List.of("1", "2"), heard.told());
        delivery.lines(List.of(line(3), line(4), line(5), line(6), line(7)));
        assertEquals(List.of("1", "2", "3", "[PAUSED]", "4", "5", "[OOM]", "6", "7"), heard.told());
    }

    @Test
    void aMarkForWhichNoLineComesIsToldAllTheSame() {
        delivery.lines(List.of(line(1)));
        mark(Kind.OOM, 5);
        delivery.flush();
        assertEquals(List.of("1", "[OOM]"), heard.told());
    }

    @Test
    void whatIsKnownBetterIsToldSo() {
        delivery.mark(new LogMark(LogTime.instant(5), Kind.DIED, List.of("forged")));
        delivery.correct(Kind.DIED, List.of("137"));
        delivery.flush();
        assertEquals(List.of("[DIED 137]"), heard.told());
    }

    /** It is closed while a block of lines is on its way: what nobody took comes again. */
    @Test
    void whatIsNotTakenIsNotGiven() {
        Given given = new Given();
        delivery.give(given, List.of(line(1), line(2)), given.joint(LogTime.NONE), true);
        delivery.close();
        delivery.give(given, List.of(line(3), line(4)), given.joint(LogTime.NONE), true);
        assertEquals(2, given.lines());
        assertEquals(2, given.lastTime());
        assertEquals(List.of("3"), given.fresh(List.of(line(2), line(3)), given.joint(2), true).stream().map(RecordedLog::text).toList());
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        mark(Kind.OOM, 5);
        delivery.close();
        delivery.lines(List.of(line(1)));
        delivery.flush();
        delivery.state(new LogState.Following());
        assertEquals(List.of(), heard.told());
        assertEquals(new LogState.Reading(), heard.state());
    }
}
