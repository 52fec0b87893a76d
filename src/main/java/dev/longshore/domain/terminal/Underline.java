package dev.longshore.domain.terminal;

import java.util.List;

/** The kinds of underline. */
public enum Underline {

    NONE(0), SINGLE(1), DOUBLE(2), CURLY(3), DOTTED(4), DASHED(5);

    private static final List<Underline> BY_NUMBER = List.of(NONE, SINGLE, DOUBLE, CURLY, DOTTED, DASHED);

    private final int number;

    Underline(int number) {
        this.number = number;
    }

    /** As in {@code CSI 4:n m}. */
    int number() {
        return number;
    }

    static boolean isKnown(int number) {
        return number < BY_NUMBER.size();
    }

    static Underline of(int number) {
        return BY_NUMBER.get(number);
    }
}
