package dev.longshore.domain.terminal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes rows into few bytes: one, two or four for the text of a cell, as the widest needs, and ten for each run of one style. Blank
 * cells at the end cost nothing.
 */
final class LineCodec {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int HEADER = 3 + Long.BYTES;
    private static final int RUN = Short.BYTES + Long.BYTES;

    private static final int WRAPPED = 1;
    private static final int FILLED = 2;
    private static final int STYLED = 4;
    /** The bits that hold how many bytes a cell takes. */
    private static final int SIZE_SHIFT = 3;

    private LineCodec() {
    }

    /** Bytes that the row takes at most. */
    static int mostBytes(Line line) {
        return HEADER + line.length * (Integer.BYTES + RUN);
    }

    /** @return where the row ends */
    static int write(Line line, byte[] to, int start) {
        int count = line.length;
        while (count > 0 && line.text[count - 1] == Line.BLANK && line.styles[count - 1] == line.fill) {
            count--;
        }
        int bits = 0;
        long styled = 0;
        for (int i = 0; i < count; i++) {
            bits |= line.text[i];
            styled |= line.styles[i];
        }
        int size = bits <= 0xff ? 1 : bits <= 0xffff ? Short.BYTES : Integer.BYTES;
        to[start] = (byte) ((line.wrapped ? WRAPPED : 0) | (line.fill == 0 ? 0 : FILLED) | (styled == 0 ? 0 : STYLED) | size << SIZE_SHIFT);
        SHORT.set(to, start + 1, (short) count);
        int at = start + 3;
        if (line.fill != 0) {
            LONG.set(to, at, line.fill);
            at += Long.BYTES;
        }
        at = writeText(line.text, count, size, to, at);
        return styled == 0 ? at : writeStyles(line.styles, count, to, at);
    }

    private static int writeText(int[] text, int count, int size, byte[] to, int start) {
        if (size == 1) {
            for (int i = 0; i < count; i++) {
                to[start + i] = (byte) text[i];
            }
        } else if (size == Short.BYTES) {
            for (int i = 0; i < count; i++) {
                SHORT.set(to, start + i * Short.BYTES, (short) text[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                INT.set(to, start + i * Integer.BYTES, text[i]);
            }
        }
        return start + count * size;
    }

    private static int writeStyles(long[] styles, int count, byte[] to, int start) {
        int at = start;
        for (int i = 0; i < count; ) {
            int end = i + 1;
            while (end < count && styles[end] == styles[i]) {
                end++;
            }
            SHORT.set(to, at, (short) (end - i));
            LONG.set(to, at + Short.BYTES, styles[i]);
            at += RUN;
            i = end;
        }
        return at;
    }

    /** The row that was written here no longer goes on in the next one. */
    static void unwrap(byte[] written, int start) {
        written[start] &= ~WRAPPED;
    }

    /** @param into with room for all that was written */
    static void read(byte[] from, int start, Line into) {
        int flags = from[start];
        int count = (short) SHORT.get(from, start + 1);
        int at = start + 3;
        into.length = count;
        into.wrapped = (flags & WRAPPED) != 0;
        into.fill = CellStyle.PLAIN;
        if ((flags & FILLED) != 0) {
            into.fill = (long) LONG.get(from, at);
            at += Long.BYTES;
        }
        int size = flags >> SIZE_SHIFT;
        for (int i = 0; i < count; i++) {
            into.text[i] = size == 1 ? from[at + i] & 0xff : size == Short.BYTES ? (short) SHORT.get(from, at + i * Short.BYTES) & 0xffff
                    : (int) INT.get(from, at + i * Integer.BYTES);
        }
        readStyles(from, at + count * size, (flags & STYLED) != 0, into);
    }

    private static void readStyles(byte[] from, int start, boolean styled, Line into) {
        int at = start;
        for (int i = 0; i < into.length; ) {
            int end = styled ? i + (short) SHORT.get(from, at) : into.length;
            Arrays.fill(into.styles, i, end, styled ? (long) LONG.get(from, at + Short.BYTES) : CellStyle.PLAIN);
            at += RUN;
            i = end;
        }
    }
}
