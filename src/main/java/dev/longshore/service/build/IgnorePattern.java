package dev.longshore.service.build;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One line of a {@code .dockerignore}, matched as Docker's pattern matcher does: its ways of taking {@code **} included. */
final class IgnorePattern {

    private enum Kind { EXACT, PREFIX, SUFFIX, REGEX }

    private final String text;
    private final boolean exception;
    private Kind kind = Kind.EXACT;
    private Pattern regex;

    /**
     * @param line cleaned, perhaps with a {@code !} before it
     * @throws ContextException where it is no pattern
     */
    IgnorePattern(String line) throws ContextException {
        this.exception = line.startsWith("!");
        this.text = exception ? line.substring(1) : line;
        if (text.isEmpty() || !PatternSyntax.valid(text)) {
            throw new ContextException(ContextException.Problem.BAD_PATTERN, line, null);
        }
        compile(line);
    }

    private IgnorePattern(String text, boolean exception) {
        this.text = text;
        this.exception = exception;
    }

    /** An exception for one path, whatever its name looks like. */
    static IgnorePattern exactly(String path) {
        return new IgnorePattern(path, true);
    }

    /** Whether what matches is sent after all. */
    boolean exception() {
        return exception;
    }

    String text() {
        return text;
    }

    boolean matches(String path) {
        return switch (kind) {
            case EXACT -> path.equals(text);
            case PREFIX -> path.startsWith(text.substring(0, text.length() - 2));
            case SUFFIX -> suffix(path);
            case REGEX -> regex.matcher(path).find();
        };
    }

    private boolean suffix(String path) {
        String suffix = text.substring(2);
        return path.endsWith(suffix) || suffix.startsWith("/") && path.equals(suffix.substring(1));
    }

    private void compile(String line) throws ContextException {
        Translation translation = new Translation(text);
        kind = translation.kind;
        if (kind == Kind.REGEX) {
            try {
                regex = Pattern.compile(translation.inJava(), Pattern.UNIX_LINES);
            } catch (PatternSyntaxException e) {
                throw new ContextException(ContextException.Problem.BAD_PATTERN, line, e);
            }
        }
    }

    /** A pattern as the regular expression that Docker makes of it, where no simpler comparison will do. */
    private static final class Translation {
        private static final String PLAIN = ".+()|{}$";

        private final StringBuilder regex = new StringBuilder("^");
        private final String text;
        private Kind kind = Kind.EXACT;
        private int at;

        Translation(String text) {
            this.text = text;
            while (at < text.length()) {
                boolean first = at == 0;
                char c = text.charAt(at++);
                switch (c) {
                    case '*' -> star(first);
                    case '?' -> append("[^/]");
                    case '\\' -> append("\\" + text.charAt(at++));   // one at the end is no pattern
                    case '[', ']' -> append(String.valueOf(c));
                    default -> regex.append(PLAIN.indexOf(c) >= 0 ? "\\" : "").append(c);
                }
            }
        }

        private void star(boolean first) {
            if (at >= text.length() || text.charAt(at) != '*') {
                append("[^/]*");
                return;
            }
            at++;
            if (at < text.length() && text.charAt(at) == '/') {
                at++;
            }
            if (at < text.length()) {
                append("(.*/)?");
            } else if (kind == Kind.EXACT) {
                kind = Kind.PREFIX;
            } else {
                append(".*");
            }
            if (first) {
                kind = Kind.SUFFIX;
            }
        }

        private void append(String piece) {
            regex.append(piece);
            kind = Kind.REGEX;
        }

        /** In Go's regular expressions a bracket or an ampersand within brackets is itself; in Java's it nests or intersects. */
        String inJava() {
            StringBuilder java = new StringBuilder();
            boolean bracket = false;
            for (int i = 0; i < regex.length(); i++) {
                char c = regex.charAt(i);
                if (c == '\\') {
                    java.append(c).append(regex.charAt(++i));
                } else if (bracket && (c == '[' || c == '&')) {
                    java.append('\\').append(c);
                } else {
                    bracket = c == '[' || bracket && c != ']';
                    java.append(c);
                }
            }
            return java.append("\\z").toString();
        }
    }
}
