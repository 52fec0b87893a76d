package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.control.RiskTags;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Insets;
import dev.longshore.ui.theme.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which host a question is about, and what must not be overlooked of it. */
public final class HostLine {

    private static final int LONGEST = 300;
    /** Of the dot, in the first line. */
    private static final double MIDDLE = 4;

    private HostLine() {
    }

    /** Beside the first line of what may take several. */
    private static HostDot dot(Host host) {
        HostDot dot = new HostDot(host.marks().colour());
        HBox.setMargin(dot, new Insets(MIDDLE, 0, 0, 0));
        return dot;
    }

    public static HBox of(Host host, Messages messages) {
        Label name = new Label(messages.text("dialog.host"));
        name.getStyleClass().add(Style.DIM);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(6, name, named("dialog-host", host, false, messages));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** Colour, name, address and tags. @param id of the words @param dotted whether a host without a colour has its place for one */
    static HBox named(String id, Host host, boolean dotted, Messages messages) {
        Label words = new Label(PlainText.visible(host.name() + " · " + host.endpoint().uri(), LONGEST));
        words.setId(id);
        words.setWrapText(true);
        HBox line = new HBox(6, words);
        line.setAlignment(Pos.TOP_LEFT);   // a long address takes more than a line
        if (dotted || host.marks().colour() != HostColour.NONE) {
            line.getChildren().addFirst(dot(host));
        }
        if (host.marks().production()) {
            line.getChildren().add(new Tag(messages.text("hosts.tag.production"), Tone.BAD));
        }
        line.getChildren().addAll(RiskTags.of(host.endpoint(), messages));
        return line;
    }
}
