package dev.longshore.ui.overview;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A heading and its facts, those that hold every wanted word. */
final class FactSection extends VBox {

    private static final double LABEL_WIDTH = 168;

    private final GridPane grid = new GridPane();
    private int rows;

    /** @param wanted in lower case */
    FactSection(FactGroup group, List<String> wanted, Messages messages) {
        getStyleClass().add("overview-section");
        Label title = new Label(messages.text(group.titleKey()));
        title.getStyleClass().add(Style.SECTION);
        grid.getStyleClass().add("overview-grid");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        labels.setMinWidth(LABEL_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(labels, values);
        getChildren().addAll(title, grid);
        String heading = title.getText().toLowerCase(Locale.ROOT);
        for (Fact fact : group.facts()) {
            String label = messages.text(fact.label());
            String value = messages.text(fact.value());
            String both = heading + " " + (label + " " + value).toLowerCase(Locale.ROOT);
            if (wanted.stream().allMatch(both::contains)) {
                add(label, value);
            }
        }
    }

    boolean empty() {
        return rows == 0;
    }

    private void add(String label, String value) {
        Label name = new Label(label);
        name.getStyleClass().add(Style.DIM);
        name.setWrapText(true);
        Label told = new Label(value);
        told.setWrapText(true);
        told.setMinWidth(0);
        told.setAccessibleText(label + ": " + value);
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(told, VPos.TOP);
        grid.addRow(rows++, name, told);
    }
}
