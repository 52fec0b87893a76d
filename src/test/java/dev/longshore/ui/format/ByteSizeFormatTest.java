package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeFormatTest {

    @ParameterizedTest
    @CsvSource({"0,0 B", "166,166 B", "999,999 B", "1000,1 kB", "21400,21.4 kB", "99949,99.9 kB", "99950,100 kB", "999499,999 kB",
            "999500,1 MB", "18000000,18 MB", "1200000000,1.2 GB", "9223372036854775807,9.2 EB"})
    void text(long bytes, String expected) {
        assertEquals(expected, ByteSizeFormat.text(bytes).replace('\u00a0', ' '));
    }
}
