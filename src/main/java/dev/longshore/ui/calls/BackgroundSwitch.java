package dev.longshore.ui.calls;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** Pressed, calls show too that the user did not ask for. It tells how many there are, and how many of them failed. */
final class BackgroundSwitch extends ToggleButton {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Messages messages;

    BackgroundSwitch(CallsViewModel model, Messages messages) {
        this.messages = messages;
        setId("calls-background");
        getStyleClass().addAll("calls-link", "calls-switch");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(messages.text("calls.background.tooltip")));
        WhileShown.listen(this, () -> Subscription.combine(
                model.counts().subscribe(this::tell),
                model.background().subscribe(this::setSelected)));
        setOnAction(event -> model.background().setValue(isSelected()));
    }

    private void tell(CallCounts counts) {
        setText(counts.failed() > 0 ? messages.text("calls.background.failed", counts.background(), counts.failed())
                : messages.text("calls.background", counts.background()));
        pseudoClassStateChanged(FAILED, counts.failed() > 0);
    }
}
