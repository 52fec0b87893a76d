package dev.longshore.service.masking;

import java.util.Locale;
import java.util.Set;

/** Finds passwords that a sentence tells: {@code with password x1}, {@code the password is x1}. Plain words of the sentence stay. */
final class Prose {

    private static final String NAME = "password ";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private static final Set<String> STATES = SecretNames.words("""
            missing empty wrong incorrect invalid expired unset undefined weak short long locked hidden changed""");
    private static final Set<String> ALGORITHMS = SecretNames.words("sha md5 base64 utf pbkdf2 argon2 x509 oauth2 auth2 pkcs aes des3 crc");

    private Prose() {
    }

    static void find(String text, Spans spans) {
        for (int i = 0; i + NAME.length() < text.length(); i++) {
            boolean begins = (text.charAt(i) | 32) == 'p' && (i == 0 || text.charAt(i - 1) <= ' ');
            if (begins && text.regionMatches(true, i, NAME, 0, NAME.length())) {
                int from = told(text, i);
                if (from > 0 && from < text.length()) {
                    value(text, from, spans);
                }
            }
        }
    }

    /** Where the password begins; 0 where the sentence does not tell it. */
    private static int told(String text, int at) {
        int after = at + NAME.length();
        for (String verb : new String[] {"is ", "was ", "is: "}) {
            if (text.startsWith(verb, after)) {
                return after + verb.length();
            }
        }
        boolean with = text.regionMatches(true, at - 5, "with ", 0, 5) || text.regionMatches(true, at - 6, "using ", 0, 6);
        return with ? after : 0;
    }

    private static void value(String text, int at, Spans spans) {
        boolean quoted = Quotes.is(text.charAt(at));
        int from = quoted ? at + 1 : at;
        int end = from;
        while (end < text.length() && end - from < LONGEST && text.charAt(end) > ' ' && !Quotes.is(text.charAt(end))) {
            end++;
        }
        boolean closed = quoted && end < text.length() && text.charAt(end) == text.charAt(at);
        while (!closed && end > from && ".,;:)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String value = text.substring(from, end);
        boolean secret = closed ? !ValueShapes.plain(value) && !STATES.contains(value) : mixed(value);
        if (secret && !ValueShapes.reference(value) && value.indexOf('/') < 0) {
            spans.add(from, end);
        }
    }

    /** Letters and digits together, but no measure and no algorithm: not {@code 8-character}, not {@code sha256}. */
    private static boolean mixed(String value) {
        int letters = 0;
        int digits = 0;
        boolean measure = !value.isEmpty() && Character.isDigit(value.charAt(0));
        boolean lettersBegan = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = Character.isDigit(c);
            digits += digit ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            measure &= digit ? !lettersBegan : c == '-' || Character.isLowerCase(c);
            lettersBegan |= !digit;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return value.length() >= SHORTEST && letters > 0 && digits > 0 && !measure && ALGORITHMS.stream().noneMatch(lower::startsWith);
    }
}
