package dev.longshore.service.logs.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About how large the program of a regular expression becomes. A counted repeat is written out as often as it counts, and repeats within repeats
 * multiply: {@code ((a{1000}){1000}){1000}} would take all memory.
 */
final class RegexSize {

    /** What takes longer than that for each character is of no use on many lines. */
    static final int MOST = 4000;

    private static final int DEEPEST = 200;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final String regex;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long sum;
    private long last;

    private RegexSize(String regex) {
        this.regex = regex;
    }

    static boolean tooLarge(String regex) {
        return new RegexSize(regex).exceeds();
    }

    private boolean exceeds() {
        Matcher count = COUNT.matcher(regex);
        for (int at = 0; at < regex.length();) {
            char c = regex.charAt(at);
            if (c == '{' && count.region(at, regex.length()).lookingAt()) {
                repeat(count);
                at = count.end();
            } else {
                read(c);
                at = c == '\\' ? at + 2 : c == '[' ? endOfClass(at) : at + 1;
            }
            if (sum + last > MOST || outer.size() > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private void read(char c) {
        sum += last;
        last = 1;
        if (c == '(') {
            outer.push(sum);
            sum = 0;
        } else if (c == ')' && !outer.isEmpty()) {
            last = sum + 1;
            sum = outer.pop();
        }
    }

    private void repeat(Matcher count) {
        long most = Long.parseLong(count.group(1));
        if (count.group(2) != null && !count.group(2).isEmpty()) {
            most = Math.max(most, Long.parseLong(count.group(2)));
        }
        last = Math.min(last * (most + 1), MOST + 1L);
    }

    private int endOfClass(int at) {
        int next = at + 1;
        next += regex.startsWith("^", next) ? 1 : 0;
        next += regex.startsWith("]", next) ? 1 : 0;
        while (next < regex.length() && regex.charAt(next) != ']') {
            next += regex.charAt(next) == '\\' ? 2 : 1;
        }
        return next + 1;
    }
}
