package dev.longshore.json;

import dev.longshore.json.JsonException.Kind;

/**
 * Looks over a JSON text before anything is allocated for it: a document of millions of values, or nested thousands deep,
 * is refused at the cost of one pass over its bytes. Says nothing about whether the text is well formed.
 */
final class JsonLimits {

    static final int MAX_BYTES = 64 * 1024 * 1024;
    /** Far beyond every engine answer, and shallow enough for code that descends by calls. */
    static final int MAX_DEPTH = 500;
    static final int MAX_NODES = 2_000_000;
    /** What the reader takes in one piece. */
    static final int MAX_NUMBER = 1000;

    private int depth;
    private int nodes = 1;
    private int number;

    private JsonLimits() {
    }

    /** @throws JsonException where the text is past a limit */
    static void check(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new JsonException(Kind.TOO_LARGE, "more than " + MAX_BYTES + " bytes");
        }
        new JsonLimits().scan(utf8);
    }

    private void scan(byte[] utf8) {
        boolean inString = false;
        for (int i = 0; i < utf8.length; i++) {
            byte b = utf8[i];
            if (inString) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    inString = false;
                }
            } else if (b == '"') {
                inString = true;
                number = 0;
            } else {
                take(b);
            }
        }
    }

    private void take(byte b) {
        switch (b) {
            case '{', '[' -> {
                depth++;
                nodes++;
            }
            case '}', ']' -> depth--;
            case ',' -> nodes++;
            default -> { }
        }
        number = partOfNumber(b) ? number + 1 : 0;
        if (depth > MAX_DEPTH) {
            throw new JsonException(Kind.TOO_DEEP, "nested more than " + MAX_DEPTH + " deep");
        }
        if (nodes > MAX_NODES) {
            throw new JsonException(Kind.TOO_LARGE, "more than " + MAX_NODES + " values");
        }
        if (number > MAX_NUMBER) {
            throw new JsonException(Kind.TOO_LARGE, "a number of more than " + MAX_NUMBER + " characters");
        }
    }

    private static boolean partOfNumber(byte b) {
        return b >= '0' && b <= '9' || b == '.' || b == '-' || b == '+' || b == 'e' || b == 'E';
    }
}
