package dev.longshore.domain.logs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** The time that an engine puts before a line: RFC 3339 with up to nine digits of a second, in UTC or with an offset. */
public final class LogTime {

    /** No time, or one outside of 64-bit nanoseconds. */
    public static final long NONE = Long.MIN_VALUE;
    /** No time is longer. */
    public static final int MAX_LENGTH = 35;

    private static final long NANOS = 1_000_000_000L;
    private static final int SECONDS_AT = 19;
    private static final int SECONDS_OF_DAY = 86_400;

    private LogTime() {
    }

    /** How many bytes of a time begin there; 0 where none does. */
    public static int length(byte[] text, int from, int to) {
        int zone = from + SECONDS_AT;
        if (to - from <= SECONDS_AT || !looksLikeSeconds(text, from)) {
            return 0;
        }
        if (text[zone] == '.') {
            int digits = ++zone;
            while (zone < to && zone - digits < 9 && digit(text[zone])) {
                zone++;
            }
            if (zone == digits) {
                return 0;
            }
        }
        if (zone < to && text[zone] == 'Z') {
            return zone + 1 - from;
        }
        boolean offset = to - zone >= 6 && (text[zone] == '+' || text[zone] == '-') && digits(text, zone + 1, 2) && text[zone + 3] == ':'
                && digits(text, zone + 4, 2);
        return offset ? zone + 6 - from : 0;
    }

    /** Nanoseconds since 1970. @param length as {@link #length} says */
    public static long nanos(byte[] text, int from, int length) {
        int zone = from + SECONDS_AT;
        long fraction = 0;
        if (text[zone] == '.') {
            int digits = ++zone;
            for (; digit(text[zone]); zone++) {
                fraction = fraction * 10 + text[zone] - '0';
            }
            for (int i = zone - digits; i < 9; i++) {
                fraction *= 10;
            }
        }
        long seconds = days(text, from) * SECONDS_OF_DAY + number(text, from + 11, 2) * 3_600L + number(text, from + 14, 2) * 60L
                + number(text, from + 17, 2);
        if (text[zone] != 'Z') {
            long offset = number(text, zone + 1, 2) * 3_600L + number(text, zone + 4, 2) * 60L;
            seconds -= text[zone] == '-' ? -offset : offset;
        }
        return ofSeconds(seconds, fraction);
    }

    /** How many digits follow the second's point. @param length as {@link #length} says */
    public static int fractionDigits(byte[] text, int from, int length) {
        int digits = 0;
        if (text[from + SECONDS_AT] == '.') {
            while (SECONDS_AT + 1 + digits < length && digit(text[from + SECONDS_AT + 1 + digits])) {
                digits++;
            }
        }
        return digits;
    }

    /** Nanoseconds since 1970 of a word; {@link #NONE} where it is no time. */
    public static long parse(String word) {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        int length = length(text, 0, text.length);
        return length == 0 || length < text.length ? NONE : nanos(text, 0, length);
    }

    /** Nanoseconds since 1970; {@link #NONE} outside of 64 bits. */
    public static long of(Instant instant) {
        return ofSeconds(instant.getEpochSecond(), instant.getNano());
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    private static long ofSeconds(long seconds, long fraction) {
        long most = Long.MAX_VALUE / NANOS - 1;
        return seconds > most || seconds < -most ? NONE : seconds * NANOS + fraction;
    }

    private static long days(byte[] text, int from) {
        return LocalDate.of(number(text, from, 4), number(text, from + 5, 2), number(text, from + 8, 2)).toEpochDay();
    }

    private static boolean looksLikeSeconds(byte[] text, int from) {
        return digits(text, from, 4) && text[from + 4] == '-' && digits(text, from + 5, 2) && text[from + 7] == '-'
                && digits(text, from + 8, 2)
                && text[from + 10] == 'T' && digits(text, from + 11, 2) && text[from + 13] == ':' && digits(text, from + 14, 2)
                && text[from + 16] == ':' && digits(text, from + 17, 2) && isDate(text, from);
    }

    private static boolean isDate(byte[] text, int from) {
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(number(text, from, 4)))
                && number(text, from + 11, 2) < 24 && number(text, from + 14, 2) < 60 && number(text, from + 17, 2) <= 60;
    }

    private static boolean digits(byte[] text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!digit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int number(byte[] text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
