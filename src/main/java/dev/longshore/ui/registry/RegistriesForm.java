package dev.longshore.ui.registry;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.KnownRegistry;
import dev.longshore.domain.KnownRegistry.Origin;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Registries…: for each one where its login comes from; logins can be typed, and what was typed forgotten. */
final class RegistriesForm implements Form {

    private static final int LONGEST = 200;
    private static final double WIDTH = 540;
    private static final double LIST_HEIGHT = 220;
    /** Of a cell: its own padding, and the scroll bar. */
    private static final double BESIDE = 44;

    private final RegistriesViewModel model;
    private final Messages messages;
    private final ListView<KnownRegistry> list = new ListView<>();
    private final VBox node;

    RegistriesForm(RegistriesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        list.setId("registries");
        list.setItems(model.registries());
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(LIST_HEIGHT);
        list.setAccessibleText(messages.text("registry.list.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Label none = new Label(messages.text("registry.list.empty"));
        none.setWrapText(true);
        none.getStyleClass().add(Style.DIM);
        list.setPlaceholder(none);
        Button forget = new Button(messages.text("registry.list.forget"));
        forget.setId("registries-forget");
        forget.setMnemonicParsing(false);
        forget.setMinWidth(Region.USE_PREF_SIZE);
        forget.disableProperty().bind(Bindings.createBooleanBinding(() -> !forgettable(), list.getSelectionModel().selectedItemProperty()));
        forget.setOnAction(click -> model.forget(list.getSelectionModel().getSelectedItem()));
        Label hint = WrappedLabel.of(messages.text("registry.list.hint"), Style.SMALL, Style.DIM);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox below = new HBox(12, hint, forget);
        below.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(8, list, below);
        node.setPrefWidth(WIDTH);
    }

    /** A list keeps these to itself. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            model.logIn(list.getSelectionModel().getSelectedItem());
        } else if (key.getCode() == KeyCode.DELETE && forgettable()) {
            key.consume();
            model.forget(list.getSelectionModel().getSelectedItem());
        }
    }

    private boolean forgettable() {
        KnownRegistry selected = list.getSelectionModel().getSelectedItem();
        return selected != null && selected.origin() == Origin.TYPED;
    }

    /** Two lines: the registry and its user; where the login comes from. */
    private final class Cell extends ListCell<KnownRegistry> {
        private final Label name = new Label();
        private final Label from = new Label();
        private final VBox lines = new VBox(name, from);

        Cell() {
            name.getStyleClass().add(Style.STRONG);
            from.setWrapText(true);
            lines.getStyleClass().add("found-image");
            lines.maxWidthProperty().bind(list.widthProperty().subtract(BESIDE));
            setPrefWidth(0);
        }

        /** As high as its lines are once they are wrapped: a warning is read whole. */
        @Override
        protected double computePrefHeight(double width) {
            double beside = snappedTopInset() + snappedBottomInset();
            return getGraphic() == null ? super.computePrefHeight(width) : beside + lines.prefHeight(list.getWidth() - BESIDE);
        }

        @Override
        protected void updateItem(KnownRegistry known, boolean empty) {
            super.updateItem(known, empty);
            setGraphic(empty || known == null ? null : lines);
            setAccessibleText(null);
            if (empty || known == null) {
                return;
            }
            String registry = known.registry().isEmpty() ? messages.text("registry.list.docker-config") : PlainText.visible(known.registry(), LONGEST);
            name.setText(known.username().isEmpty() ? registry : messages.text("registry.list.user", registry, PlainText.visible(known.username(), LONGEST)));
            from.setText(messages.text("registry.origin." + KebabCase.of(known.origin()), PlainText.visible(known.detail(), LONGEST)));
            from.getStyleClass().setAll("label", Style.SMALL, tone(known.origin()));
            setAccessibleText(name.getText() + ", " + from.getText());
        }

        private static String tone(Origin origin) {
            return switch (origin) {
                case TYPED, HELPER -> Style.DIM;
                case FILE -> Style.WARN_TEXT;
                case FAILED -> Style.BAD_TEXT;
            };
        }
    }

    @Override
    public Message title() {
        return Message.of("registry.list.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("registry.list.login"));
    }

    @Override
    public Message cancel() {
        return Message.of("registry.list.close");
    }

    @Override
    public ObservableBooleanValue invalid() {
        return new ReadOnlyBooleanWrapper(false);
    }

    @Override
    public Node content() {
        return node;
    }

    @Override
    public Node first() {
        return list;
    }

    /** Asks for a login; the list stays open, and shows it then. */
    @Override
    public void submit(Runnable close) {
        model.logIn(list.getSelectionModel().getSelectedItem());
    }

    @Override
    public void closed() {
        model.close();
    }
}
