package dev.longshore.ui.control.log;

/**
 * A part of a line that has a look of its own. The parts of a line do not overlap, and what is between them is plain.
 *
 * @param from  index of its first character in the shown text
 * @param to    after its last one
 * @param style style classes with spaces between
 */
public record LogSpan(int from, int to, String style) {

    /** The part that two stretches share, as an index range of length 0 or more. */
    LogSpan within(int first, int end) {
        int start = Math.max(from, first);
        return new LogSpan(start, Math.max(start, Math.min(to, end)), style);
    }
}
