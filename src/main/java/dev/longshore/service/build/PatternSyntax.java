package dev.longshore.service.build;

/** Whether a pattern is one: the grammar of Go's {@code filepath.Match}, which Docker checks each line against. */
final class PatternSyntax {

    private final String pattern;
    private int at;

    private PatternSyntax(String pattern) {
        this.pattern = pattern;
    }

    static boolean valid(String pattern) {
        return new PatternSyntax(pattern).valid();
    }

    private boolean valid() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '\\' && at++ >= pattern.length() || c == '[' && !bracket()) {
                return false;
            }
        }
        return true;
    }

    /** Ranges up to the closing bracket; at least one. */
    private boolean bracket() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        for (int ranges = 0; at < pattern.length(); ranges++) {
            if (pattern.charAt(at) == ']' && ranges > 0) {
                at++;
                return true;
            }
            if (!member()) {
                return false;
            }
            if (at < pattern.length() && pattern.charAt(at) == '-') {
                at++;
                if (!member()) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean member() {
        if (at >= pattern.length() || pattern.charAt(at) == '-' || pattern.charAt(at) == ']') {
            return false;
        }
        if (pattern.charAt(at) == '\\') {
            at++;
        }
        at++;
        return at < pattern.length();   // something has to close the bracket
    }
}
