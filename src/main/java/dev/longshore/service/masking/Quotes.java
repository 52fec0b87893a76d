package dev.longshore.service.masking;

/** Quotes around values in texts: single, double, or escaped as within a JSON string. */
final class Quotes {

    private Quotes() {
    }

    static boolean is(char c) {
        return c == '"' || c == '\'';
    }

    /** How long the opening quote at that place is: 0 for none, 2 for an escaped one. */
    static int length(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length() && is(text.charAt(at + 1));
        return escaped ? 2 : is(text.charAt(at)) ? 1 : 0;
    }

    /** The place of the closing quote, or the end of the text where there is none. */
    static int closing(String text, int from, int quote) {
        char mark = text.charAt(from + quote - 1);
        for (int i = from + quote; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 2 && c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == mark) {
                return i;
            }
            if (quote == 1 && c == '\\' && mark == '"') {
                i++;
            } else if (quote == 1 && c == mark) {
                return i;
            }
        }
        return text.length();
    }
}
