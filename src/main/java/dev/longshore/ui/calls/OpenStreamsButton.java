package dev.longshore.ui.calls;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** Tells how many streams are open; pressed, only they show. */
final class OpenStreamsButton extends ToggleButton {

    OpenStreamsButton(CallsViewModel model, Messages messages) {
        setId("calls-only-open");
        getStyleClass().addAll("calls-link", "calls-switch");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(messages.text("calls.only-open.tooltip")));
        WhileShown.listen(this, () -> Subscription.combine(
                model.counts().subscribe(counts -> setText(messages.text("calls.only-open", counts.open()))),
                model.onlyOpen().subscribe(this::setSelected)));
        setOnAction(event -> model.onlyOpen().set(isSelected()));
    }
}
