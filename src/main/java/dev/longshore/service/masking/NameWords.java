package dev.longshore.service.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits an identifier into its words: {@code dbPassword}, {@code DB_PASSWORD} and {@code db.password} have the same two. */
final class NameWords {

    private NameWords() {
    }

    /** The words in lower case; digits belong to the word before them. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                start = end(name, start, i, words);
            } else if (start < 0) {
                start = i;
            } else if (begins(name, i)) {
                end(name, start, i, words);
                start = i;
            }
        }
        end(name, start, name.length(), words);
        return words;
    }

    private static boolean begins(String name, int i) {
        char before = name.charAt(i - 1);
        if (!Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        boolean lowerNext = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(before) || lowerNext && !plural(name, i + 1);
    }

    /** In {@code APIs} the last letter belongs to the word. */
    private static boolean plural(String name, int i) {
        return name.charAt(i) == 's' && (i + 1 == name.length() || !Character.isLowerCase(name.charAt(i + 1)));
    }

    private static int end(String name, int start, int end, List<String> words) {
        if (start >= 0 && end > start) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
        return -1;
    }
}
