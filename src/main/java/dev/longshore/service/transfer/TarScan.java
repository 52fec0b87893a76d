package dev.longshore.service.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Follows a tar as it passes by: whether it is one, whether its end was reached, and what its {@code manifest.json} says. An engine that
 * fails while it writes a tar ends the stream as if all were well; the missing end is how that is seen.
 */
final class TarScan {

    private static final int BLOCK = 512;
    /** Bytes of a manifest, or of an extended header, that are read; longer ones are passed over. */
    private static final int MOST_KEPT = 16 * 1024 * 1024;

    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long data;
    private ByteArrayOutputStream kept;
    private char keptType;
    private long keptSize;
    private long longSize = -1;
    private int zeroBlocks;
    private int entries;
    private byte[] manifest;
    private boolean index;
    private String problem;

    void feed(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end && problem == null) {
            int count;
            if (data > 0) {
                count = (int) Math.min(data, end - at);
                keep(bytes, at, count);
                data -= count;
                if (data == 0) {
                    finishKept();
                }
            } else {
                count = Math.min(BLOCK - filled, end - at);
                System.arraycopy(bytes, at, block, filled, count);
                filled += count;
                if (filled == BLOCK) {
                    filled = 0;
                    header();
                }
            }
            at += count;
        }
    }

    /** Bytes of a file's content that nobody needs to read; whoever can skip them does, and says so here. */
    long skip() {
        if (kept != null || data == 0) {
            return 0;
        }
        long skipped = data;
        data = 0;
        return skipped;
    }

    /** What is wrong with it as far as it came, in technical words; null where nothing is. */
    String problem() {
        return problem;
    }

    /** Whether the mark at its end has come. */
    boolean ended() {
        return problem == null && zeroBlocks >= 2;
    }

    /** Whether anything in it looked like a tar. */
    boolean isTar() {
        return entries > 0;
    }

    /** The content of {@code manifest.json}; null where there is none yet. */
    byte[] manifest() {
        return manifest;
    }

    /** Whether one of the two lists of images is in it. */
    boolean holdsImages() {
        return manifest != null || index;
    }

    private void header() {
        if (allZero()) {
            zeroBlocks++;
            return;
        }
        if (zeroBlocks > 0) {
            problem = "there is more after the tar's end: " + start();
            return;
        }
        if (!checksumHolds()) {
            problem = (entries == 0 ? "this is no tar: " : "the tar breaks off: ") + start();
            return;
        }
        entries++;
        open((char) block[156], text(0, 100));
    }

    private void open(char type, String name) {
        boolean extension = type == 'x' || type == 'g' || type == 'L' || type == 'K';
        long size = extension || longSize < 0 ? number(124, 12) : longSize;
        if (!extension) {
            longSize = -1;
        }
        boolean hasContent = type == '0' || type == 0 || type == '7' || extension;
        if (!hasContent || size <= 0) {
            return;
        }
        boolean wanted = type == 'x' || (type == '0' || type == 0) && name.equals("manifest.json");
        index |= name.equals("index.json");
        kept = wanted && size <= MOST_KEPT ? new ByteArrayOutputStream((int) size) : null;
        keptType = type;
        keptSize = size;
        data = (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private void keep(byte[] bytes, int at, int count) {
        if (kept != null) {
            kept.write(bytes, at, (int) Math.min(count, Math.max(0, keptSize - kept.size())));
        }
    }

    private void finishKept() {
        if (kept == null) {
            return;
        }
        if (keptType == 'x') {
            longSize = paxSize(kept.toString(StandardCharsets.UTF_8));
        } else {
            manifest = kept.toByteArray();
        }
        kept = null;
    }

    /** Records are {@code length key=value\n}; a file over 8 GB has its size only there. */
    private static long paxSize(String records) {
        for (String record : records.split("\n")) {
            int space = record.indexOf(' ');
            if (record.startsWith("size=", space + 1) && record.substring(space + 6).matches("\\d{1,18}")) {
                return Long.parseLong(record.substring(space + 6));
            }
        }
        return -1;
    }

    private boolean allZero() {
        return Arrays.mismatch(block, new byte[BLOCK]) < 0;
    }

    private boolean checksumHolds() {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        }
        return sum == number(148, 8);
    }

    /** Octal, or base 256 where the first bit is set; -1 for anything else. */
    private long number(int at, int length) {
        if ((block[at] & 0x80) != 0) {
            long value = block[at] & 0x7f;
            for (int i = 1; i < length; i++) {
                value = value << 8 | block[at + i] & 0xff;
            }
            return value;
        }
        String digits = text(at, length).strip();
        return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : digits.isEmpty() ? 0 : -1;
    }

    private String text(int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return new String(block, at, end - at, StandardCharsets.UTF_8);
    }

    /** An engine's error stands there in the place of the next header. */
    private String start() {
        return text(0, 200).strip();
    }
}
