package dev.longshore.ui.changes;

import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeNode.Counts;
import dev.longshore.ui.theme.Style;
import java.util.Locale;

/** How the kinds of changes show. */
final class ChangeLook {

    private static final String MINUS = "−";

    private ChangeLook() {
    }

    static String sign(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case DELETED -> MINUS;
            case REPLACED -> "↻";
        };
    }

    static String style(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> Style.GOOD_TEXT;
            case CHANGED, REPLACED -> Style.WARN_TEXT;
            case DELETED -> Style.BAD_TEXT;
        };
    }

    /** Message key. */
    static String word(ChangeKind kind) {
        return "changes.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** {@code +12 ~3 −1}; what there is none of is left out. */
    static String counts(Counts counts) {
        return (part("+", counts.added()) + part("~", counts.changed()) + part(MINUS, counts.deleted())).strip();
    }

    private static String part(String sign, int count) {
        return count == 0 ? "" : sign + count + " ";
    }
}
