package dev.longshore.ui.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLineParser.Parsed;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.ShellWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What is typed into the form, and the {@link RunLine} that it means. Filled from a line, everything of the line is kept: what has no
 * field, or what its field cannot hold, stands in the further options. FX thread only.
 */
final class RunFields {

    static final List<RunOption> TEXTS = List.of(RunOption.NAME, RunOption.HOSTNAME, RunOption.ENTRYPOINT, RunOption.USER, RunOption.WORKDIR,
            RunOption.RESTART, RunOption.MEMORY, RunOption.CPUS, RunOption.PLATFORM, RunOption.PULL);
    /** Lists typed as words with spaces between. */
    static final List<RunOption> WORDS = List.of(RunOption.NETWORK, RunOption.CAP_ADD, RunOption.CAP_DROP);
    static final List<RunOption> FLAGS = List.of(RunOption.PUBLISH_ALL, RunOption.TTY, RunOption.INTERACTIVE, RunOption.RM, RunOption.PRIVILEGED);

    private final StringProperty image = new SimpleStringProperty("");
    private final StringProperty command = new SimpleStringProperty("");
    private final StringProperty further = new SimpleStringProperty("");
    private final Map<RunOption, StringProperty> texts = new EnumMap<>(RunOption.class);
    private final Map<RunOption, BooleanProperty> flags = new EnumMap<>(RunOption.class);
    private final Map<RunOption, RunRows> rows = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<RunLine> line = new ReadOnlyObjectWrapper<>(RunLine.EMPTY);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private List<RunProblem> furtherProblems = List.of();
    private boolean filling;

    RunFields() {
        InvalidationListener typed = change -> typed();
        TEXTS.forEach(option -> texts.put(option, new SimpleStringProperty("")));
        WORDS.forEach(option -> texts.put(option, new SimpleStringProperty("")));
        FLAGS.forEach(option -> flags.put(option, new SimpleBooleanProperty()));
        row(RunOption.ENV, RunRows.Shape.ASSIGNED);
        row(RunOption.PUBLISH, RunRows.Shape.PORT);
        row(RunOption.VOLUME, RunRows.Shape.MOUNT);
        row(RunOption.TMPFS, RunRows.Shape.OPTIONS);
        row(RunOption.LABEL, RunRows.Shape.ASSIGNED);
        texts.values().forEach(text -> text.addListener((property, was, is) -> typed()));
        flags.values().forEach(flag -> flag.addListener((property, was, is) -> typed()));
        rows.values().forEach(list -> list.rows().addListener(typed));
        for (StringProperty text : List.of(image, command, further)) {
            text.addListener((property, was, is) -> typed());
        }
    }

    private void row(RunOption option, RunRows.Shape shape) {
        rows.put(option, new RunRows(option, shape));
    }

    StringProperty image() {
        return image;
    }

    /** As typed into a shell. */
    StringProperty command() {
        return command;
    }

    /** Options in docker's notation. */
    StringProperty further() {
        return further;
    }

    /** A field of {@link #TEXTS} or {@link #WORDS}. */
    StringProperty text(RunOption option) {
        return texts.get(option);
    }

    BooleanProperty flag(RunOption option) {
        return flags.get(option);
    }

    RunRows rows(RunOption option) {
        return rows.get(option);
    }

    /** What the fields mean, always in step with them. */
    ReadOnlyObjectProperty<RunLine> line() {
        return line.getReadOnlyProperty();
    }

    /** Counts every change of what is typed: one that is not understood leaves the line as it was. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** What of the further options was not understood. */
    List<RunProblem> furtherProblems() {
        return furtherProblems;
    }

    /** What of the command a shell would not end: an open quote. */
    boolean commandUnclosed() {
        return ShellWords.split(command.get()).problems().stream().anyMatch(problem -> problem.kind() == RunProblem.Kind.UNCLOSED_QUOTE);
    }

    /** Replaces everything typed. */
    void fill(RunLine from) {
        filling = true;
        try {
            RunLine rest = RunLine.EMPTY;
            image.set(from.image());
            command.set(from.command().stream().map(RunLinePrinter::quoted).collect(Collectors.joining(" ")));
            texts.values().forEach(text -> text.set(""));
            flags.values().forEach(flag -> flag.set(false));
            rows.values().forEach(list -> list.fill(List.of()));
            for (Map.Entry<RunOption, List<String>> entry : from.options().entrySet()) {
                rest = rest.with(entry.getKey(), fill(entry.getKey(), entry.getValue()));
            }
            further.set(furtherText(rest));
        } finally {
            filling = false;
        }
        typed();
    }

    private static String furtherText(RunLine rest) {
        return rest.options().isEmpty() ? "" : RunLinePrinter.print(rest).substring("docker run ".length());
    }

    /** @return what its field cannot hold */
    private List<String> fill(RunOption option, List<String> values) {
        if (option == RunOption.DETACH) {
            return List.of();   // what runs from here is never attached to a terminal
        }
        if (flags.containsKey(option)) {
            flags.get(option).set(values.getLast().equals("true"));
            return List.of();
        }
        if (rows.containsKey(option)) {
            RunRows list = rows.get(option);
            list.fill(values.stream().filter(list::holds).toList());
            return values.stream().filter(value -> !list.holds(value)).toList();
        }
        return texts.containsKey(option) ? fillText(option, values) : values;
    }

    private List<String> fillText(RunOption option, List<String> values) {
        boolean words = WORDS.contains(option);
        List<String> held = words ? values : List.of(values.getLast());
        if (held.stream().anyMatch(value -> value.isEmpty() || value.chars().anyMatch(c -> c < ' ' || c == 0x7f || words && c == ' '))) {
            return values;
        }
        texts.get(option).set(String.join(" ", held));
        return List.of();
    }

    private void typed() {
        if (!filling) {
            line.set(compute());
            changes.set(changes.get() + 1);
        }
    }

    private RunLine compute() {
        RunLine now = RunLine.EMPTY.withImage(image.get().strip()).withCommand(ShellWords.split(command.get()).words());
        for (RunOption option : TEXTS) {
            now = now.with(option, texts.get(option).get().strip());
        }
        for (RunOption option : WORDS) {
            now = now.with(option, Arrays.stream(texts.get(option).get().strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
        }
        for (RunOption option : FLAGS) {
            now = now.with(option, flags.get(option).get());
        }
        for (RunRows list : rows.values()) {
            now = now.with(list.option(), list.values());
        }
        return withFurther(now);
    }

    private RunLine withFurther(RunLine now) {
        furtherProblems = List.of();
        if (further.get().isBlank()) {
            return now;
        }
        Parsed parsed = RunLineParser.parse("docker run " + further.get().strip());
        List<RunProblem> problems = new ArrayList<>(parsed.problems());
        problems.removeIf(problem -> Set.of(RunProblem.Kind.NO_IMAGE, RunProblem.Kind.CALLERS_FILE, RunProblem.Kind.CALLERS_ENVIRONMENT,
                RunProblem.Kind.RELATIVE_PATH, RunProblem.Kind.TERMINAL_ONLY).contains(problem.kind()));   // the last four are told of the whole line
        if (!parsed.line().image().isEmpty()) {
            problems.add(new RunProblem(RunProblem.Kind.UNKNOWN_OPTION, parsed.line().image()));
        }
        furtherProblems = List.copyOf(problems);
        RunLine all = now;
        for (Map.Entry<RunOption, List<String>> entry : parsed.line().options().entrySet()) {
            List<String> values = new ArrayList<>(all.all(entry.getKey()));
            values.addAll(entry.getValue());
            all = all.with(entry.getKey(), values);
        }
        return all;
    }
}
