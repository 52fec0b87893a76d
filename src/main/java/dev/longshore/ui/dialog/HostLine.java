package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which host a question is about. */
final class HostLine {

    private static final int LONGEST = 300;
    /** Of the dot, in the first line. */
    private static final double MIDDLE = 4;

    private HostLine() {
    }

    /** Beside the first line of what may take several. */
    static HostDot dot(Host host) {
        HostDot dot = new HostDot(host.marks().colour());
        HBox.setMargin(dot, new Insets(MIDDLE, 0, 0, 0));
        return dot;
    }

    static HBox of(Host host, Messages messages) {
        Label name = new Label(messages.text("dialog.host"));
        name.getStyleClass().add(Style.DIM);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(PlainText.visible(host.name() + " · " + host.endpoint().uri(), LONGEST));
        value.setId("dialog-host");
        value.setWrapText(true);
        HBox line = new HBox(6, name);
        if (host.marks().colour() != HostColour.NONE) {
            line.getChildren().add(dot(host));
        }
        line.getChildren().add(value);
        line.setAlignment(Pos.TOP_LEFT);   // a long address takes more than a line
        return line;
    }
}
