package dev.longshore.service.masking;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the values of secrets after their names in running text: {@code name=value}, {@code "name": "value"}, {@code name: value} and
 * headers. After a name of a secret, all of the value is covered.
 */
final class KeyValues {

    private static final int LONGEST_NAME = 120;
    private static final Set<String> HEADERS = SecretNames.words("authorization proxy-authorization cookie set-cookie");

    private final String text;
    private final Spans spans;
    private final int firstSpace;
    private int done;

    private KeyValues(String text, Spans spans) {
        this.text = text;
        this.firstSpace = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        this.spans = spans;
    }

    static void find(String text, Spans spans) {
        new KeyValues(text, spans).find();
    }

    private void find() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '=' || c == ':') && i >= done) {
                pair(i, c);
            }
        }
    }

    private void pair(int separator, char kind) {
        int end = nameEnd(separator);
        int start = end;
        while (start > done && end - start < LONGEST_NAME && nameChar(text.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return;
        }
        String name = text.substring(start, end);
        if (SecretNames.hint(name, NameWords.of(name)) == SecretNames.Hint.NONE) {
            return;
        }
        if (end == separator && closesQuote(start, separator + 1)) {
            return;
        }
        if (kind == '=') {
            assigned(name, start, afterSpaces(separator + 1, end < separator));
        } else {
            afterColon(name, start, end, separator);
        }
    }

    /** Whether the quote after a separator ends what a quote before the name begins: {@code grep 'token:' file}. */
    private boolean closesQuote(int start, int after) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        return Quotes.is(before) && after < text.length() && text.charAt(after) == before;
    }

    /** Where the name before a separator ends: quotes and spaces may stand between. */
    private int nameEnd(int separator) {
        int end = separator;
        while (end > done && separator - end < 5 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > done && Quotes.is(text.charAt(end - 1))) {
            end--;
            end -= end > done && text.charAt(end - 1) == '\\' ? 1 : 0;
        }
        return end;
    }

    static boolean nameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }

    private int afterSpaces(int from, boolean spaced) {
        int at = from;
        while (spaced && at < text.length() && at - from < 5 && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    // ---- name=value

    private void assigned(String name, int start, int from) {
        if (from >= text.length()) {
            return;
        }
        int quote = Quotes.length(text, from);
        int end = quote > 0 ? Quotes.closing(text, from, quote) : unquotedEnd(name, start, from);
        cover(name, from + quote, end);
    }

    /**
     * A variable's value goes on to the next space. Others end where the next pair of a list begins; where a text is only such a list,
     * its values may hold spaces.
     */
    private int unquotedEnd(String name, int start, int from) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean listed = before == ';';
        boolean spaces = (listed || before == ',') && firstSpace > start;
        boolean variable = Variables.looksLike(name) && !listed;
        int end = text.startsWith("$(", from) ? substitution(from) : from;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            boolean space = c == ' ' && (covered(from, end) || !spaces && !(listed && Variables.listGoesOn(text, end)));
            if (space || c == '"' || c == '\n' || c == '\\' && Quotes.length(text, end) > 0
                    || c < ' ' || c == '\'' && (!variable || before == c)) {
                break;
            }
            if (!variable && (c == ';' || c == '&' || c == ',') && Variables.pairBegins(text, end + 1)) {
                break;
            }
        }
        return variable ? end : trimmed(from, end);
    }

    /** Whether nothing but a cover stands there: it is whole, whatever follows. */
    private boolean covered(int from, int end) {
        return end - from <= Masker.DOTS.length() && (text.startsWith(Masker.DOTS, from) || text.startsWith(Masker.STARS, from));
    }

    /** {@code $(cat file)} is one value, spaces and all. */
    private int substitution(int from) {
        int close = text.indexOf(')', from, Math.min(text.length(), from + 200));
        return close < 0 ? from : close + 1;
    }

    /** Without commas and semicolons at its end, and without brackets whose partner is not part of the value. */
    private int trimmed(int from, int end) {
        int partners = partners(from, end);
        int trimmed = end;
        while (trimmed > from) {
            char c = text.charAt(trimmed - 1);
            int kind = ")]}".indexOf(c);
            if (c != ',' && c != ';' && (kind < 0 || (partners & 1 << kind) != 0)) {
                break;
            }
            trimmed--;
        }
        return trimmed;
    }

    /** A bit for each kind of opening bracket there is: looked for once, as there may be many closing ones. */
    private int partners(int from, int end) {
        int found = 0;
        for (int i = from; i < end; i++) {
            int kind = "([{".indexOf(text.charAt(i));
            found |= kind < 0 ? 0 : 1 << kind;
        }
        return found;
    }

    // ---- name: value

    private void afterColon(String name, int start, int end, int separator) {
        boolean quotedName = end < separator && text.charAt(separator - 1) != ' ';
        int from = afterSpaces(separator + 1, true);
        boolean spaced = from > separator + 1;
        if (from >= text.length() || text.startsWith("//", separator + 1)) {
            return;
        }
        if (HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            header(name, start, from);
        } else if (Quotes.length(text, from) > 0) {
            cover(name, from + Quotes.length(text, from), Quotes.closing(text, from, Quotes.length(text, from)));
        } else if (quotedName) {
            cover(name, from, number(from) ? trimmed(from, wordEnd(from)) : from);
        } else if (spaced && keyPosition(start) && restIsOneWord(from) || !spaced && tight(name) && keyPosition(start)) {
            cover(name, from, trimmed(from, wordEnd(from)));
        } else if (spaced && name.indexOf('-') > 0 && Character.isUpperCase(name.charAt(0))) {
            cover(name, from, trimmed(from, wordEnd(from)));
        }
    }

    /** All of a header's value: to the closing quote; to the end of the line where the header is all that stands there. */
    private void header(String name, int start, int from) {
        char before = start > 0 ? text.charAt(start - 1) : '\n';
        if (start > 0 && !Quotes.is(before) && !keyPosition(start) && Quotes.length(text, from) == 0) {
            int word = wordEnd(from);
            boolean scheme = word < text.length() && text.charAt(word) == ' ' && Credentials.scheme(text.substring(from, word));
            if (scheme || Character.isUpperCase(name.charAt(0))) {
                cover(name, from, scheme ? wordEnd(word + 1) : word);
            }
            return;
        }
        int end = from;
        char quote = Quotes.is(before) || before == '\n' ? before : '"';
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != quote) {
            end++;
        }
        cover(name, from, end);
    }

    /** A name in prose is no key: {@code failed to fetch oauth token: unexpected status}. */
    private boolean keyPosition(int start) {
        int at = start;
        while (at > 0 && start - at < 8 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == 0 || "\n{,;([\"'-|&?".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean restIsOneWord(int from) {
        int end = wordEnd(from);
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\r')) {
            end++;
        }
        return end >= text.length() || "\n,}".indexOf(text.charAt(end)) >= 0 || ",}".indexOf(text.charAt(end - 1)) >= 0;
    }

    private boolean number(int from) {
        return Character.isDigit(text.charAt(from));
    }

    private static boolean tight(String name) {
        return name.equalsIgnoreCase("password") || name.equalsIgnoreCase("passwd") || name.equalsIgnoreCase("passphrase");
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && !Quotes.is(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void cover(String name, int from, int end) {
        if (from < end && SecretNames.hides(name, text.substring(from, end))) {
            spans.add(from, end);
            done = end;
        }
    }
}
