package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;

/**
 * One line of the tree.
 *
 * @param path   of the value; a closing line has that of the value it closes
 * @param key    the member's name, or null for items, the root and closing lines
 * @param node   the value; for {@link Kind#MORE} and {@link Kind#CLOSE} the container
 */
public record JsonLine(Kind kind, JsonPath path, int depth, String key, JsonNode node) {

    /** What a line shows of its value. */
    public enum Kind {
        /** The opening brace of a value whose members follow. */
        OPEN,
        /** A whole object or array on one line. */
        COLLAPSED,
        /** A scalar, or something empty. */
        VALUE,
        /** The closing brace. */
        CLOSE,
        /** Stands for members not shown yet. */
        MORE
    }

    JsonLine as(Kind other) {
        return new JsonLine(other, path, depth, key, node);
    }

    boolean container() {
        return kind == Kind.OPEN || kind == Kind.COLLAPSED;
    }

    /** Without the value: it may be a secret. */
    @Override
    public String toString() {
        return kind + " " + path;
    }
}
