package dev.longshore.ui.changes;

import dev.longshore.domain.PlainText;
import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeLine;
import dev.longshore.service.changes.ChangeNode;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One path: how deep it lies, how it differs, its name, and what is below it or how large it is. */
final class ChangeCell extends ListCell<ChangeLine> {

    private static final double INDENT = 14;
    private static final int DEEPEST_INDENT = 24;
    private static final int LONGEST = 300;
    private static final int LONGEST_TOOLTIP = 1000;

    /** What an engine sends for bytes that are no text. */
    private static final String NOT_TEXT = "\ufffd";

    private final ChangesModel model;
    private final Messages messages;
    private final Region indent = new Region();
    private final Label arrow = new Label();
    private final Label sign = new Label();
    private final Label name = new Label();
    private final Tag mount;
    private final Tag odd;
    private final Label more = new Label();
    private final HBox row;
    private final Tooltip tip = new Tooltip();

    ChangeCell(ChangesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.mount = new Tag(messages.text("changes.mount"), Tone.NEUTRAL);
        this.odd = new Tag(messages.text("changes.not-text"), Tone.WARN);
        arrow.getStyleClass().add("change-arrow");
        sign.getStyleClass().add("change-sign");
        name.getStyleClass().add(Style.MONO);
        more.getStyleClass().add(Style.DIM);
        more.setMinWidth(USE_PREF_SIZE);
        indent.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(6, indent, arrow, sign, name, mount, odd, gap, more);
        row.setAlignment(Pos.CENTER_LEFT);
        tip.setWrapText(true);
        tip.setMaxWidth(600);
        setOnMouseClicked(this::clicked);
        setPrefWidth(0);   // the list scrolls up and down only
    }

    private void clicked(MouseEvent click) {
        boolean onArrow = arrow.localToScene(arrow.getLayoutBounds()).contains(click.getSceneX(), click.getSceneY());
        if (click.getButton() == MouseButton.PRIMARY && getItem() != null && (click.getClickCount() == 2 || onArrow)) {
            model.toggle(getItem());
        }
    }

    @Override
    protected void updateItem(ChangeLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        ChangeNode node = line.node();
        indent.setPrefWidth(INDENT * Math.min(DEEPEST_INDENT, line.depth()));
        arrow.setText(node.children().isEmpty() ? "" : line.open() ? "▾" : "▸");
        String word = node.kind().map(kind -> messages.text(ChangeLook.word(kind))).orElse(messages.text("changes.on-the-way"));
        sign(node.kind());
        name.setText(PlainText.visible(node.name(), LONGEST));
        show(mount, node.mount());
        show(odd, node.name().contains(NOT_TEXT));
        more.setText(more(line));
        String path = PlainText.visible(node.path(), LONGEST_TOOLTIP);
        tip.setText(path + "\n" + word);
        setTooltip(tip);
        setAccessibleText(word + ", " + path);
        setGraphic(row);
    }

    private void sign(Optional<ChangeKind> kind) {
        sign.setText(kind.map(ChangeLook::sign).orElse(""));
        sign.getStyleClass().removeAll(Style.GOOD_TEXT, Style.WARN_TEXT, Style.BAD_TEXT);
        kind.map(ChangeLook::style).ifPresent(sign.getStyleClass()::add);
        name.getStyleClass().remove(Style.DIM);
        if (kind.isEmpty()) {
            name.getStyleClass().add(Style.DIM);
        }
    }

    private String more(ChangeLine line) {
        ChangeNode node = line.node();
        if (node.children().isEmpty()) {
            OptionalLong size = model.size(line);
            return size.isPresent() ? ByteSizeFormat.text(size.getAsLong()) : "";
        }
        return ChangeLook.counts(node.counts());
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
