package dev.longshore.ui.networks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.FailureLines;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** Why what a form asked for did not work; it takes no room while there is nothing to say. */
final class SaidFailure extends VBox {

    SaidFailure(String id, ObservableValue<Optional<Failure>> failure, ClipboardAccess clipboard, Messages messages) {
        super(4);
        setId(id);
        getStyleClass().add("form-said");
        failure.subscribe(now -> {
            getChildren().clear();
            now.ifPresent(what -> {
                String title = PlainText.visible(messages.text(Failures.title(what)));
                getChildren().addAll(WrappedLabel.of(title, Style.STRONG), new FailureLines(what, title, messages, messages::text, clipboard));
            });
            setVisible(now.isPresent());
            setManaged(now.isPresent());
            if (getScene() != null && getScene().getWindow() != null) {
                getScene().getWindow().sizeToScene();
            }
        });
    }
}
