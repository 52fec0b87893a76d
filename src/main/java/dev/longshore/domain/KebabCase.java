package dev.longshore.domain;

import java.util.Locale;

/** How a constant is called outside the code: in message keys, node ids, style classes and options of commands. */
public final class KebabCase {

    private KebabCase() {
    }

    /** {@code NO_ANSWER} is {@code no-answer}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
