package dev.longshore.service.masking;

import java.util.Set;

/**
 * Finds the secrets of a text. The text is read in several ways, each in one pass: by the shape of tokens, as URLs, as pairs of names and
 * values, as a step of a build and as commands of a shell.
 */
final class TextMasking {

    /** Words within words within words: more levels nobody writes. */
    private static final int DEEPEST = 4;

    /** Shorter texts hold neither a name nor a known token. */
    private static final int SHORTEST = 4;

    private TextMasking() {
    }

    static void find(String text, Spans spans) {
        find(text, spans, 0);
    }

    /** @param depth how many words this text is in */
    static void find(String text, Spans spans, int depth) {
        if (text.length() < SHORTEST) {
            return;
        }
        KnownTokens.find(text, spans);
        if (text.indexOf(':') >= 0) {
            Urls.find(text, spans);
            HostLogins.find(text, spans);
        }
        if (text.indexOf('=') >= 0 || text.indexOf(':') >= 0) {
            KeyValues.find(text, spans);
        }
        if (text.indexOf('<') >= 0) {
            Markup.find(text, spans);
        }
        if (text.indexOf(' ') >= 0) {
            Credentials.find(text, spans);
            Prose.find(text, spans);
            BuildStep.find(text, spans);
            phrase(text, spans);
        }
        if (depth < DEEPEST && words(text)) {
            ShellLine.split(text, spans, new CommandMasking(depth));
        }
    }

    private static boolean words(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return true;
            }
        }
        return Variables.equalsOf(text) > 0 || text.charAt(0) == '-';
    }

    /** A text that is only one variable, its value a phrase: {@code SMTP_PASS=correct horse battery}. */
    private static void phrase(String text, Spans spans) {
        int equals = Variables.equalsOf(text);
        if (equals <= 0 || !Variables.looksLike(text.substring(0, equals))) {
            return;
        }
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        int spaces = 0;
        for (int i = equals + 1; i < end; i++) {
            char c = text.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            if (c != ' ' && !Character.isLetterOrDigit(c)) {
                return;
            }
        }
        String value = text.substring(equals + 1, end);
        String second = value.substring(Math.min(value.length(), value.indexOf(' ') + 1));
        boolean command = Programs.known(second.indexOf(' ') < 0 ? second : second.substring(0, second.indexOf(' ')));
        if (spaces > 1 && !command && SecretNames.hides(text.substring(0, equals), value)) {
            spans.add(equals + 1, end);
        }
    }

    /** Programs that often stand after a variable. */
    private static final class Programs {
        private static final Set<String> COMMON = SecretNames.words("""
            make node npm npx yarn pnpm python python3 pip java exec run sh bash env go cargo ruby bundle rails php composer dotnet mvn
            gradle sudo time nohup nice timeout gosu tini start serve""");

        private static boolean known(String word) {
            return COMMON.contains(word) || !Tools.of(word).isEmpty();
        }
    }
}
