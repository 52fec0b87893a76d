package dev.longshore.ui.control;

import java.util.List;
import java.util.stream.Collectors;

/** A line of output in runs of one look each; its characters are as they came, and may still need {@code PlainText}. */
public record AnsiLine(List<Run> runs) {

    public record Run(String text, AnsiLook look) { }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
