package dev.longshore.domain.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one model of a container to be made: what a {@code docker run} line says, option by option, in docker's own notation. The form
 * edits it, the request body is made of it, lines are read into it and written from it. Values are as typed, and may be invalid.
 *
 * @param options by option, in the order in which they were given; a FLAG holds {@code "true"}, or {@code "false"} where that was said
 * @param image   may be empty while it is not chosen
 * @param command what follows the image, word by word
 */
public record RunLine(Map<RunOption, List<String>> options, String image, List<String> command) {

    public static final RunLine EMPTY = new RunLine(Map.of(), "", List.of());

    public RunLine {
        Map<RunOption, List<String>> copy = new EnumMap<>(RunOption.class);
        options.forEach((option, values) -> {
            if (!values.isEmpty()) {
                copy.put(option, List.copyOf(values));
            }
        });
        options = copy;
        command = List.copyOf(command);
    }

    /** Every value of an option; none where it was not given. */
    public List<String> all(RunOption option) {
        return options.getOrDefault(option, List.of());
    }

    /** The last value given: for options that count once, it wins. */
    public Optional<String> one(RunOption option) {
        return all(option).isEmpty() ? Optional.empty() : Optional.of(all(option).getLast());
    }

    public boolean on(RunOption flag) {
        return one(flag).map(value -> value.equals("true")).orElse(false);
    }

    /** With these values in place of the ones it had. */
    public RunLine with(RunOption option, List<String> values) {
        Map<RunOption, List<String>> changed = new EnumMap<>(RunOption.class);
        changed.putAll(options);
        changed.put(option, values);
        return new RunLine(changed, image, command);
    }

    public RunLine with(RunOption option, String value) {
        return with(option, value.isEmpty() ? List.of() : List.of(value));
    }

    public RunLine with(RunOption flag, boolean on) {
        return with(flag, on ? List.of("true") : List.of());
    }

    public RunLine plus(RunOption option, String value) {
        List<String> values = new ArrayList<>(all(option));
        values.add(value);
        return with(option, values);
    }

    public RunLine withImage(String other) {
        return new RunLine(options, other, command);
    }

    public RunLine withCommand(List<String> words) {
        return new RunLine(options, image, words);
    }
}
