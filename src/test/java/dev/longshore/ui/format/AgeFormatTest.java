package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeFormatTest {

    @ParameterizedTest
    @ValueSource(longs = {-5_000, 0, 999, 59_000, 59_999, 60_000, 3_599_000, 3_600_000, 172_799_000, 172_800_000, 5_183_999_000L, 5_184_000_000L,
            62_208_000_000L, 63_071_999_000L, 63_072_000_000L, 99_999_999_999L})
    void anAgeReadsTheSameUntilTheNextAndNotThen(long millis) {
        Duration age = Duration.ofMillis(millis);
        Duration next = AgeFormat.untilNext(age);
        assertEquals(AgeFormat.of(age), AgeFormat.of(age.plus(next).minusMillis(2)));
        assertNotEquals(AgeFormat.of(age), AgeFormat.of(age.plus(next)));
    }
}
