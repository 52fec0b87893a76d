package dev.longshore.ui.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Sizes for people: decimal units, three digits that count, a thin gap: {@code 18 MB}, {@code 21.4 kB}. */
public final class ByteSizeFormat {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final char GAP = '\u2009';

    private ByteSizeFormat() {
    }

    /** @param bytes a negative number means unknown, and shows as a dash */
    public static String text(long bytes) {
        if (bytes < 0) {
            return "–";
        }
        BigDecimal value = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (rounded(value).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            value = value.movePointLeft(3);
            unit++;
        }
        String number = rounded(value).stripTrailingZeros().toPlainString();
        return String.format(Locale.ROOT, "%s%c%s", number, GAP, UNITS[unit]);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.round(new MathContext(3, RoundingMode.HALF_UP));
    }
}
