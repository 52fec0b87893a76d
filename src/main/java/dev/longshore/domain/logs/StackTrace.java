package dev.longshore.domain.logs;

/** Knows lines of stack traces of Java, Python, JavaScript, .NET, Go, Ruby, PHP and Rust. */
final class StackTrace {

    /** With so many spaces before it a line belongs to another. */
    private static final int INDENT = 4;
    private static final String EXCEPTION = "Exception";
    private static final String ERROR = "Error";

    private StackTrace() {
    }

    /** Whether the line is one within a trace. */
    static boolean isWithin(String line) {
        if (line.isEmpty()) {
            return false;
        }
        return switch (line.charAt(0)) {
            case '\t', ' ' -> isIndentedFrame(line, indent(line));
            case 'C' -> line.startsWith("Caused by: ");
            case 'S' -> line.startsWith("Suppressed: ") || line.startsWith("Stack trace:");
            case 'T' -> line.startsWith("The above exception was the direct cause");
            case 'D' -> line.startsWith("During handling of the above exception");
            case 'g' -> line.startsWith("goroutine ") && line.endsWith("]:");
            case 'c' -> line.startsWith("created by ") && line.indexOf('.') > 0;
            case '#' -> line.length() > 3 && isDigit(line.charAt(1)) && line.indexOf(' ') <= 4 && line.indexOf(' ') > 0
                    && line.indexOf('/') > 0;
            default -> false;
        };
    }

    /** Whether the line stands deep enough below another, as the source code in a trace does. */
    static boolean isIndented(String line) {
        int indent = indent(line);
        return indent < line.length() && (indent >= INDENT || line.charAt(0) == '\t');
    }

    /**
     * Whether a trace begins with the line: it tells the exception, and belongs to the line above where that tells of something bad too.
     */
    static boolean isHead(String line) {
        return line.startsWith("Traceback (most recent call last)") || line.startsWith("Exception in thread ") || isException(line);
    }

    /** Whether a program of Rust ends with the line. */
    static boolean isPanic(String line) {
        return line.startsWith("thread '") && line.indexOf("' panicked at ") > 0;
    }

    /** A class alone or with a message, such as {@code java.io.IOException: x} or {@code ValueError: x}. */
    private static boolean isException(String line) {
        int end = 0;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || "._$".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        boolean alone = end == line.length() || line.charAt(end) == ':';
        return alone && (endsWith(line, end, EXCEPTION) || endsWith(line, end, ERROR));
    }

    private static boolean endsWith(String line, int end, String word) {
        return end > word.length() && line.startsWith(word, end - word.length());
    }

    private static boolean isIndentedFrame(String line, int indent) {
        return line.startsWith("at ", indent) || line.startsWith("... ", indent) || line.startsWith("File \"", indent)
                || line.startsWith("from ", indent)
                || line.startsWith("--- ", indent) || line.startsWith("Caused by: ", indent) || line.startsWith("Suppressed: ", indent);
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
            indent++;
        }
        return indent;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
