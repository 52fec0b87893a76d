package dev.longshore.service.terminal;

import dev.longshore.engine.model.ExecState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What the end of an exec means, by its inspection and by what came of it. Engines tell of a command that they could not begin as if the command said so. */
enum ExecEnd {

    /** The connection ended, and the command goes on. */
    RUNS_ON,

    /** It was never begun; what came are the engine's words. */
    NOT_STARTED,

    ENDED;

    /** The engines' codes for what could not be begun; a program that ran may end with them as well. */
    private static final Set<Long> NOT_BEGUN = Set.of(125L, 126L, 127L);

    private static final String DETACHED = "read escape sequence";

    /** What there is not in a container. */
    enum Missing {
        COMMAND, USER, DIRECTORY, SOMETHING;

        private static final String NO_WORDS = "no logs from conmon";

        /** What it is where an engine has no words for it. @param directoryThere asked only then */
        Missing orCommand(String said, BooleanSupplier directoryThere) {
            if (this != SOMETHING || !said.contains(NO_WORDS)) {
                return this;
            }
            return directoryThere.getAsBoolean() ? COMMAND : DIRECTORY;
        }
    }

    /** How the words of engines begin, where a command cannot be begun; programs that fail say "Error: " as well. */
    private static final List<String> RUNTIME = List.of("OCI runtime exec failed", "Error: crun: ", "Error: runc: ", "Error: OCI runtime ", "Error: workdir ",
            "Error: no users found", "Error: unable to find user", "Error: unable to find group", "Error: container create failed", "Error: exec failed",
            "Error: conmon", "Error: [conmon", "unable to find user", "unable to find group", "exec failed",
            "runc: ", "crun: ", "{\"msg\":\"exec ", "conmon");

    /** @param said the last words that came */
    static ExecEnd of(ExecState state, boolean podman, String said) {
        if (state.running()) {
            return RUNS_ON;
        }
        long code = state.exitCode() == null ? 0 : state.exitCode();
        if (code == 126 && state.pid() != 0 && said.stripTrailing().endsWith(DETACHED)) {
            return RUNS_ON;
        }
        boolean begun = podman ? !isRuntimes(said) : state.pid() != 0;
        return NOT_BEGUN.contains(code) && !begun ? NOT_STARTED : ENDED;
    }

    /** Whether words are such as engines say instead of the command. */
    static boolean isRuntimes(String said) {
        String text = said.stripLeading();
        return RUNTIME.stream().anyMatch(text::startsWith) || text.startsWith("Error: ") && text.contains(": OCI ");   // Podman names the runtime's program
    }

    /** What there is not, by an engine's words. */
    static Missing missing(String said) {
        String text = said.toLowerCase(Locale.ROOT);
        if (text.contains("unable to find user") || text.contains("unable to find group") || text.contains("no matching entries in passwd")
                || text.contains("no matching entries in group") || text.contains("no users found")) {
            return Missing.USER;
        }
        if (text.contains("chdir") || text.contains("cwd") || text.contains("working directory") || text.contains("workdir")) {
            return Missing.DIRECTORY;
        }
        return text.contains("executable file") || text.contains("no such file or directory") || text.contains("not found")
                ? Missing.COMMAND : Missing.SOMETHING;
    }
}
