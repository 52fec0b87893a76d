package dev.longshore.domain.run;

import dev.longshore.domain.run.RunProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of one command as a POSIX shell splits them; lines may go on after a backslash, or as in Windows shells after {@code ^}
 * or a backtick. Nothing is ever run or looked up: what a shell would expand stays as typed, and is listed.
 */
public final class ShellWords {

    private static final Pattern LINE_ENDS = Pattern.compile("[ \t]*\n");
    /** What is typed at a Windows shell: an unquoted path with single backslashes. */
    private static final Pattern WINDOWS_PATH = Pattern.compile("(?:[=:,\"]|^)[A-Za-z]:\\\\(?!\\\\)", Pattern.DOTALL);
    private static final int LONGEST_BRACES = 1000;
    private static final String PIPE = "\\\\.\\pipe\\";
    private static final Pattern ASSIGNED_HOME = Pattern.compile("[A-Za-z_]\\w*=(?:.*:)?", Pattern.DOTALL);

    private final String text;
    private final boolean windows;
    private final List<String> words = new ArrayList<>();
    private final List<RunProblem> problems = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int brace;
    private int start;
    private int at;
    private boolean windowsSeen;
    /** Whether this word's home folder, or pattern, has been listed: once is enough. */
    private boolean homeSeen;
    private boolean globSeen;
    private String rest = "";

    /** @param problems in the order of the line @param rest from the operator on that ends the command; empty for none */
    public record Split(List<String> words, List<RunProblem> problems, String rest) { }

    private ShellWords(String text, boolean windows) {
        this.text = text;
        this.windows = windows;
    }

    public static Split split(String typed) {
        return split(typed, false);
    }

    /** @param windows whether it is known to be of a Windows shell; else that is found out */
    static Split split(String typed, boolean windows) {
        String text = typed.replace("\r\n", "\n").strip();
        ShellWords shell = new ShellWords(text, windows).read();
        if (shell.windowsSeen && !windows) {
            shell = new ShellWords(text, true).read(); // there a backslash is only a backslash, from the first line on
        }
        return new Split(List.copyOf(shell.words), List.copyOf(shell.problems), shell.rest);
    }

    private ShellWords read() {
        while (at < text.length()) {
            step();
        }
        endWord();
        return this;
    }

    private void step() {
        char c = text.charAt(at);
        if ((c == '^' || c == '`') && !inWord && lineEndsAfter()) {
            windowsSeen = true;
            goOn();
            return;
        }
        switch (c) {
            case ' ', '\t', '\u00a0' -> {
                endWord();
                at++;
            }
            case '\'' -> single();
            case '"' -> doubled();
            case '\\' -> backslash();
            case '#' -> comment();
            case '\n', '|', ';', '&', '<', '>', '(', ')' -> operator();
            case '$', '`', '%' -> expansion();
            default -> plain(c);
        }
    }

    private void plain(char c) {
        if (c == '~' && !homeSeen && (!inWord || ASSIGNED_HOME.matcher(word).matches())) {
            list(Kind.EXPANSION, wordAround());
            homeSeen = true;
        } else if ((c == '*' || c == '?') && !globSeen) {
            list(Kind.GLOB, wordAround());
            globSeen = true;
        } else if (c == '{') {
            brace = word.length() + 1;
        } else if (c == '}' && brace > 0 && word.length() - brace < LONGEST_BRACES && word.substring(brace - 1).matches(".*(?:,|\\.\\.).*")) {
            list(Kind.EXPANSION, word.substring(brace - 1) + c);
        }
        put(c);
        at++;
    }

    private void single() {
        int end = text.indexOf('\'', at + 1);
        if (end < 0) {
            list(Kind.UNCLOSED_QUOTE, text.substring(at));
            end = text.length();
        }
        put(text.substring(at + 1, end));
        brace = 0;
        at = Math.min(end + 1, text.length());
    }

    private void doubled() {
        int opened = at++;
        put("");
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '$' || c == '`' || c == '%') {
                expansion();
            } else {
                if (c == '\\' && text.startsWith("\n", at + 1) && !windows) {
                    at += 2;
                    continue;
                }
                windowsSeen |= c == '\\' && windowsPath();
                boolean escape = c == '\\' && at + 1 < text.length() && "$`\"\\".indexOf(text.charAt(at + 1)) >= 0;
                put(escape && !windows ? text.charAt(++at) : c);
                at++;
            }
        }
        brace = 0;
        if (at >= text.length()) {
            list(Kind.UNCLOSED_QUOTE, text.substring(opened));
        }
        at = Math.min(at + 1, text.length());
    }

    private void backslash() {
        if (!windows && lineEndsAfter()) {
            goOn();
            return;
        }
        windowsSeen |= windowsPath();
        if (windows || at + 1 >= text.length()) {
            put('\\');
            at++;
            return;
        }
        put(text.charAt(at + 1));
        at += 2;
    }

    private boolean windowsPath() {
        String near = word.substring(Math.max(0, word.length() - 4));   // as much as a match may need
        return text.startsWith(PIPE, at) || WINDOWS_PATH.matcher(near + text.substring(at, Math.min(at + 2, text.length()))).results()
                .anyMatch(found -> found.end() == near.length() + 1);
    }

    /** Spaces before the line's end are forgiven: they come with copying. */
    private boolean lineEndsAfter() {
        return LINE_ENDS.matcher(text).region(at + 1, text.length()).lookingAt();
    }

    private void goOn() {
        at = text.indexOf('\n', at) + 1;
    }

    /** A mark inside a word is itself. */
    private void comment() {
        if (inWord) {
            put('#');
            at++;
            return;
        }
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        list(Kind.COMMENT, text.substring(at, end));
        at = words.isEmpty() ? Math.min(end + 1, text.length()) : end;
    }

    private void operator() {
        char c = text.charAt(at);
        boolean redirection = c == '<' || c == '>';
        if (redirection && inWord && word.chars().allMatch(Character::isDigit)) {
            at = start;
            word.setLength(0);
            inWord = false;
        }
        endWord();
        String after = text.substring(at).strip();
        if (c == '\n' && (words.isEmpty() || after.isEmpty() || after.startsWith("#"))) {
            at++;
            return;
        }
        list(Kind.OPERATOR, after);
        rest = text.substring(at);
        at = text.length();
    }

    private void expansion() {
        String found = ShellExpansions.at(text, at);
        if (found.length() > 1) {
            list(Kind.EXPANSION, found);
        }
        boolean quoting = found.equals("$'") || found.equals("$\"");
        put(quoting ? "$" : found);
        at += quoting ? 1 : found.length();
    }

    private String wordAround() {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return word + text.substring(at, end);
    }

    private void put(char c) {
        put(String.valueOf(c));
    }

    private void put(String more) {
        if (!inWord) {
            inWord = true;
            start = at;
        }
        word.append(more);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
        homeSeen = false;
        globSeen = false;
        brace = 0;
    }

    private void list(Kind kind, String found) {
        problems.add(new RunProblem(kind, found));
    }
}
