package dev.longshore.service.masking;

import dev.longshore.service.masking.Tools.Kind;
import dev.longshore.service.masking.Tools.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the words of commands one after the other and covers the secrets among them, by the program, the option and the name.
 * Words of an argument list and of a shell line are treated alike.
 */
final class CommandMasking implements ShellLine.Sink {

    private static final int LONGEST_PROGRAM = 80;
    private static final int MOST_PRINTED = 500;
    private static final Set<String> COMMANDS_FOLLOW = SecretNames.words("""
            --entrypoint -- -c --health-cmd --rm -d -i -t -it -ti -dit --detach --init --privileged --interactive --tty -T -P --no-deps""");

    private final int depth;
    private final Values values;
    private final List<Word> printed = new ArrayList<>();
    private final List<Word> piped = new ArrayList<>();
    private Invocation program;
    private boolean printing;
    private boolean pipe;
    private int group;
    private char redirection;
    private String heredoc;
    private String option = "";

    CommandMasking(int depth) {
        this.depth = depth;
        this.values = new Values(depth);
    }

    /** The words of one command, as an engine gets them; parts of {@code before} may be covered, too. */
    static void list(List<? extends Word> words, int depth) {
        CommandMasking masking = new CommandMasking(depth);
        for (Word word : words) {
            switch (word.value()) {
                case "|" -> masking.operator('|');
                case "&&", "||", ";" -> masking.operator(';');
                default -> masking.word(word);
            }
        }
        masking.operator('\n');
    }

    // ---- between words

    @Override
    public void operator(char operator) {
        values.forget();
        switch (operator) {
            case '(' -> group++;
            case '>', '<', 'h', 'd' -> redirection = operator;
            case '|' -> {
                endProgram();
                piped.addAll(printed);
                printed.clear();
                pipe = true;
            }
            default -> {
                endProgram();
                group -= operator == ')' ? 1 : 0;
                if (operator != ')' && group <= 0) {
                    printed.clear();
                    piped.clear();
                }
                pipe = false;
            }
        }
    }

    private void endProgram() {
        if (program != null) {
            Word last = program.secretAtEnd();
            if (last != null) {
                values.apply(Kind.SECRET, last, 0);
            }
            readInput();
        }
        program = null;
        printing = false;
        option = "";
    }

    private void readInput() {
        if (program.readsSecrets() && !piped.isEmpty()) {
            piped.forEach(word -> values.apply(Kind.SECRET, word, 0));
            piped.clear();
        }
    }

    // ---- words

    @Override
    public void word(Word word) {
        String value = word.value();
        if (heredoc != null) {
            heredocWord(word);
        } else if (redirection != 0) {
            redirected(word);
        } else if (values.waiting() && values.takes(value)) {
            values.apply(word);
            values.content(word, 0);
        } else {
            String before = option;
            option = "";
            values.forget();
            if (printing && printed.size() < MOST_PRINTED && !value.startsWith("-") && !format(value)) {
                printed.add(word);
            }
            if (script(before, value) && word.standsAlone()) {
                values.script(word);
            } else {
                plainWord(word, value, before);
            }
        }
    }

    /** {@code printf '%s'} */
    private static boolean format(String value) {
        return value.startsWith("%") && value.length() <= 4;
    }

    /** {@code sh -c "…"}: a whole script in one word. */
    private static boolean script(String before, String value) {
        boolean shell = before.length() > 1 && before.length() < 6 && before.endsWith("c") && before.charAt(1) != '-';
        return (shell || before.equals("CMD-SHELL")) && value.indexOf(' ') > 0;
    }

    private void plainWord(Word word, String value, String before) {
        option = value.equals("CMD-SHELL") ? value : "";
        if (value.length() > 1 && value.charAt(0) == '-') {
            option = value;
            values.content(word, Options.read(word, program, values));
            return;
        }
        int equals = Variables.equalsOf(value);
        Kind keyword = program == null ? null : program.option(value);
        if (keyword != null) {
            values.await(keyword, value);
        } else if (equals > 0 && (program == null || !program.countsArguments())) {
            values.assignment(word, value.substring(0, equals), equals + 1);
            values.content(word, equals + 1);
            return;
        } else if (!begins(value, before)) {
            argument(word);
        }
        values.content(word, 0);
    }

    private void argument(Word word) {
        Kind kind = program == null ? null : program.argument(word);
        if (kind != null) {
            values.apply(kind, word, 0);
        } else if (program != null && program.countsArguments() && Variables.equalsOf(word.value()) > 0) {
            int equals = Variables.equalsOf(word.value());
            values.assignment(word, word.value().substring(0, equals), equals + 1);
        }
        if (program != null && pipe) {
            readInput();
        }
    }

    /** Whether a program begins with that word. */
    private boolean begins(String value, String before) {
        if (value.length() > LONGEST_PROGRAM || program != null && (program.countsArguments() || program.expects(value))) {
            return false;
        }
        if (program != null && program.takesOptions() && valueOf(before)) {
            return false;
        }
        String name = value.substring(value.lastIndexOf('/') + 1);
        name = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
        if (name.equals("echo") || name.equals("printf") || name.equals("yes")) {
            printing = program == null;
            return printing;
        }
        List<Usage> usages = printing ? List.of() : usages(value, name);
        if (usages.isEmpty()) {
            return false;
        }
        program = new Invocation(usages);
        if (pipe) {
            readInput();
        }
        return true;
    }

    /** An image may be a program of its own: {@code atmoz/sftp:alpine}. */
    private static List<Usage> usages(String word, String name) {
        List<Usage> usages = Tools.of(name);
        int tag = word.indexOf(':');
        String image = tag < 0 ? word : word.substring(0, tag);
        return usages.isEmpty() && image.indexOf('/') > 0 ? Tools.of(image) : usages;
    }

    /** After most options of a known program stands a value: the name of a container may be that of a program. */
    private static boolean valueOf(String option) {
        return !option.isEmpty() && option.indexOf('=') < 0 && !COMMANDS_FOLLOW.contains(option);
    }

    // ---- redirections

    private void redirected(Word word) {
        char kind = redirection;
        redirection = 0;
        boolean secrets = program != null && program.readsSecrets();
        if (kind == 'h' && secrets) {
            values.apply(Kind.SECRET, word, 0);
        } else if (kind == 'd') {
            heredoc = secrets && !word.value().isEmpty() ? word.value() : null;
        } else if (kind == '>' && SecretFiles.holds(word.value())) {
            printed.forEach(each -> values.apply(Kind.SECRET, each, 0));
        }
        values.content(word, 0);
    }

    private void heredocWord(Word word) {
        if (word.value().equals(heredoc)) {
            heredoc = null;
        } else {
            values.apply(Kind.SECRET, word, 0);
        }
    }
}
