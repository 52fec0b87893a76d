package dev.longshore.service.masking;

import dev.longshore.service.masking.Tools.Kind;

/** Reads one option of a command. */
final class Options {

    private static final int LONGEST_CLUSTER = 8;

    private Options() {
    }

    /** Covers what is secret of the option or awaits its value. Returns where its value begins in the word, or the word's end. */
    static int read(Word word, Invocation program, Values values) {
        String text = word.value();
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (program != null && text.charAt(1) != '-') {
            program.letters(name);
        }
        Kind kind = program == null ? null : program.option(name);
        if (kind != null && equals < 0) {
            values.await(kind, name);
            return text.length();
        }
        if (kind != null) {
            values.apply(kind, word, equals + 1);
            return equals + 1;
        }
        if (program != null && text.charAt(1) != '-' && letters(word, program, values)) {
            return text.length();
        }
        if (equals > 0) {
            values.assignment(word, name, equals + 1);
            return equals + 1;
        }
        if (!name.startsWith("--no-") && SecretNames.hint(name, NameWords.of(name)) != SecretNames.Hint.NONE && name.length() > 2) {
            values.await(Kind.NAMED, name);
        }
        return text.length();
    }

    /** {@code -psecret}, {@code -fsu user:secret}: the value stands in the word, or after a group of letters. */
    private static boolean letters(Word word, Invocation program, Values values) {
        String text = word.value();
        if (text.length() < 3 || program.longOptions()) {
            return false;
        }
        Kind first = program.attached(text.charAt(1)) ? Kind.SECRET : program.option(text.substring(0, 2));
        if (first != null) {
            values.apply(first, word, text.charAt(2) == '=' ? 3 : 2);
            return true;
        }
        Kind last = cluster(text) ? program.option("-" + text.charAt(text.length() - 1)) : null;
        if (last != null) {
            values.await(last, text);
        }
        return last != null;
    }

    private static boolean cluster(String text) {
        return text.length() <= LONGEST_CLUSTER && text.chars().skip(1).allMatch(Character::isLetter);
    }
}
