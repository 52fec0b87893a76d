package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationFormatTest {

    @ParameterizedTest
    @CsvSource({"0,0 ms", "300,<1 ms", "8000,8 ms", "999999,999 ms", "1000000,1.00 s", "1020000,1.02 s", "9994000,9.99 s",
            "9995000,10.0 s", "12340000,12.3 s", "59949000,59.9 s", "59950000,1 min 0 s", "125400000,2 min 5 s", "3599400000,59 min 59 s", "3600000000,1 h 0 min", "11550000000,3 h 12 min"})
    void text(long micros, String expected) {
        assertEquals(expected, DurationFormat.text(Duration.ofNanos(micros * 1000)).replace('\u2009', ' '));
    }
}
