package dev.longshore.ui.format;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What containers use, for people: {@code 84.1 %}, {@code 231 MB}, {@code 1.2 kB/s}; a dash for what is not known. */
public final class StatsFormat {

    private static final String NOTHING = "–";
    private static final char GAP = '\u2009';
    private static final double MANY = 1000;

    private StatsFormat() {
    }

    /** With one decimal, which very large numbers do without. */
    public static String percent(OptionalDouble value) {
        return value.isEmpty() ? NOTHING : String.format(Locale.ROOT, value.getAsDouble() < MANY ? "%.1f%c%%" : "%.0f%c%%", value.getAsDouble(), GAP);
    }

    /** Without decimals. */
    public static String wholePercent(OptionalDouble value) {
        return value.isEmpty() ? NOTHING : String.format(Locale.ROOT, "%.0f%c%%", value.getAsDouble(), GAP);
    }

    public static String bytes(OptionalLong value) {
        return value.isEmpty() ? NOTHING : ByteSizeFormat.text(value.getAsLong());
    }

    /** @param value bytes a second */
    public static String rate(OptionalDouble value) {
        return value.isEmpty() ? NOTHING : ByteSizeFormat.text(Math.round(value.getAsDouble())) + "/s";
    }

    public static String count(OptionalLong value) {
        return value.isEmpty() ? NOTHING : String.valueOf(value.getAsLong());
    }
}
