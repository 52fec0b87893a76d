package dev.longshore.ui.control.facts;

import dev.longshore.domain.KebabCase;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** One line of the list: a title, or a name with its value, whose links lead where they say. */
final class FactCell extends ListCell<FactLine> {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass ROW = PseudoClass.getPseudoClass("row");

    private final FactListModel model;
    private final Messages messages;
    private final FactWords words;
    private final Label title = label(Style.SECTION);
    private final Label note = label(Style.DIM);
    private final HBox head = new HBox(6, title, note);
    private final FactRow row = new FactRow(copyButton());

    FactCell(FactListModel model, Messages messages, FactWords words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("fact-cell");
        setPrefWidth(0);
        note.getStyleClass().add(Style.SMALL);
        head.getStyleClass().add("fact-head");
        // a menu is about the line it was opened on
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.SECONDARY && !isEmpty()) {
                model.select(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(FactLine item, boolean empty) {
        super.updateItem(item, empty);
        FactLine line = empty ? null : item;
        pseudoClassStateChanged(HEAD, line instanceof FactLine.Head);
        pseudoClassStateChanged(ROW, line instanceof FactLine.Row);
        setAccessibleText(line == null ? null : words.line(line));
        switch (line) {
            case FactLine.Head(var titled, var noted) -> {
                title.setText(words.text(titled));
                note.setText(noted.map(words::text).orElse(""));
                setGraphic(head);
            }
            case FactLine.Row(Fact fact) -> {
                row.name(words.text(fact.label().text()), fact.label().code());
                row.value().getChildren().setAll(nodes(fact));
                setGraphic(row);
            }
            case null -> setGraphic(null);
        }
    }

    /** By the width: a long value takes several lines. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null || width < 0 ? super.computePrefHeight(width)
                : snappedTopInset() + snappedBottomInset() + getGraphic().prefHeight(width - snappedLeftInset() - snappedRightInset());
    }

    private List<Node> nodes(Fact fact) {
        List<Node> nodes = new ArrayList<>();
        for (Piece piece : fact.pieces()) {
            if (!nodes.isEmpty()) {
                nodes.add(new Text("  "));
            }
            nodes.add(node(fact, piece));
        }
        if (fact.secret()) {
            boolean open = model.isRevealed(fact);
            nodes.add(new Text("  "));
            nodes.add(link(text(messages.text(open ? "json.hide" : "json.reveal"), Look.PLAIN), () -> model.toggle(fact)));
        }
        return nodes;
    }

    private Node node(Fact fact, Piece piece) {
        String shown = words.text(fact, piece);
        if (piece.look() == Look.MARK) {
            return new Tag(shown, Tone.NEUTRAL);
        }
        Text text = text(shown, piece.look());
        piece.target().ifPresent(target -> {
            link(text, () -> model.open(target));
            if (target instanceof Piece.Target.OfPage(var uri)) {
                Tooltip.install(text, new Tooltip(uri.toString()));
            }
        });
        return text;
    }

    /** A text and not a control: a long name breaks into lines as all text does. The keyboard follows links by the line. */
    private static Text link(Text text, Runnable follow) {
        text.getStyleClass().add("fact-link");
        text.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                follow.run();
                click.consume();
            }
        });
        return text;
    }

    private static Text text(String shown, Look look) {
        Text text = new Text(shown);
        text.getStyleClass().setAll("fact-text", KebabCase.of(look));
        return text;
    }

    private Button copyButton() {
        Button button = new Button("", Icons.of("copy"));
        button.getStyleClass().addAll(Style.FLAT, "fact-copy");
        button.setFocusTraversable(false);
        button.setOnAction(click -> {
            if (getItem() != null) {
                getItem().fact().ifPresent(model::copy);
            }
        });
        return button;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
