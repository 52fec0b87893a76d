package dev.longshore.service.masking;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Finds credentials after the name of their scheme ({@code Bearer x}, {@code Basic x}), and passwords in statements of SQL. */
final class Credentials {

    private static final Set<String> SCHEMES = Set.of("bearer", "basic", "token", "apikey", "digest", "negotiate", "bot");

    private Credentials() {
    }

    static boolean scheme(String word) {
        return word.length() < 12 && SCHEMES.contains(word.toLowerCase(Locale.ROOT));
    }

    static void find(String text, Spans spans) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = (c | 32) == 'b' || (c | 32) == 'i' || (c | 32) == 'p';
            if (begins && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                afterScheme(text, i, "bearer ", spans);
                afterScheme(text, i, "basic ", spans);
                quoted(text, i, "identified by ", spans);
                quoted(text, i, "password ", spans);
                quoted(text, i, "by password ", spans);
                quoted(text, i, "password(", spans);
                if (text.regionMatches(true, i, "by '", 0, 4) && plugin(text.substring(Math.max(0, i - 80), i))) {
                    quoted(text, i, "by ", spans);
                }
            }
        }
    }

    /** {@code IDENTIFIED WITH plugin BY 'x'} */
    private static boolean plugin(String before) {
        return before.toLowerCase(Locale.ROOT).contains("identified with");
    }

    private static void afterScheme(String text, int at, String scheme, Spans spans) {
        if (!text.regionMatches(true, at, scheme, 0, scheme.length())) {
            return;
        }
        int from = at + scheme.length();
        while (from < text.length() && from - at < 12 && text.charAt(from) == ' ') {
            from++;
        }
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "+/=._~-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String value = text.substring(from, end);
        if (scheme.startsWith("basic") ? basic(value) : bearer(value)) {
            spans.add(from, end);
        }
    }

    /** Not the words of a sentence, nor {@code realm="…"}. */
    private static boolean bearer(String value) {
        int equals = value.indexOf('=');
        boolean parameter = equals > 0 && equals < value.length() - 2;
        return value.length() >= 6 && !parameter && (value.length() >= 24 || value.chars().anyMatch(Character::isDigit));
    }

    private static boolean basic(String value) {
        if (value.length() < 4 || value.length() > 4096) {
            return false;
        }
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
        } catch (IllegalArgumentException e) {
            return false;   // a word, no credentials
        }
    }

    /** {@code IDENTIFIED BY 'x'}, {@code WITH PASSWORD 'x'}, {@code PASSWORD('x')}. */
    private static void quoted(String text, int at, String words, Spans spans) {
        int from = at + words.length();
        if (from + 1 >= text.length() || !text.regionMatches(true, at, words, 0, words.length())) {
            return;
        }
        char quote = text.charAt(from);
        boolean opens = quote == '\'' || quote == '"' && words.startsWith("identified");
        int end = opens ? text.indexOf(quote, from + 1, Math.min(text.length(), from + 1000)) : -1;
        if (end > from + 1 && !ValueShapes.reference(text.substring(from + 1, end))) {
            spans.add(from + 1, end);
        }
    }
}
