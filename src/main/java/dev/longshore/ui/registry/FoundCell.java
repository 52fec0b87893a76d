package dev.longshore.ui.registry;

import dev.longshore.domain.PlainText;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One found repository: name, official mark and stars; below, what it says of itself. */
final class FoundCell extends ListCell<FoundImage> {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 300;

    private final Messages messages;
    private final Label name = new Label();
    private final Tag official;
    private final Label stars = new Label();
    private final Label description = new Label();
    private final VBox node;

    FoundCell(Messages messages) {
        this.messages = messages;
        official = new Tag(messages.text("registry.pull.official"), Tone.GOOD);
        name.getStyleClass().add(Style.STRONG);
        stars.getStyleClass().addAll(Style.SMALL, Style.DIM);
        stars.setMinWidth(Region.USE_PREF_SIZE);
        description.getStyleClass().addAll(Style.SMALL, Style.DIM);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, name, official, gap, stars);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node = new VBox(line, description);
        node.getStyleClass().add("found-image");
        setPrefWidth(0);   // long descriptions are cut, not scrolled to
    }

    @Override
    protected void updateItem(FoundImage found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(PlainText.visible(found.name(), LONGEST_NAME));
        official.setVisible(found.official());
        official.setManaged(found.official());
        stars.setText(messages.text("registry.pull.stars", found.stars()));
        String said = PlainText.visible(found.description(), LONGEST_DESCRIPTION);
        description.setText(said.isBlank() ? messages.text("registry.pull.no-description") : said);
        setGraphic(node);
        setAccessibleText(name.getText() + ", " + (found.official() ? official.getText() + ", " : "") + stars.getText() + ", " + description.getText());
    }
}
