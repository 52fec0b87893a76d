package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.service.terminal.ExecWish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a terminal is called: the program that runs in it. */
final class TerminalNames {

    private static final int LONGEST = 24;

    private TerminalNames() {
    }

    /** Such as {@code sh} or {@code psql}; the main process has no name here. @param taken names that others have already */
    static String of(Optional<ExecWish> wish, Set<String> taken) {
        String name = wish.map(each -> program(each.command().orElse(List.of("sh")))).orElse("attach");
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " " + i;
        }
        return free;
    }

    private static String program(List<String> command) {
        boolean shell = command.size() == 3 && command.get(1).equals("-c");   // a shell that reads a line is not what the user thinks of
        String first = shell ? command.get(2) : command.getFirst();
        String name = first.substring(first.lastIndexOf('/') + 1);
        return PlainText.visible(name.isEmpty() ? first : name, LONGEST);
    }
}
