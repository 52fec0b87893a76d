package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A line of the palette: icon, title with what was found in it, what it is, and its shortcut; or a heading. */
final class PaletteCell extends ListCell<PaletteRow> {

    private final Messages messages;

    /** @param select told of the row that is clicked @param accept runs it */
    PaletteCell(Messages messages, IntConsumer select, Runnable accept) {
        this.messages = messages;
        setOnMouseClicked(click -> {
            if (getItem() instanceof PaletteRow.Item) {
                select.accept(getIndex());
                accept.run();
            }
        });
    }

    /** All that a line says, for those who hear it. */
    static String spoken(PaletteEntry entry, Messages messages) {
        PaletteEntry.Words words = entry.words();
        String shortcut = words.shortcut().isEmpty() ? "" : KeyCombination.valueOf(words.shortcut()).getDisplayText();
        String said = Stream.of(words.title(), words.detail(), shortcut, words.call()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return entry.disabled().map(why -> messages.text("control.menu.disabled", said, why)).orElse(said);
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("palette-heading", "palette-item", "palette-disabled");
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        switch (row) {
            case PaletteRow.Head(String title) -> heading(title);
            case PaletteRow.Item(PaletteEntry entry, int[] places) -> item(entry, places);
            case null -> { }
        }
    }

    private void heading(String title) {
        getStyleClass().add("palette-heading");
        Label label = new Label(title.isEmpty() ? messages.text("palette.recent") : title);
        label.getStyleClass().add(Style.SECTION);
        setGraphic(label);
        setAccessibleText(label.getText());
    }

    private void item(PaletteEntry entry, int[] places) {
        getStyleClass().add("palette-item");
        if (entry.disabled().isPresent()) {
            getStyleClass().add("palette-disabled");
        }
        PaletteEntry.Words words = entry.words();
        Region icon = new Region();
        icon.getStyleClass().add("palette-no-icon");
        Label detail = new Label(entry.disabled().orElse(words.detail()));
        detail.getStyleClass().addAll(Style.DIM, "palette-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(10, words.icon().isEmpty() ? icon : Icons.of(words.icon()), title(words.title(), places), gap, detail);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!words.shortcut().isEmpty()) {
            Label key = new Label(KeyCombination.valueOf(words.shortcut()).getDisplayText());
            key.getStyleClass().add("palette-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(key);
        }
        line.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(widthProperty().subtract(28));
        setGraphic(line);
        setAccessibleText(spoken(entry, messages));
    }

    /** One line; what was found stands out. */
    private static Node title(String whole, int[] found) {
        ShortTitle cut = ShortTitle.of(whole, found);
        String title = cut.text();
        int[] places = cut.places();
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("palette-title");
        int from = 0;
        while (from < title.length()) {
            boolean hit = found(places, from);
            int to = from;
            while (to < title.length() && found(places, to) == hit) {
                to += Character.charCount(title.codePointAt(to));
            }
            Text part = new Text(title.substring(from, to));
            part.getStyleClass().add(hit ? "palette-found" : "palette-plain");
            flow.getChildren().add(part);
            from = to;
        }
        Pane line = new Pane(flow);   // gives the text all the width it asks for, so that it never goes on in a second line
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(line.widthProperty());
        clip.heightProperty().bind(line.heightProperty());
        line.setClip(clip);
        line.setMinWidth(0);
        line.setMaxHeight(Region.USE_PREF_SIZE);   // else it begins at the top of the line
        if (cut.cuts(whole)) {
            Tooltip.install(line, new Tooltip(whole));
        }
        return line;
    }

    private static boolean found(int[] places, int at) {
        return Arrays.binarySearch(places, at) >= 0;
    }
}
