package dev.longshore.ui.changes;

import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeNode.Counts;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is looked for and which kinds show, each with its number; and when the engine said so. FX thread only. */
final class ChangesToolRow extends VBox {

    private static final int TIME_OF_DAY = 8;

    private final ChangesModel model;
    private final Messages messages;
    private final TextField filter = new TextField();
    private final ToggleButton added;
    private final ToggleButton changed;
    private final ToggleButton deleted;
    private final Label asOf = new Label();

    ChangesToolRow(ChangesModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("inside-tools");
        filter.setId("changes-filter");
        filter.setPromptText(messages.text("changes.filter"));
        filter.setAccessibleText(messages.text("changes.filter"));
        HBox.setHgrow(filter, Priority.ALWAYS);
        ToggleButton sizes = new ToggleButton(messages.text("changes.sizes"));
        sizes.setId("changes-sizes");
        tool(sizes, "changes.sizes.tip");
        sizes.setOnAction(click -> model.withSizes().set(sizes.isSelected()));
        Button refresh = new Button("", Icons.of("refresh"));
        refresh.setId("changes-refresh");
        tool(refresh, "changes.refresh");
        refresh.setOnAction(click -> model.load());
        added = kind(ChangeKind.ADDED);
        changed = kind(ChangeKind.CHANGED);
        deleted = kind(ChangeKind.DELETED);
        asOf.getStyleClass().addAll(Style.DIM, Style.SMALL);
        asOf.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox kinds = new HBox(6, added, changed, deleted, gap, asOf);
        kinds.setAlignment(Pos.CENTER_LEFT);
        HBox first = new HBox(6, filter, sizes, refresh);
        first.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(first, kinds);
        WhileShown.listen(this, () -> {
            filter.setText(model.text().get());
            return model.withSizes().subscribe(sizes::setSelected).and(filter.textProperty().subscribe(model.text()::set));
        });
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    void show(Counts counts, String when) {
        added.setText(messages.text("changes.count.added", counts.added()));
        changed.setText(messages.text("changes.count.changed", counts.changed()));
        deleted.setText(messages.text("changes.count.deleted", counts.deleted()));
        asOf.setText(messages.text("changes.as-of", when.substring(Math.max(0, when.length() - TIME_OF_DAY))));
        asOf.setTooltip(new Tooltip(when));
    }

    private ToggleButton kind(ChangeKind kind) {
        ToggleButton button = new ToggleButton();
        button.setId(ChangeLook.word(kind).replace('.', '-'));
        button.getStyleClass().add("stats-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(model.shows(kind));
        button.setOnAction(click -> model.show(kind, button.isSelected()));
        return button;
    }

    private void tool(ButtonBase button, String key) {
        button.getStyleClass().add("stats-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setAccessibleText(messages.text(key));
    }
}
