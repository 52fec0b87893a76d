package dev.longshore.ui.transfer;

import dev.longshore.service.transfer.SaveTarget;
import dev.longshore.ui.i18n.Messages;
import javafx.scene.control.CheckBox;

/** Asks whether a file that is there may go, where one is; and says beside the field what is at that place. */
final class ReplaceBox extends CheckBox {

    ReplaceBox(TargetFile target, FileField field, Messages messages) {
        setId("transfer-replace");
        setText(messages.text("transfer.replace"));
        selectedProperty().bindBidirectional(target.replace());
        target.target().subscribe(now -> show(target, now, field, messages));
    }

    private void show(TargetFile target, SaveTarget now, FileField field, Messages messages) {
        setVisible(now == SaveTarget.EXISTS);
        setManaged(now == SaveTarget.EXISTS);
        field.say(target.hint().map(messages::text).orElse(""), now != null && !now.usable());
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }
}
