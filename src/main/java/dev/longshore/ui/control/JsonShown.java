package dev.longshore.ui.control;

/**
 * A value as the tree shows it.
 *
 * @param text  on one line, harmless, of bounded length
 * @param cut   whether the text is only the beginning
 * @param mask  whether something of it is, or could be, hidden
 */
public record JsonShown(Type type, String text, boolean cut, Mask mask) {

    /** What colours the text. */
    public enum Type { STRING, NUMBER, BOOLEAN, NULL, CONTAINER }

    /** Whether the value holds a secret, and whether that is in the open. */
    public enum Mask { NONE, HIDDEN, REVEALED }
}
