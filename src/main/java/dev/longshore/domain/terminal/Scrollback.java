package dev.longshore.domain.terminal;

import java.util.Arrays;

/**
 * The rows that scrolled off the screen, oldest first, written into blocks of bytes. The oldest ones go where there would be too many
 * rows or too many bytes. A row keeps its number for life.
 */
final class Scrollback {

    /** Holds the longest row there can be. */
    static final int BLOCK = 1 << 16;

    private static final int OFFSET_BITS = 16;
    private static final int FIRST_ROOM = 64;
    private static final byte[] GONE = new byte[0];

    private final int maxLines;
    private final byte[][] blocks;
    /** A ring: for each row the number of its block and where it begins there. */
    private long[] places = new long[FIRST_ROOM];
    private int head;
    private int size;
    /** Rows that may be kept beyond the usual number. */
    private int more;
    private long firstNumber;
    private long firstBlock;
    private long lastBlock;
    private int used;
    private byte[] spare = GONE;

    /** @param maxBytes rounded down to blocks; two at the least */
    Scrollback(int maxLines, int maxBytes, long firstNumber) {
        this.maxLines = maxLines;
        this.firstNumber = firstNumber;
        blocks = new byte[Math.max(2, maxBytes / BLOCK)][];
        blocks[0] = new byte[BLOCK];
    }

    int size() {
        return size;
    }

    /** The number of the oldest row. */
    long firstNumber() {
        return firstNumber;
    }

    /** The number that the next row gets. */
    long endNumber() {
        return firstNumber + size;
    }

    void push(Line line) {
        if (maxLines + more == 0) {
            firstNumber++;
            return;
        }
        if (size == maxLines + more) {
            dropFirst();
        }
        if (used + LineCodec.mostBytes(line) > BLOCK) {
            openBlock();
        }
        if (size == places.length) {
            grow();
        }
        int slot = head + size;
        places[slot >= places.length ? slot - places.length : slot] = lastBlock << OFFSET_BITS | used;
        used = LineCodec.write(line, block(lastBlock), used);
        size++;
    }

    /** @param index from the oldest on @param into with room for it */
    void read(int index, Line into) {
        long place = place(index);
        LineCodec.read(block(place >>> OFFSET_BITS), (int) (place & BLOCK - 1), into);
    }

    /** The newest row no longer goes on in the next one. */
    void unwrapLast() {
        if (size > 0) {
            long place = place(size - 1);
            LineCodec.unwrap(block(place >>> OFFSET_BITS), (int) (place & BLOCK - 1));
        }
    }

    /** Takes the newest rows away. @param wanted how many rows stay */
    void shorten(int wanted) {
        if (wanted < size) {
            long place = place(wanted);
            for (long block = (place >>> OFFSET_BITS) + 1; block <= lastBlock; block++) {
                blocks[slot(block)] = GONE;
            }
            lastBlock = place >>> OFFSET_BITS;
            used = (int) (place & BLOCK - 1);
            size = wanted;
        }
    }

    /** Keeps so many rows beyond the usual number from now on. */
    void keepMore(int rows) {
        more = rows;
        while (size > maxLines + more) {
            dropFirst();
        }
    }

    /** Another one with the same limits, and no rows. */
    Scrollback emptied() {
        return new Scrollback(maxLines, blocks.length * BLOCK, firstNumber);
    }

    void clear() {
        while (size > 0) {
            dropFirst();
        }
    }

    private long place(int index) {
        return places[(head + index) % places.length];
    }

    private byte[] block(long number) {
        return blocks[slot(number)];
    }

    private int slot(long number) {
        return (int) (number % blocks.length);
    }

    private void dropFirst() {
        head = head + 1 == places.length ? 0 : head + 1;
        size--;
        firstNumber++;
        long needed = size == 0 ? lastBlock : place(0) >>> OFFSET_BITS;
        while (firstBlock < needed) {
            spare = block(firstBlock);
            blocks[slot(firstBlock)] = GONE;
            firstBlock++;
        }
    }

    private void openBlock() {
        while (lastBlock - firstBlock + 1 >= blocks.length) {
            dropFirst();
        }
        lastBlock++;
        blocks[slot(lastBlock)] = spare.length == 0 ? new byte[BLOCK] : spare;
        spare = GONE;
        used = 0;
    }

    private void grow() {
        long[] longer = new long[Math.min(maxLines + more, places.length * 2)];
        System.arraycopy(places, head, longer, 0, places.length - head);
        System.arraycopy(places, 0, longer, places.length - head, head);
        places = longer;
        head = 0;
    }
}
