package dev.longshore.service.build;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word of a Dockerfile, expanded as the builder does: quotes, and variables in all their forms. A variable without a value is empty. */
final class DockerfileWord {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern SIGN = Pattern.compile(":?[-+?]|##?|%%?|//?");

    private final String text;
    private final Map<String, String> values;
    private int at;

    private DockerfileWord(String text, Map<String, String> values) {
        this.text = text;
        this.values = values;
    }

    static String expand(String word, Map<String, String> values) {
        return new DockerfileWord(word, values).read('\0');
    }

    /** Up to a closing mark that is no part of a quote or a variable, which is passed over. */
    private String read(char end) {
        StringBuilder read = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == end) {
                return read.toString();
            }
            switch (c) {
                case '\'' -> read.append(end == '"' ? "'" : single());
                case '"' -> read.append(read('"'));
                case '\\' -> read.append(at < text.length() ? text.charAt(at++) : c);
                case '$' -> read.append(variable());
                default -> read.append(c);
            }
        }
        return read.toString();
    }

    private String single() {
        int close = text.indexOf('\'', at);
        String inside = text.substring(at, close < 0 ? text.length() : close);
        at = close < 0 ? text.length() : close + 1;
        return inside;
    }

    private String variable() {
        boolean braces = text.startsWith("{", at);
        at += braces ? 1 : 0;
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            at -= braces ? 1 : 0;
            return "$";
        }
        at = name.end();
        String value = values.getOrDefault(name.group(), "");
        return braces ? modified(value) : value;
    }

    private String modified(String value) {
        Matcher sign = SIGN.matcher(text).region(at, text.length());
        if (!sign.lookingAt()) {
            read('}');
            return value;
        }
        at = sign.end();
        boolean replaces = sign.group().startsWith("/");
        String word = read(replaces ? '/' : '}');
        return switch (sign.group()) {
            case ":-", "-" -> value.isEmpty() ? word : value;
            case ":+", "+" -> value.isEmpty() ? "" : word;
            case ":?", "?" -> value;   // without a value the builder stops there
            case "/", "//" -> replaced(value, word, read('}'), sign.group().equals("//"));
            default -> cut(value, word, sign.group());
        };
    }

    /** Takes the shortest or longest part off that a pattern matches: at the start for {@code #}, at the end for {@code %}. */
    private static String cut(String value, String pattern, String sign) {
        boolean longest = sign.length() == 2;
        boolean start = sign.startsWith("#");
        String best = value;
        for (int i = 0; i <= value.length(); i++) {
            int split = start == longest ? value.length() - i : i;
            String off = start ? value.substring(0, split) : value.substring(split);
            if (off.matches(regex(pattern))) {
                return start ? value.substring(split) : value.substring(0, split);
            }
        }
        return best;
    }

    private static String replaced(String value, String pattern, String by, boolean all) {
        Matcher found = Pattern.compile(regex(pattern)).matcher(value);
        String literal = Matcher.quoteReplacement(by);
        return pattern.isEmpty() ? value : all ? found.replaceAll(literal) : found.replaceFirst(literal);
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder("(?s)");
        pattern.chars().forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c))));
        return regex.toString();
    }
}
