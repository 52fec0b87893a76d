package dev.longshore.ui.live;

import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** In the toolbar: how many sessions live; nothing while there is none. */
final class LiveIndicator implements View {

    static final String ID = "live-indicator";

    private final LiveViewModel model;
    private final Messages messages;
    private final Button button = new Button("", Icons.of("live"));

    LiveIndicator(LiveViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        button.setId(ID);
        button.getStyleClass().addAll(Style.FLAT, "live-indicator");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setTooltip(new Tooltip());
        button.setOnAction(click -> model.show().run());
        WhileShown.listen(button, () -> model.changes().subscribe(change -> refresh()));
    }

    @Override
    public Parent root() {
        return button;
    }

    private void refresh() {
        int count = model.shown().size();
        button.setVisible(count > 0);
        button.setText(messages.text("live.count", count));
        String said = messages.text("live.accessible", count);
        button.setAccessibleText(said);
        button.getTooltip().setText(messages.text("rooms.tooltip", said, KeyCombination.valueOf(model.show().shortcut()).getDisplayText()));
    }
}
