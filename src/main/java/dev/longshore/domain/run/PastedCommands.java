package dev.longshore.domain.run;

import dev.longshore.domain.run.RunProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The run line in what is pasted from a terminal or a page: prompts are taken off, and the commands before the line are told apart.
 *
 * @param split  the run line; all of the text where there is none
 * @param before the commands before it: nothing of them is done
 */
record PastedCommands(ShellWords.Split split, List<RunProblem> before) {

    private static final String PROGRAM = "(?:sudo\\s+)?(?:\\S*[/\\\\])?(?:docker|podman|nerdctl)\\b";
    private static final Pattern WINDOWS_PROMPT = Pattern.compile("(?m)^[ \\t]*(?:(?:PS )?[A-Za-z]:\\\\[^>\\n]*>|PS>)[ \\t]*(?=\\S)");
    private static final Pattern PROMPT = Pattern.compile(
            "(?m)^[ \\t]*(?:[\\w.+-]+@[\\w.-]+[: ][^\\n$#%]{0,200}[$#%]|\\[[^]\\n]{1,200}][$#]|[$%\u276f\u279c])[ \\t]+(?=\\S)");
    private static final Pattern NEXT_LINE_PROMPT = Pattern.compile("(?<=[\\\\^`]\\n)[ \\t]*>{1,2}[ \\t]+");
    /** It looks like a comment. */
    private static final Pattern ROOT_PROMPT = Pattern.compile("(?m)^[ \\t]*#[ \\t]+(?=" + PROGRAM + ")");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[ \\t]*#.*\\n?");
    private static final Pattern SEPARATOR = Pattern.compile("\\n|;+|&&|\\|\\|?&?|&");
    private static final Pattern REDIRECTION = Pattern.compile("\\d*[<>()&|]+");

    /** Commands and redirections before the run line: in a text with more, such as a log, none is looked for. */
    private static final int MOST_PARTS = 200;

    static PastedCommands of(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        boolean windows = WINDOWS_PROMPT.matcher(text).lookingAt();
        String plain = windows || PROMPT.matcher(text).lookingAt() ? withoutPrompts(text) : text;
        PastedCommands found = find(plain, windows);
        String asRoot = ROOT_PROMPT.matcher(plain).replaceAll("");
        return RunLineParser.runs(found.split.words()) || asRoot.equals(plain) ? found : find(asRoot, windows);
    }

    /** Only of what begins with one: a value in quotes may have lines that look alike. */
    private static String withoutPrompts(String text) {
        String joined = NEXT_LINE_PROMPT.matcher(text).replaceAll("");
        return PROMPT.matcher(WINDOWS_PROMPT.matcher(joined).replaceAll("")).replaceAll("");
    }

    private static PastedCommands find(String text, boolean windows) {
        List<RunProblem> before = new ArrayList<>();
        int from = 0;   // of the command
        int at = 0;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            ShellWords.Split split = ShellWords.split(text.substring(at), windows);
            if (RunLineParser.runs(split.words())) {
                return new PastedCommands(split, List.copyOf(before));
            }
            if (split.rest().isEmpty()) {
                break;
            }
            int end = text.length() - split.rest().length();
            Matcher operator = SEPARATOR.matcher(text).region(end, text.length());
            boolean separates = operator.lookingAt();
            if (!separates) {
                operator.usePattern(REDIRECTION).region(end, text.length()).lookingAt();
            }
            at = operator.end();
            if (separates) {
                boolean pipe = operator.group().matches("\\|&?");
                before.add(new RunProblem(pipe ? Kind.PIPED_BEFORE : Kind.COMMAND_BEFORE, COMMENT_LINE.matcher(text.substring(from, end)).replaceAll("").strip()));
                from = at;
            }
        }
        return new PastedCommands(ShellWords.split(text, windows), List.of());
    }
}
