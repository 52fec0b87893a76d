package dev.longshore.domain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a line for a POSIX shell: every word quoted that a shell would read otherwise. Reading it gives the same {@link RunLine}. */
public final class RunLinePrinter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern PERCENTS = Pattern.compile("%[A-Za-z_]\\w*%");
    private static final String GOES_ON = " \\\n  ";

    private RunLinePrinter() {
    }

    /** On one line, unless a value itself holds line ends. */
    public static String print(RunLine line) {
        return String.join(" ", parts(line));
    }

    /** An option to a line, each but the last ending in a backslash. */
    public static String printLines(RunLine line) {
        return String.join(GOES_ON, parts(line));
    }

    /** A word as a shell must be given it; as it is where that is the same. */
    public static String quoted(String word) {
        boolean plain = PLAIN.matcher(word).matches() && !PERCENTS.matcher(word).find();
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static List<String> parts(RunLine line) {
        List<String> parts = new ArrayList<>(List.of("docker run"));
        line.options().forEach((option, values) -> values.forEach(value -> parts.add(option(option, value))));
        List<String> end = new ArrayList<>();
        if (line.image().startsWith("-")) {
            end.add("--");
        }
        if (!line.image().isEmpty() || !line.command().isEmpty()) {
            end.add(quoted(line.image()));
        }
        line.command().forEach(word -> end.add(quoted(word)));
        if (!end.isEmpty()) {
            parts.add(String.join(" ", end));
        }
        return parts;
    }

    private static String option(RunOption option, String value) {
        String flag = option.letter() == '\0' ? option.flag() : "-" + option.letter();
        if (option.kind() == RunOption.Kind.FLAG) {
            return value.equals("true") ? flag : option.flag() + "=" + quoted(value);
        }
        return flag + " " + quoted(value);
    }
}
