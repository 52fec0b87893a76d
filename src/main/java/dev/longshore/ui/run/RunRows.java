package dev.longshore.ui.run;

import dev.longshore.domain.run.RunOption;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A list of the form, an option that counts each time it is given. Rows that are blank say nothing. */
final class RunRows {

    /** How a value is cut in two. */
    enum Shape {
        /** {@code name=value}; a name alone is no value of it, except for labels. */
        ASSIGNED('='),
        /** {@code 127.0.0.1:8080:80/udp} at the last colon: left is the host's side. */
        PORT(':'),
        /** {@code data:/var/lib/data:ro} at the first colon: left is the host's side, right has the options. */
        MOUNT(':'),
        /** {@code /run:size=64m} at the first colon. */
        OPTIONS(':');

        private final char between;

        Shape(char between) {
            this.between = between;
        }
    }

    private final RunOption option;
    private final Shape shape;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList(row -> new javafx.beans.Observable[] {row.left(), row.right()});

    RunRows(RunOption option, Shape shape) {
        this.option = option;
        this.shape = shape;
    }

    RunOption option() {
        return option;
    }

    Shape shape() {
        return shape;
    }

    /** Tells of changes within the rows, too. */
    ObservableList<RunRow> rows() {
        return rows;
    }

    void fill(List<String> values) {
        rows.setAll(values.stream().map(this::row).toList());
    }

    /** Takes a value that was made for this option: into the row that waits for one, or into a row of its own. */
    void offer(String left) {
        rows.stream().filter(row -> row.left().get().isBlank()).findFirst().ifPresentOrElse(row -> row.left().set(left), () -> rows.add(new RunRow(left, "")));
    }

    List<String> values() {
        return rows.stream().filter(row -> !row.blank()).map(this::value).toList();
    }

    /** Whether a row can hold the value and give it back as it was. */
    boolean holds(String value) {
        return value.chars().noneMatch(c -> c < ' ' || c == 0x7f) && !value.isBlank() && value(row(value)).equals(value);
    }

    private RunRow row(String value) {
        int drive = shape == Shape.MOUNT && value.matches("(?s)[A-Za-z]:[/\\\\].*") ? 2 : 0;
        int at = shape == Shape.PORT ? value.lastIndexOf(':') : value.indexOf(shape.between, drive);
        if (at >= 0) {
            return new RunRow(value.substring(0, at), value.substring(at + 1));
        }
        boolean targetOnly = shape == Shape.PORT || shape == Shape.MOUNT;
        return targetOnly ? new RunRow("", value) : new RunRow(value, "");
    }

    private String value(RunRow row) {
        String left = row.left().get().strip();
        String right = shape == Shape.ASSIGNED ? row.right().get() : row.right().get().strip();
        return switch (shape) {
            case ASSIGNED -> left + "=" + right;
            case PORT, MOUNT -> left.isEmpty() ? right : left + ":" + right;
            case OPTIONS -> right.isEmpty() ? left : left + ":" + right;
        };
    }
}
