package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeFormatTest {

    @ParameterizedTest
    @CsvSource({"0, 0_B", "1, 1_B", "166, 166_B", "999, 999_B", "1000, 1_kB", "1500, 1.5_kB", "21400, 21.4_kB", "11008, 11_kB", "18000000, 18_MB",
        "5211015, 5.21_MB", "999499, 999_kB", "999500, 1_MB", "1200000000, 1.2_GB", "9223372036854775807, 9.22_EB", "-1, –"})
    void threeDigitsThatCount(long bytes, String shown) {
        assertEquals(shown.replace('_', '\u2009'), ByteSizeFormat.text(bytes));
    }
}
