package dev.longshore.ui.format;

/** Ids as docker shortens them: twelve digits, without the algorithm. */
public final class ShortId {

    private static final int LENGTH = 12;

    private ShortId() {
    }

    public static String of(String id) {
        String digits = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return digits.length() <= LENGTH ? digits : digits.substring(0, LENGTH);
    }
}
