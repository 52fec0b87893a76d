package dev.longshore.service.logs.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a regular expression texts of which each match holds one. That is so for most that people write: {@code timeout|refused},
 * {@code status=5\d\d}. What it does not know for sure it leaves out, and where nothing is left there is no such text.
 */
final class RegexLiterals {

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(,\\d*)?\\}");
    private static final int SHORTEST = 2;
    private static final int MOST = 16;
    private static final char NO_UTF8 = '\ufffd';
    /** Where case does not count: the Turkish letters, the sign of Kelvin, the long s. */
    private static final Map<Character, List<String>> LIKE_ASCII = Map.of('i', List.of("\u0130", "\u0131"), 'k', List.of("\u212a"), 's', List.of("\u017f"));

    private final String regex;
    private final boolean matchCase;
    private int at;
    private boolean unknown;

    private RegexLiterals(String regex, boolean matchCase) {
        this.regex = regex;
        this.matchCase = matchCase;
    }

    /** @param regex one that is valid */
    static Optional<List<String>> of(String regex, boolean matchCase) {
        RegexLiterals reader = new RegexLiterals(regex, matchCase);
        Optional<List<String>> found = reader.alternatives();
        return reader.unknown || reader.at < regex.length() ? Optional.empty()
                : found.filter(texts -> texts.size() <= MOST).map(texts -> matchCase ? texts : withOthers(texts));
    }

    /** A text that is written with a letter like one of ASCII holds that letter. */
    private static List<String> withOthers(List<String> texts) {
        String letters = String.join("", texts).toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(texts);
        LIKE_ASCII.forEach((letter, others) -> {
            if (letters.indexOf(letter) >= 0) {
                all.addAll(others);
            }
        });
        return all;
    }

    /** Up to the closing bracket or the end: what each alternative needs, together. */
    private Optional<List<String>> alternatives() {
        List<String> all = new ArrayList<>();
        boolean each = true;
        while (true) {
            Optional<List<String>> one = sequence();
            each &= one.isPresent();
            one.ifPresent(all::addAll);
            if (at >= regex.length() || regex.charAt(at) != '|') {
                return each ? Optional.of(all) : Optional.empty();
            }
            at++;
        }
    }

    /** Of what stands one after the other, what is found most rarely. */
    private Optional<List<String>> sequence() {
        List<List<String>> candidates = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (!unknown && at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            int before = run.length();
            Optional<List<String>> group = piece(run);
            boolean literal = run.length() > before;
            Repeat repeat = repeat();
            if (literal && repeat == Repeat.MAYBE_NONE) {
                run.setLength(before);
            }
            group.filter(texts -> repeat != Repeat.MAYBE_NONE).ifPresent(candidates::add);
            if (!literal || repeat != Repeat.ONCE) {
                keep(run, candidates);
            }
        }
        keep(run, candidates);
        return candidates.stream().max(Comparator.comparingInt(texts -> texts.stream().mapToInt(String::length).min().orElse(0)));
    }

    private static void keep(StringBuilder run, List<List<String>> candidates) {
        if (run.length() >= SHORTEST) {
            candidates.add(List.of(run.toString()));
        }
        run.setLength(0);
    }

    /** Reads a group, a class or a character; the latter is added to the run. */
    private Optional<List<String>> piece(StringBuilder run) {
        char c = regex.charAt(at++);
        switch (c) {
            case '(' -> {
                return group();
            }
            case '[' -> passClass();
            case '\\' -> escaped(run);
            case '.', '^', '$' -> {
                // any character, or a place
            }
            default -> literal(c, run);
        }
        return Optional.empty();
    }

    private Optional<List<String>> group() {
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?", at)) {
            unknown = true;   // flags, or a name
            return Optional.empty();
        }
        Optional<List<String>> inside = alternatives();
        at++;
        return inside;
    }

    private void passClass() {
        at += regex.startsWith("^", at) ? 1 : 0;
        at += regex.startsWith("]", at) ? 1 : 0;
        while (at < regex.length() && regex.charAt(at) != ']') {
            if (regex.charAt(at) == '[') {
                unknown = true;   // [:alpha:]
                return;
            }
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void escaped(StringBuilder run) {
        char c = at < regex.length() ? regex.charAt(at++) : 0;
        if ("dDwWsSbBAz".indexOf(c) >= 0) {
            return;
        }
        if (c > ' ' && c < 127 && !Character.isLetterOrDigit(c)) {
            run.append(c);
        } else {
            unknown = true;   // \Q, \p, \x and the like
        }
    }

    private void literal(char c, StringBuilder run) {
        if (Character.isSurrogate(c) || c == NO_UTF8 || !matchCase && c >= 128) {
            return;
        }
        run.append(c);
    }

    private enum Repeat { ONCE, SEVERAL, MAYBE_NONE }

    private Repeat repeat() {
        Repeat repeat = Repeat.ONCE;
        while (at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0) {
            char c = regex.charAt(at);
            if (c == '{') {
                Matcher count = COUNT.matcher(regex).region(at, regex.length());
                if (!count.lookingAt()) {
                    unknown = true;   // a character like others, or not
                    return repeat;
                }
                repeat = count.group(1).equals("0") ? Repeat.MAYBE_NONE : Repeat.SEVERAL;
                at = count.end();
            } else {
                boolean lazy = c == '?' && repeat != Repeat.ONCE;
                repeat = lazy ? repeat : c == '+' ? Repeat.SEVERAL : Repeat.MAYBE_NONE;
                at++;
            }
        }
        return repeat;
    }
}
