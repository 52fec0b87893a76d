package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Below the list: the API call of what is chosen, or why it cannot run; and the keys. */
final class PaletteFooter extends HBox {

    private final Messages messages;
    private final Label call = new Label();

    PaletteFooter(PaletteViewModel model, Messages messages) {
        super(12);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("palette-footer");
        call.setId("palette-call");
        call.setMinWidth(0);
        HBox.setHgrow(call, Priority.ALWAYS);
        call.setMaxWidth(Double.MAX_VALUE);
        Label more = new Label();
        more.setId("palette-more");
        model.more().subscribe(left -> more.setText(left.intValue() == 0 ? "" : messages.text("palette.more", left.intValue())));
        Label keys = new Label(messages.text("palette.keys"));
        for (Label label : new Label[] {more, keys}) {
            label.getStyleClass().addAll(Style.SMALL, Style.DIM);
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(call, more, keys);
        model.selected().subscribe(index -> show(model.chosen()));
    }

    private void show(Optional<PaletteEntry> chosen) {
        Optional<String> why = chosen.flatMap(PaletteEntry::disabled);
        call.setText(why.map(reason -> messages.text("palette.disabled", reason)).orElse(chosen.map(entry -> entry.words().call()).orElse("")));
        call.getStyleClass().setAll("label", why.isPresent() ? Style.SMALL : Style.MONO, why.isPresent() ? Style.WARN_TEXT : Style.DIM);
    }
}
