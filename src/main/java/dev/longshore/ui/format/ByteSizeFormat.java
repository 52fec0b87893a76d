package dev.longshore.ui.format;

import java.util.Locale;

/** Sizes as text: decimal units, three digits at most, "18 MB", "21.4 kB", "0 B". */
public final class ByteSizeFormat {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteSizeFormat() {
    }

    /** @param bytes not negative */
    public static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        boolean whole = unit == 0 || value >= 99.95;
        String digits = String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + "\u00a0" + UNITS[unit];
    }
}
