package dev.longshore.service.logs.store;

import java.util.List;
import java.util.PriorityQueue;

/** Makes one sequence of several that are in order: by key, and where keys are equal by number. */
final class BlockMerge {

    /** A place in a sequence. */
    private static final class Cursor implements Comparable<Cursor> {

        private final List<LogBlock> blocks;
        private int block;
        private int index;

        Cursor(List<LogBlock> blocks) {
            this.blocks = blocks;
        }

        LogBlock here() {
            return blocks.get(block);
        }

        boolean ended() {
            return block == blocks.size();
        }

        /** Moves on to the next block where this one is read. */
        void moveTo(int next) {
            index = next;
            if (index == here().count()) {
                block++;
                index = 0;
            }
        }

        @Override
        public int compareTo(Cursor other) {
            return compare(here(), index, other.here(), other.index);
        }
    }

    private BlockMerge() {
    }

    /** Reads all sequences to their ends. No block is empty. */
    static void merge(List<List<LogBlock>> sequences, BlockWriter into) {
        PriorityQueue<Cursor> waiting = new PriorityQueue<>();
        sequences.stream().filter(sequence -> !sequence.isEmpty()).forEach(sequence -> waiting.add(new Cursor(sequence)));
        while (waiting.size() > 1) {
            Cursor first = waiting.poll();
            Cursor next = waiting.element();
            do {
                copyBefore(next, first, into);
            } while (!first.ended() && first.compareTo(next) < 0);
            if (!first.ended()) {
                waiting.add(first);
            }
        }
        if (!waiting.isEmpty()) {
            for (Cursor rest = waiting.element(); !rest.ended(); rest.moveTo(rest.here().count())) {
                copyBlock(rest, into);
            }
        }
    }

    /** Copies what stands before the other, up to the end of the block. */
    private static void copyBefore(Cursor other, Cursor cursor, BlockWriter into) {
        LogBlock block = cursor.here();
        if (compare(block, block.count() - 1, other.here(), other.index) < 0) {
            copyBlock(cursor, into);
            cursor.moveTo(block.count());
            return;
        }
        int end = cursor.index + 1;
        while (compare(block, end, other.here(), other.index) < 0) {
            end++;
        }
        into.copy(block, cursor.index, end);
        cursor.moveTo(end);
    }

    private static void copyBlock(Cursor cursor, BlockWriter into) {
        if (cursor.index == 0) {
            into.take(cursor.here());
        } else {
            into.copy(cursor.here(), cursor.index, cursor.here().count());
        }
    }

    static int compare(LogBlock block, int index, LogBlock other, int otherIndex) {
        int keys = Long.compare(block.key(index), other.key(otherIndex));
        return keys != 0 ? keys : Long.compare(block.number(index), other.number(otherIndex));
    }
}
