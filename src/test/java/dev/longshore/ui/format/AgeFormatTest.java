package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.longshore.domain.ContainerStatus;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeFormatTest {

    /** As the engines say it: what they say and what is counted here stands side by side. */
    @ParameterizedTest
    @CsvSource({"89, Up About a minute", "119, Up About a minute", "3599, Up 59 minutes", "5399, Up About an hour", "5400, Up 2 hours", "8999, Up 2 hours",
        "169199, Up 47 hours", "171000, Up 2 days", "1207799, Up 13 days", "1209600, Up 2 weeks", "5180400, Up 8 weeks", "5184000, Up 2 months",
        "63070000, Up 24 months", "63072000, Up 2 years"})
    void readsAsTheEnginesOwnWords(long seconds, String status) {
        assertEquals(ContainerStatus.of("running", status).age().map(AgeFormat::of).orElseThrow(), AgeFormat.of(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-5_000, 0, 999, 59_000, 59_999, 60_000, 3_599_000, 3_600_000, 172_799_000, 172_800_000, 5_183_999_000L, 5_184_000_000L,
            1_207_800_000L, 1_209_600_000L, 5_182_200_000L, 62_208_000_000L, 63_071_999_000L, 63_072_000_000L, 99_999_999_999L})
    void anAgeReadsTheSameUntilTheNextAndNotThen(long millis) {
        Duration age = Duration.ofMillis(millis);
        Duration next = AgeFormat.untilNext(age);
        assertEquals(AgeFormat.of(age), AgeFormat.of(age.plus(next).minusMillis(2)));
        assertNotEquals(AgeFormat.of(age), AgeFormat.of(age.plus(next)));
    }
}
