package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.control.RiskTags;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which host a question is about, and what must not be overlooked of it. */
public final class HostLine {

    private static final int LONGEST = 300;

    private HostLine() {
    }

    public static HBox of(Host host, Messages messages) {
        Label name = new Label(messages.text("dialog.host"));
        name.getStyleClass().add(Style.DIM);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(6, name, named("dialog-host", host, messages));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Colour, name, address and tags. @param id of the words */
    static HBox named(String id, Host host, Messages messages) {
        Label words = new Label(PlainText.visible(host.name() + " · " + host.endpoint().uri(), LONGEST));
        words.setId(id);
        words.setWrapText(true);
        HBox line = new HBox(6, new HostDot(host.marks().colour()), words);
        line.setAlignment(Pos.CENTER_LEFT);
        if (host.marks().production()) {
            line.getChildren().add(new Tag(messages.text("hosts.tag.production"), Tone.BAD));
        }
        line.getChildren().addAll(RiskTags.of(host.endpoint(), messages));
        return line;
    }
}
