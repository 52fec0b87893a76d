package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A container that can be added to a log: a mark, its name, and where it is. */
final class AddCell extends ListCell<KnownContainer> {

    private static final int LONGEST = 60;

    private final Messages messages;
    private final Predicate<ObjectRef> marked;

    /** @param turned told of the container whose line is clicked */
    AddCell(Messages messages, Predicate<ObjectRef> marked, Consumer<KnownContainer> turned) {
        this.messages = messages;
        this.marked = marked;
        setOnMouseClicked(click -> {
            if (getItem() != null) {
                turned.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable KnownContainer item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        if (item == null || empty) {
            return;
        }
        CheckBox box = new CheckBox();
        box.setSelected(marked.test(item.container()));
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        Label name = new Label(PlainText.visible(item.container().name(), LONGEST));
        name.getStyleClass().add(Style.STRONG);
        name.setMinWidth(Region.USE_PREF_SIZE);
        String where = PlainText.visible(item.host(), LONGEST) + " · " + PlainText.visible(item.image(), LONGEST);
        Label detail = new Label(item.running() ? where : messages.text("logs.add.stopped", where));
        detail.getStyleClass().addAll(Style.DIM, Style.SMALL);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox line = new HBox(8, box, name, detail);
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().subtract(24));
        setGraphic(line);
        setAccessibleText(name.getText() + ", " + detail.getText());
    }
}
