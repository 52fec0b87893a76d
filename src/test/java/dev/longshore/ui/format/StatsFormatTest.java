package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatsFormatTest {

    private static final String GAP = "\u2009";

    @Test
    void percentHasOneDecimalUntilItIsVeryLarge() {
        assertEquals("0.4" + GAP + "%", StatsFormat.percent(OptionalDouble.of(0.44)));
        assertEquals("84.1" + GAP + "%", StatsFormat.percent(OptionalDouble.of(84.06)));
        assertEquals("6400" + GAP + "%", StatsFormat.percent(OptionalDouble.of(6400.4)));
        assertEquals("90" + GAP + "%", StatsFormat.wholePercent(OptionalDouble.of(90.2)));
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertEquals("–", StatsFormat.percent(OptionalDouble.empty()));
        assertEquals("–", StatsFormat.wholePercent(OptionalDouble.empty()));
        assertEquals("–", StatsFormat.bytes(OptionalLong.empty()));
        assertEquals("–", StatsFormat.rate(OptionalDouble.empty()));
        assertEquals("–", StatsFormat.count(OptionalLong.empty()));
    }

    @Test
    void ratesAreSizesASecond() {
        assertEquals("1.2" + GAP + "kB/s", StatsFormat.rate(OptionalDouble.of(1_200)));
        assertEquals("0" + GAP + "B/s", StatsFormat.rate(OptionalDouble.of(0)));
    }
}
