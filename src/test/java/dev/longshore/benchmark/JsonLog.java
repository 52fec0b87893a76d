package dev.longshore.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the file in which Docker's driver json-file keeps a log, in place of what a stopped container wrote: lines of 100 characters, numbered from 1. */
public final class JsonLog {

    private static final int DIGITS = 9;
    private static final String TEXT = "INFO request 000000000 served from cache path=/cart/items/checkout status=200 ms=17 id=4f2a9c81d3 ok..";
    private static final String LINE = "{\"log\":\"" + TEXT + "\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-29T06:00:00.000000000Z\"}\n";
    private static final int NUMBER_END = LINE.indexOf("000000000") + DIGITS;
    private static final int NANOS_END = LINE.lastIndexOf("000000000Z") + DIGITS;
    private static final int SECONDS_END = NANOS_END - DIGITS - 1;

    /** From one line to the next. */
    private static final int STEP_NANOS = 500;
    private static final int SECOND = 1_000_000_000;

    private JsonLog() {
    }

    /** @return how many lines there are */
    public static long write(Path file, long bytes) throws IOException {
        byte[] line = LINE.getBytes(StandardCharsets.US_ASCII);
        long count = bytes / line.length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING), 1 << 20)) {
            for (long i = 1; i <= count; i++) {
                put(line, NUMBER_END, i, DIGITS);
                put(line, NANOS_END, i * STEP_NANOS % SECOND, DIGITS);
                put(line, SECONDS_END, i * STEP_NANOS / SECOND, 2);
                out.write(line);
            }
        }
        return count;
    }

    /** The text of the line with that number. */
    public static String text(long number) {
        byte[] line = LINE.getBytes(StandardCharsets.US_ASCII);
        put(line, NUMBER_END, number, DIGITS);
        int from = LINE.indexOf(TEXT);
        return new String(line, from, TEXT.length(), StandardCharsets.US_ASCII);
    }

    private static void put(byte[] line, int end, long number, int digits) {
        long left = number;
        for (int i = end - 1; i >= end - digits; i--) {
            line[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
