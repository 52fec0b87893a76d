package dev.longshore.service.masking;

import java.util.List;

/** The rule for variables of containers and builds: every value is covered but those that plainly are no secret. */
final class Environment {

    private Environment() {
    }

    /** Whether the value of that variable is covered. A switch, a count and the path of a secret's file are readable. */
    static boolean covers(String name, String value) {
        if (value.isEmpty()) {
            return false;
        }
        List<String> words = NameWords.of(name);
        boolean secret = SecretNames.hides(name, value);
        boolean file = !words.isEmpty() && words.getLast().equals("file") && ValueShapes.secretFile(value);
        return secret || !(file || ValueShapes.bool(value) || Metadata.counts(words, value));
    }

    /** {@code NAME=value}; a name alone has nothing to cover. */
    static void cover(Word word, int from) {
        String entry = word.value();
        int equals = entry.indexOf('=', from);
        if (equals >= 0 && covers(entry.substring(from, equals), entry.substring(equals + 1))) {
            word.coverFrom(equals + 1);
        }
    }
}
