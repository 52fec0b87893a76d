package dev.longshore.ui.control;

/** Text that comes from outside, made harmless to look at: one line, bounded, nothing that turns or hides characters. */
public final class PlainText {

    private static final int LONGEST = 2_000;

    private PlainText() {
    }

    /** Control and format characters (line breaks, escapes, text direction) become {@code ·}; the rest is cut at 2,000 characters. */
    public static String oneLine(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        for (int i = 0; i < cut.length(); i++) {
            if (hidden(cut.charAt(i))) {
                return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", "·");
            }
        }
        return cut;
    }

    private static boolean hidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
