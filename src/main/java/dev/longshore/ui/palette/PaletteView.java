package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The palette over the window. The keyboard stays in its field; the list below follows the arrows. Nothing of it exists while it is closed. */
final class PaletteView implements View {

    /** Rows that one press of a page key passes. */
    private static final int PAGE = 8;

    private final KeyCombination toggle;
    private final BooleanProperty open;
    private final Supplier<PaletteViewModel> opening;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private Optional<PaletteViewModel> model = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    /** @param shortcut of the command that opens it @param opening makes the model of one opening */
    PaletteView(String shortcut, BooleanProperty open, Supplier<PaletteViewModel> opening, Messages messages) {
        this.toggle = KeyCombination.valueOf(shortcut);
        this.open = open;
        this.opening = opening;
        this.messages = messages;
        root.setId("palette-layer");
        root.getStyleClass().add("palette-layer");
        root.setVisible(false);
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getTarget() == root) {
                open.set(false);
            }
        });
        WhileShown.listen(root, () -> open.subscribe(this::show));
    }

    @Override
    public Parent root() {
        return root;
    }

    private void show(boolean now) {
        if (now == root.isVisible()) {
            return;
        }
        root.setVisible(now);
        model.ifPresent(PaletteViewModel::close);
        if (now) {
            focusBefore = Optional.ofNullable(root.getScene().getFocusOwner());
            PaletteViewModel made = opening.get();
            model = Optional.of(made);
            TextField field = field(made);
            root.getChildren().setAll(panel(made, field));
            field.requestFocus();
        } else {
            model = Optional.empty();
            root.getChildren().clear();
            focusBefore.filter(node -> node.getScene() == root.getScene()).ifPresent(Node::requestFocus);
        }
    }

    private Region panel(PaletteViewModel made, TextField field) {
        HBox head = new HBox(10, Icons.of("search"), field);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("palette-head");
        ListView<PaletteRow> list = list(made, field);
        EmptyState nothing = new EmptyState();
        nothing.setId("palette-nothing");
        nothing.say(messages.text("palette.nothing"), messages.text("palette.nothing.hint"));
        nothing.visibleProperty().bind(made.nothing());
        StackPane middle = new StackPane(list, nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox panel = new VBox(head, middle, new PaletteFooter(made, messages));
        panel.setId("palette");
        panel.getStyleClass().add("palette");
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        panel.setAccessibleText(messages.text("palette.title"));
        StackPane.setAlignment(panel, Pos.TOP_CENTER);
        return panel;
    }

    private TextField field(PaletteViewModel made) {
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText(messages.text("palette.prompt"));
        field.setAccessibleText(field.getPromptText());
        field.textProperty().bindBidirectional(made.query());
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(made, key));
        return field;
    }

    /** A screen reader stays in the field: what the arrows choose is read as its help. */
    private ListView<PaletteRow> list(PaletteViewModel made, TextField field) {
        ListView<PaletteRow> list = new ListView<>(made.rows());
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.text("palette.results"));
        list.setCellFactory(view -> new PaletteCell(messages, made::select, () -> accept(made)));
        made.selected().subscribe(index -> {
            list.getSelectionModel().clearAndSelect(index.intValue());
            if (index.intValue() >= 0) {
                list.scrollTo(Math.max(0, index.intValue() - 3));
            }
            field.setAccessibleHelp(made.chosen().map(entry -> PaletteCell.spoken(entry, messages)).orElse(""));
            field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        });
        return list;
    }

    private void pressed(PaletteViewModel made, KeyEvent key) {
        if (toggle.match(key)) {   // the same key that opened it
            open.set(false);
            key.consume();
            return;
        }
        switch (key.getCode()) {
            case DOWN -> made.move(1);
            case UP -> made.move(-1);
            case PAGE_DOWN -> made.move(PAGE);
            case PAGE_UP -> made.move(-PAGE);
            case ENTER -> accept(made);
            case ESCAPE -> open.set(false);
            case TAB -> { }   // there is nowhere else to go
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Closes first: what runs may put the keyboard somewhere, or ask something. */
    private void accept(PaletteViewModel made) {
        made.accept().ifPresent(run -> {
            open.set(false);
            run.run();
        });
    }
}
