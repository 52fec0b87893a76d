package dev.longshore.service.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import java.util.ArrayList;
import java.util.List;

/** A run line in the making. */
final class OptionList {

    private final List<RunProblem> left = new ArrayList<>();
    private RunLine line = RunLine.EMPTY;

    void all(RunOption option, List<String> values) {
        values.forEach(value -> line = line.plus(option, value));
    }

    /** Nothing where it is empty. */
    void one(RunOption option, String value) {
        if (!value.isEmpty()) {
            line = line.with(option, value);
        }
    }

    /** Empty as it may be. */
    void said(RunOption option, String value) {
        line = line.with(option, List.of(value));
    }

    void on(RunOption option, boolean on) {
        if (on) {
            line = line.with(option, true);
        }
    }

    void image(String image, List<String> command) {
        line = line.withImage(image).withCommand(command);
    }

    void inexpressible(String text) {
        left.add(new RunProblem(RunProblem.Kind.NOT_EXPRESSIBLE, text));
    }

    RunLine line() {
        return line;
    }

    List<RunProblem> left() {
        return List.copyOf(left);
    }
}
