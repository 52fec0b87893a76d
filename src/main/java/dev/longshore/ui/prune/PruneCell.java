package dev.longshore.ui.prune;

import dev.longshore.ui.theme.Style;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line: the head of a group, an object, or what stands for others. */
final class PruneCell extends ListCell<PruneLine> {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final double REASON = 350;
    private static final double BYTES = 84;

    private final PruneViewModel model;
    private final PruneWords words;
    private final CheckBox box = new CheckBox();
    private final Tooltip name = new Tooltip();   // of which a long one is cut
    private final Label count = new Label();
    private final Label reason = new Label();
    private final Label bytes = new Label();
    private final HBox line = new HBox(8);
    private final Hyperlink more = new Hyperlink();
    private final Label said = new Label();
    private final Label failed = new Label();
    private final InvalidationListener onChange = change -> show();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(onChange);

    PruneCell(PruneViewModel model, PruneWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("prune-cell");
        setPrefWidth(0);   // as wide as the list, never wider
        box.setMnemonicParsing(false);
        box.setFocusTraversable(false);   // the list has the keyboard
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        box.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            event.consume();   // the model says what is ticked
            if (box.contains(event.getX(), event.getY())) {
                model.toggle(getItem());
            }
        });
        more.setFocusTraversable(false);
        more.setOnAction(click -> model.toggle(getItem()));
        count.getStyleClass().add(Style.DIM);
        count.setMinWidth(Region.USE_PREF_SIZE);
        reason.getStyleClass().add(Style.DIM);
        bytes.setMinWidth(Region.USE_PREF_SIZE);
        bytes.setAlignment(Pos.CENTER_RIGHT);
        name.textProperty().bind(box.textProperty());
        said.getStyleClass().addAll(Style.DIM, "prune-said");
        failed.getStyleClass().addAll(Style.BAD_TEXT, "prune-said");
        line.setAlignment(Pos.CENTER_LEFT);
        model.changes().addListener(weak);
    }

    @Override
    protected void updateItem(PruneLine item, boolean empty) {
        super.updateItem(item, empty);
        show();
    }

    private void show() {
        PruneLine item = isEmpty() ? null : getItem();
        pseudoClassStateChanged(HEAD, item instanceof PruneLine.Head);
        switch (item) {
            case PruneLine.Head head -> model.group(head.group()).ifPresentOrElse(this::showHead, this::showNothing);
            case PruneLine.Item object -> showItem(object);
            case PruneLine.More rest -> {
                more.setText(words.more(rest.count()));
                setGraphic(more);
                setAccessibleText(more.getText());
            }
            case PruneLine.Note note -> {
                said.setText(words.note(note));
                setGraphic(said);
                setAccessibleText(said.getText());
            }
            case PruneLine.Failed failure -> {
                failed.setText(words.failed(failure));
                setGraphic(failed);
                setAccessibleText(failed.getText());
            }
            case null -> showNothing();
        }
    }

    private void showNothing() {
        setGraphic(null);
        setAccessibleText(null);
    }

    private void showHead(ShownGroup group) {
        int ticked = group.chosen().objects();
        box.setText(words.category(group.group().id()));
        box.setIndeterminate(ticked > 0 && ticked < group.rows().size());
        box.setSelected(ticked > 0 && ticked == group.rows().size());
        box.setDisable(group.rows().isEmpty());
        count.setText(words.count(group));
        bytes.setText(words.bytes(group.all()));
        arrange(true);
        setAccessibleText(words.spokenHead(group));
    }

    private void showItem(PruneLine.Item item) {
        box.setText(item.row().name());
        box.setIndeterminate(false);
        box.setDisable(false);
        box.setSelected(model.ticked(item));
        reason.setText(words.reason(item.row().candidate()));
        bytes.setText(words.bytes(item.row().candidate()));
        arrange(false);
        setAccessibleText(words.spoken(item.row(), model.ticked(item)));
    }

    private void arrange(boolean head) {
        if (line.getChildren().isEmpty() || head != line.getChildren().contains(count)) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox.setHgrow(box, head ? Priority.NEVER : Priority.ALWAYS);
            box.setTooltip(head ? null : name);
            bytes.setPrefWidth(head ? Region.USE_COMPUTED_SIZE : BYTES);
            reason.setMinWidth(REASON);
            reason.setPrefWidth(REASON);
            bytes.getStyleClass().removeAll(Style.DIM);
            box.getStyleClass().removeAll(Style.STRONG);
            if (head) {
                bytes.getStyleClass().add(Style.DIM);
                box.getStyleClass().add(Style.STRONG);
                line.getChildren().setAll(box, count, gap, bytes);
            } else {
                line.getChildren().setAll(box, reason, bytes);
            }
        }
        setGraphic(line);
    }
}
