package dev.longshore.ui.run;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One line of a list of the form: two texts that together are one value of an option. */
final class RunRow {

    private final StringProperty left = new SimpleStringProperty("");
    private final StringProperty right = new SimpleStringProperty("");

    RunRow(String left, String right) {
        this.left.set(left);
        this.right.set(right);
    }

    StringProperty left() {
        return left;
    }

    StringProperty right() {
        return right;
    }

    boolean blank() {
        return left.get().isBlank() && right.get().isBlank();
    }
}
