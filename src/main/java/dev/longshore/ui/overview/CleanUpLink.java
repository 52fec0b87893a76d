package dev.longshore.ui.overview;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** How much room something takes, which leads to what can be removed of it. Where that cannot be done its tooltip says why. */
final class CleanUpLink extends StackPane {

    CleanUpLink(String bytes, Command command, Messages messages) {
        String label = messages.text(command.key());
        Hyperlink link = new Hyperlink(bytes);
        link.setId("overview-" + command.key().replace('.', '-'));
        link.getStyleClass().add("overview-disk-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(click -> {
            link.setVisited(false);
            command.run();
        });
        Tooltip why = new Tooltip();
        Tooltip.install(this, why);   // a disabled link does not notice the mouse
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().addAll("overview-disk-cell", Style.RIGHT);
        getChildren().add(link);
        WhileShown.listen(this, () -> command.disabledReason().subscribe(reason -> {
            link.setDisable(reason.isPresent());
            why.setText(reason.map(words -> messages.text("control.menu.disabled", label, words)).orElse(label));
            link.setAccessibleText(messages.text("overview.disk.clean-up", bytes, why.getText()));
        }));
    }
}
