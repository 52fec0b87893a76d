package dev.longshore.service.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the values of {@code ENV}, {@code ARG} and the build arguments before {@code RUN} in a line of an image's history. */
final class BuildStep {

    private static final Pattern INSTRUCTION = Pattern.compile(
            "^(?<head>\\s{0,5}(?:/bin/sh -c )?(?:#\\(nop\\)\\s{0,5})?(?:ENV|ARG)\\s{1,5})(?<rest>.*+)$", Pattern.DOTALL);

    /** {@code RUN |2 A=x B=y /bin/sh -c …}: the number says how many arguments follow. */
    private static final Pattern ARGUMENTS = Pattern.compile("^(?<head>\\s{0,5}(?:RUN )?\\|\\d{1,4} )(?<rest>.*+)$", Pattern.DOTALL);

    private static final Pattern SHELL = Pattern.compile("\\s(?=/\\S{1,200} )");

    private static final Pattern KEY = Pattern.compile("(?<![^\\s])[A-Za-z_][A-Za-z0-9_.-]{0,200}+=");

    private BuildStep() {
    }

    /** The line with {@code cover} in place of each value; the same line where it declares nothing. */
    static String mask(String line, String cover) {
        Matcher instruction = INSTRUCTION.matcher(line);
        if (instruction.matches()) {
            return instruction.group("head") + values(instruction.group("rest"), cover);
        }
        Matcher arguments = ARGUMENTS.matcher(line);
        if (arguments.matches()) {
            String rest = arguments.group("rest");
            Matcher shell = SHELL.matcher(rest);
            int end = shell.find() ? shell.start() : rest.length();
            return arguments.group("head") + values(rest.substring(0, end), cover) + rest.substring(end);
        }
        return line;
    }

    private static String values(String declared, String cover) {
        Matcher key = KEY.matcher(declared);
        StringBuilder masked = new StringBuilder();
        while (key.find()) {
            masked.append(masked.isEmpty() ? "" : " ").append(key.group()).append(cover);
        }
        return masked.isEmpty() ? oldForm(declared, cover) : masked.toString();
    }

    /** {@code ENV KEY value with spaces}; {@code ARG KEY} has nothing to hide. */
    private static String oldForm(String declared, String cover) {
        int space = declared.strip().indexOf(' ');
        return space < 0 ? declared : declared.strip().substring(0, space + 1) + cover;
    }
}
