package dev.longshore.service.masking;

import dev.longshore.service.masking.Tools.Kind;

/** Covers values of options and arguments by what they are, and remembers what the next word is. */
final class Values {

    private final int depth;
    private Kind awaited;
    private String name = "";

    Values(int depth) {
        this.depth = depth;
    }

    /** The next word is the value of that option. */
    void await(Kind kind, String option) {
        awaited = kind;
        name = option;
    }

    boolean waiting() {
        return awaited != null;
    }

    void forget() {
        awaited = null;
    }

    /** Whether a word can be the value awaited. An option without a value may stand before another one. */
    boolean takes(String value) {
        return awaited == Kind.NAMED ? !value.startsWith("-") && SecretNames.hides(name, value) : !value.startsWith("--");
    }

    /** Takes the awaited value. */
    void apply(Word word) {
        Kind kind = awaited;
        awaited = null;
        apply(kind, word, 0);
    }

    /** Covers what is secret of a word's value from a place on. */
    void apply(Kind kind, Word word, int from) {
        String value = word.value();
        if (from >= value.length()) {
            return;
        }
        switch (kind) {
            case SECRET, NAMED -> secret(word, from);
            case USER -> user(word, from);
            case PERCENT -> after(word, '%', from);
            case COMMA -> after(word, ',', from);
            case SEMICOLON -> after(word, ';', from);
            case SLASH -> login(word, from);
            case HEADER -> header(word, from);
            case ENV -> Environment.cover(word, from);
            case VALUE -> after(word, '=', from);
            case SOURCE -> {
                if (value.startsWith("pass:", from)) {
                    secret(word, from + 5);
                }
            }
            case KEY -> key(word, from);
            case PAIRS -> pairs(word, from);
            case LOGIN -> namedLogin(word, from);
            case WORD -> {
                if ("/\\*".indexOf(value.charAt(from)) < 0) {
                    secret(word, from);
                }
            }
            case PLAIN -> { }
        }
    }

    private static void secret(Word word, int from) {
        String value = word.value().substring(from);
        if (!value.isEmpty() && !value.equals("-") && !ValueShapes.reference(value) && !ValueShapes.secretFile(value)) {
            word.coverFrom(from);
        }
    }

    /** {@code user:password}, both covered; a name alone is none, nor is one whose password is only referred to. */
    private static void user(Word word, int from) {
        String value = word.value();
        if (value.indexOf(':', from) >= 0 && !value.endsWith(":") && !referenceAfter(value, ':', from)) {
            secret(word, from);
        }
    }

    private void namedLogin(Word word, int from) {
        String value = word.value();
        if (value.startsWith("username=") || value.startsWith("password=") || value.startsWith("role")) {
            pairs(word, from);
        } else {
            secret(word, from);
        }
    }

    private static boolean referenceAfter(String value, char mark, int from) {
        return ValueShapes.reference(value.substring(value.indexOf(mark, from) + 1));
    }

    private static void after(Word word, char mark, int from) {
        int at = word.value().indexOf(mark, from);
        if (at >= 0) {
            secret(word, at + 1);
        }
    }

    /** {@code user/password@host} */
    private static void login(Word word, int from) {
        String value = word.value();
        int slash = value.indexOf('/', from);
        int at = value.lastIndexOf('@');
        if (slash > from && !value.contains("://")) {
            word.cover(slash + 1, at > slash ? at : value.length());
        }
    }

    private static void header(Word word, int from) {
        String value = word.value();
        int colon = value.indexOf(':', from);
        if (colon < 0) {
            return;
        }
        int start = colon + 1;
        while (start < value.length() && value.charAt(start) == ' ') {
            start++;
        }
        if (SecretNames.hides(value.substring(from, colon), value.substring(start))) {
            word.coverFrom(start);
        }
    }

    /** A name; its value is in the next word, or after an equals sign. */
    private void key(Word word, int from) {
        int equals = word.value().indexOf('=', from);
        if (equals > 0) {
            assignment(word, word.value().substring(from, equals), equals + 1);
        } else {
            await(Kind.NAMED, word.value().substring(Math.max(from, word.value().lastIndexOf(':') + 1)));
        }
    }

    private void pairs(Word word, int from) {
        int equals = Variables.equalsOf(word.value().substring(from));
        if (equals > 0) {
            assignment(word, word.value().substring(from, from + equals), from + equals + 1);
        }
    }

    /** Covers the value after a name: all of a variable's, otherwise up to the next pair. */
    void assignment(Word word, String assigned, int from) {
        String value = word.value();
        int end = value.length();
        if (!Variables.looksLike(assigned) && !SecretNames.connection(assigned)) {
            for (int i = from; i < end; i++) {
                char c = value.charAt(i);
                if ((c == ';' || c == ',' || c == '&') && Variables.pairBegins(value, i + 1)) {
                    end = i;
                }
            }
        }
        if (SecretNames.hides(assigned, value.substring(from, end))) {
            word.cover(from, end);
        }
    }

    /** Looks for secrets within a word that is a text of its own; of a pair, within its value. */
    void content(Word word, int from) {
        int equals = from == 0 ? Variables.equalsOf(word.value()) : -1;
        text(word, equals > 0 ? equals + 1 : from);
    }

    /** Looks for secrets within a word that is the script of a shell. */
    void script(Word word) {
        text(word, 0);
    }

    private void text(Word word, int from) {
        if (from < word.value().length() && word.standsAlone()) {
            Spans found = new Spans();
            TextMasking.find(from == 0 ? word.value() : word.value().substring(from), found, depth + 1);
            found.copyTo(word, from);
        }
    }
}
