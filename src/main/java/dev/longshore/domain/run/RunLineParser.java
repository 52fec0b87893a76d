package dev.longshore.domain.run;

import dev.longshore.domain.run.RunProblem.Kind;
import dev.longshore.domain.ContainerName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code docker run} or {@code docker create} line as typed into a shell. Options are read as docker reads them: until the
 * image, letters glued together, values after {@code =} or as the next word. Whatever cannot be kept is listed.
 */
public final class RunLineParser {

    private static final Set<String> PROGRAMS = Set.of("docker", "docker.exe", "podman", "podman.exe", "nerdctl");
    private static final Set<String> ON = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> OFF = Set.of("0", "f", "F", "FALSE", "false", "False");
    /** Options of the docker command itself that take a value. */
    private static final Set<String> GLOBAL_VALUES = Set.of("-H", "--host", "-c", "--context", "--config", "-l", "--log-level",
            "--tlscacert", "--tlscert", "--tlskey", "--connection", "--url", "--namespace");

    private final Deque<String> words;
    private final List<RunProblem> problems = new ArrayList<>();
    private RunLine line = RunLine.EMPTY;

    /** @param line what was understood; {@link RunLine#EMPTY} where there was no such line */
    public record Parsed(RunLine line, List<RunProblem> problems) { }

    private RunLineParser(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    public static Parsed parse(String text) {
        PastedCommands pasted = PastedCommands.of(text);
        ShellWords.Split split = pasted.split();
        RunLineParser parser = new RunLineParser(split.words());
        if (parser.command()) {
            parser.options();
            parser.rest();
            parser.problems.addAll(CallersSide.of(parser.line));
        }
        List<RunProblem> all = new ArrayList<>(pasted.before());
        all.addAll(split.problems());
        all.addAll(parser.problems);
        return new Parsed(parser.line, List.copyOf(all));
    }

    /** Whether the words are a run line. */
    static boolean runs(List<String> words) {
        return new RunLineParser(words).command();
    }

    private boolean command() {
        String whole = String.join(" ", words);
        List<String> before = new ArrayList<>();
        while (!words.isEmpty() && !PROGRAMS.contains(fileName(words.peek()))) {
            before.add(words.poll());
        }
        if (words.isEmpty()) {
            list(Kind.NOT_DOCKER_RUN, whole);
            return false;
        }
        words.poll();
        before.removeIf(word -> word.equals("sudo") || word.equals("$"));
        if (!before.isEmpty()) {
            list(Kind.SURROUNDING, String.join(" ", before));
        }
        globalOptions();
        if ("container".equals(words.peek())) {
            words.poll();
        }
        String verb = words.poll();
        if (!"run".equals(verb) && !"create".equals(verb)) {
            list(Kind.NOT_DOCKER_RUN, whole);
            return false;
        }
        return true;
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private void globalOptions() {
        while (!words.isEmpty() && words.peek().startsWith("-")) {
            String option = words.poll();
            list(Kind.GLOBAL_OPTION, GLOBAL_VALUES.contains(option) && !words.isEmpty() ? option + " " + words.poll() : option);
        }
    }

    private void options() {
        while (!words.isEmpty() && words.peek().startsWith("-") && words.peek().length() > 1) {
            String word = words.poll();
            if (word.equals("--")) {
                return;
            }
            if (word.startsWith("--")) {
                named(word);
            } else {
                letters(word.substring(1));
            }
        }
    }

    private void named(String word) {
        int equals = word.indexOf('=');
        Optional<RunOption> option = RunOption.ofFlag(equals < 0 ? word : word.substring(0, equals));
        if (option.isEmpty()) {
            other(word, PodmanOptions.takesValue(equals < 0 ? word : word.substring(0, equals)));
        } else if (equals >= 0) {
            set(option.get(), word.substring(equals + 1));
        } else if (option.get().kind() == RunOption.Kind.FLAG) {
            set(option.get(), "true");
        } else {
            next(option.get(), word);
        }
    }

    private void other(String word, Optional<Boolean> podmanTakesValue) {
        boolean next = podmanTakesValue.orElse(false) && word.indexOf('=') < 0 && !words.isEmpty();
        list(podmanTakesValue.isPresent() ? Kind.PODMAN_ONLY : Kind.UNKNOWN_OPTION, next ? word + " " + words.poll() : word);
    }

    private void letters(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            Optional<RunOption> option = RunOption.ofLetter(letters.charAt(i));
            String after = letters.substring(i + 1);
            if (option.isEmpty()) {
                list(Kind.UNKNOWN_OPTION, "-" + letters.substring(i));
                return;
            } else if (after.startsWith("=")) {
                set(option.get(), after.substring(1));
                return;
            } else if (option.get().kind() == RunOption.Kind.FLAG) {
                set(option.get(), "true");
            } else if (after.isEmpty()) {
                next(option.get(), "-" + letters.charAt(i));
            } else {
                set(option.get(), after);
                return;
            }
        }
    }

    /** The next word is the value, whatever it looks like. */
    private void next(RunOption option, String word) {
        if (words.isEmpty()) {
            list(Kind.MISSING_VALUE, word);
        } else {
            set(option, words.poll());
        }
    }

    private void set(RunOption option, String typed) {
        if (PodmanOptions.ownValue(option, typed)) {
            list(Kind.PODMAN_ONLY, option.flag() + " " + typed);
            return;
        }
        boolean slash = option == RunOption.NAME && typed.startsWith("/") && ContainerName.valid(typed.substring(1));
        String value = slash ? typed.substring(1) : typed;   // as the engine takes it
        switch (option.kind()) {
            case LIST -> line = line.plus(option, value);
            case VALUE -> line = line.with(option, List.of(value));
            case FLAG -> {
                if (ON.contains(value) || OFF.contains(value)) {
                    line = line.with(option, List.of(ON.contains(value) ? "true" : "false"));
                } else {
                    list(Kind.BAD_SWITCH, option.flag() + "=" + value);
                }
            }
        }
    }

    private void rest() {
        if (words.isEmpty()) {
            list(Kind.NO_IMAGE, "");
            return;
        }
        line = line.withImage(words.poll()).withCommand(List.copyOf(words));
    }

    private void list(Kind kind, String text) {
        problems.add(new RunProblem(kind, text));
    }
}
