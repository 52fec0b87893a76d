package dev.longshore.service.masking;

/**
 * Splits a text into the words of shell commands, with the place of each word in the text. What is no valid shell line is split as well
 * as it can be: a quote without its partner, or one within a word such as <em>can't</em>, is a plain character.
 */
final class ShellLine {

    /** Takes the words in the order of the text. */
    interface Sink {
        void word(Word word);

        /**
         * @param operator {@code |} for a pipe, {@code >} and {@code <} for redirections, {@code d} for a here-document, {@code h} for a
         *                 here-string, {@code (} for the start of a group, otherwise the end of a command or group
         */
        void operator(char operator);
    }

    private static final int LONGEST_SUBSTITUTION = 300;

    private final String text;
    private final Spans spans;
    private final Sink sink;
    private TextWord word;
    private int at;
    private int groups;
    private boolean noSingle;
    private boolean noDouble;
    private int assignedFrom = -1;

    private ShellLine(String text, Spans spans, Sink sink) {
        this.text = text;
        this.spans = spans;
        this.sink = sink;
    }

    static void split(String text, Spans spans, Sink sink) {
        new ShellLine(text, spans, sink).run();
    }

    private void run() {
        while (at < text.length()) {
            step(text.charAt(at));
        }
        endWord();
        sink.operator('\n');
    }

    private void step(char c) {
        switch (c) {
            case ' ', '\t', '\r', '\u00a0' -> {
                endWord();
                at++;
            }
            case '\n' -> operator('\n', 1);
            case '\'', '"' -> quote(c);
            case '\\' -> backslash();
            case '|', ';', '&' -> maybeOperator(c);
            case '(' -> open();
            case ')' -> close();
            case '<', '>' -> redirection(c);
            case '$' -> dollar();
            case '[', ']', ',', '{', '}', ':' -> bracket(c);
            case '#' -> comment();
            default -> plain();
        }
    }

    /** What follows is no argument of the command before it. */
    private void comment() {
        if (word == null && next(1) == ' ') {
            operator('\n', 1);
        } else {
            plain();
        }
    }

    private void plain() {
        begin().plain(at, at + 1);
        if (text.charAt(at) == '=' && assignedFrom < 0) {
            assignedFrom = at;
        }
        at++;
    }

    private TextWord begin() {
        if (word == null) {
            word = new TextWord(text, spans, at);
            assignedFrom = -1;
        }
        return word;
    }

    private void endWord() {
        if (word != null) {
            word.end(at);
            sink.word(word);
            word = null;
        }
    }

    private char next(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\n';
    }

    private void operator(char kind, int length) {
        endWord();
        sink.operator(kind);
        at += length;
    }

    /** Within an assignment or a URL these are part of the value, unless they stand double or beside a space. */
    private void maybeOperator(char c) {
        boolean doubled = next(1) == c;
        boolean apart = word == null || next(1) <= ' ' || doubled || word.endsQuoted(at);
        if (apart || assignedFrom < 0 && c != '&') {
            operator(c == '|' && !doubled ? '|' : ';', doubled ? 2 : 1);
        } else {
            plain();
        }
    }

    private void open() {
        if (word == null) {
            groups++;
            operator('(', 1);
        } else {
            plain();
        }
    }

    private void close() {
        if (groups > 0 && (next(1) <= ' ' || ";|&)".indexOf(next(1)) >= 0)) {
            groups--;
            operator(')', 1);
        } else {
            plain();
        }
    }

    /** Only between words; an arrow within one is part of it. */
    private void redirection(char c) {
        if (word != null) {
            plain();
            return;
        }
        int length = 1;
        while (next(length) == c && length < 3) {
            length++;
        }
        operator(c == '>' || length == 1 ? c : length == 2 ? 'd' : 'h', length);
    }

    /** The command in {@code $(cat /run/secrets/x)} belongs to the word. */
    private void dollar() {
        begin();
        if (next(1) != '(') {
            plain();
            return;
        }
        int depth = 0;
        int limit = Math.min(text.length(), at + LONGEST_SUBSTITUTION);
        for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                word.plain(at, i + 1);
                at = i + 1;
                return;
            }
        }
        plain();
    }

    /** Arrays of quoted words are lists of words: {@code ["redis-cli","-a"]}. */
    private void bracket(char c) {
        boolean before = c == '[' && next(1) == '"' || c == '{' && next(1) == '"' || c == '[' && next(1) == '\\' && next(2) == '"';
        boolean after = c != '[' && c != '{' && (word == null ? at > 0 && text.charAt(at - 1) == '"' : word.endsQuoted(at));
        if (before && word == null || after) {
            endWord();
            at++;
        } else {
            plain();
        }
    }

    private void quote(char mark) {
        boolean letters = at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(next(1));
        boolean apostrophe = mark == '\'' && letters && word != null && word.prose();
        int close = apostrophe || (mark == '\'' ? noSingle : noDouble) ? -1 : closing(mark);
        if (close < 0) {
            noSingle |= mark == '\'' && !apostrophe;
            noDouble |= mark == '"';
            plain();
            return;
        }
        begin().quoted(at, close);
        at = close + 1;
    }

    private int closing(char mark) {
        if (mark == '\'') {
            return text.indexOf(mark, at + 1);
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    /** Before a line's end it joins the lines; before anything else that character is plain. */
    private void backslash() {
        if (next(1) == '\n' || next(1) == '\r' && next(2) == '\n') {
            endWord();
            at = Math.min(text.length(), at + (next(1) == '\r' ? 3 : 2));
            return;
        }
        begin();
        if (at + 1 < text.length()) {
            word.plain(at + 1, at + 2);
        }
        at = Math.min(text.length(), at + 2);
    }
}
