package dev.longshore.service.masking;

/** How assignments are written: in an environment, and in lists of pairs. */
final class Variables {

    private Variables() {
    }

    /** Whether a name is written as that of an environment variable: {@code DB_PASSWORD}. */
    static boolean looksLike(String name) {
        int start = name.startsWith("--") ? 2 : 0;
        for (int i = start; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9' && i > 0)) {
                return false;
            }
        }
        return name.length() > start;
    }

    /** Where the name of an assignment at the start of a word ends: the place of its {@code =}; -1 for no assignment. */
    static int equalsOf(String word) {
        for (int i = 0; i < word.length() && i < SecretNames.LONGEST; i++) {
            char c = word.charAt(i);
            if (c == '=') {
                return i == 0 ? -1 : i;
            }
            if (!KeyValues.nameChar(c) && "/[]:@".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a pair begins there: {@code name=}; a name may hold spaces in the middle. */
    static boolean pairBegins(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 60 && (KeyValues.nameChar(text.charAt(end)) || text.charAt(end) == ' ' && end > at)) {
            end++;
        }
        boolean named = end > at && end < text.length() && Character.isLetter(text.charAt(at));
        return named && text.charAt(end) == '=' && !text.startsWith("==", end);
    }

    /** Whether the list of pairs goes on after a space in a value: then a semicolon follows on the line. */
    static boolean listGoesOn(String text, int at) {
        for (int i = at; i < text.length() && i - at < 200; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return true;
            }
            if (c == '"' || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
