package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.ui.control.RiskTags;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Tone;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What must not be overlooked of the host. */
final class PruneTags extends HBox {

    private final Messages messages;

    PruneTags(Messages messages) {
        super(6);
        this.messages = messages;
        setId("prune-tags");
        setAlignment(Pos.CENTER_RIGHT);
    }

    void show(@Nullable Host host) {
        getChildren().clear();
        if (host == null) {
            return;
        }
        if (host.marks().production()) {
            getChildren().add(new Tag(messages.text("hosts.tag.production"), Tone.BAD));
        }
        if (host.marks().readOnly()) {
            getChildren().add(new Tag(messages.text("hosts.tag.read-only"), Tone.NEUTRAL));
        }
        if (host.origin() == Host.Origin.DEMO) {
            getChildren().add(new Tag(messages.text("hosts.tag.demo"), Tone.NEUTRAL));
        }
        getChildren().addAll(RiskTags.of(host.endpoint(), messages));
    }
}
