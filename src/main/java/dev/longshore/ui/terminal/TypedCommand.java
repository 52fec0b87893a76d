package dev.longshore.ui.terminal;

import dev.longshore.domain.run.ShellWords;
import java.util.List;
import java.util.Optional;

/** A command as somebody types it: its words where that is all there is to it, else a shell reads it. */
final class TypedCommand {

    private TypedCommand() {
    }

    /** Empty where nothing is typed. Pipes, variables and the like need a shell in the container. */
    static Optional<List<String>> words(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        ShellWords.Split split = ShellWords.split(typed);
        return Optional.of(split.problems().isEmpty() && !split.words().isEmpty() ? split.words() : List.of("sh", "-c", typed.strip()));
    }
}
