package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import java.util.List;

/** What a terminal is called: the program that runs in it. */
final class TerminalNames {

    private static final int LONGEST = 24;

    private TerminalNames() {
    }

    /** Such as {@code sh} or {@code psql}; the main process has no name here. */
    static String of(OpenTerminal terminal) {
        return terminal.wish().map(wish -> program(wish.command().orElse(List.of("sh")))).orElse("attach");
    }

    private static String program(List<String> command) {
        boolean shell = command.size() == 3 && command.get(1).equals("-c");   // a shell that reads a line is not what the user thinks of
        String first = shell ? command.get(2) : command.getFirst();
        String name = first.substring(first.lastIndexOf('/') + 1);
        return PlainText.visible(name.isEmpty() ? first : name, LONGEST);
    }
}
