package dev.longshore.ui.hosts;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The entry above the hosts that shows the objects of all of them; there from the second host on. The arrows go on into the list. */
final class AllHostsButton extends ToggleButton {

    private final SidebarViewModel model;
    private final ListView<HostRow> list;
    private final Messages messages;
    private final Label name = new Label();
    private final Label counts = new Label();

    AllHostsButton(SidebarViewModel model, ListView<HostRow> list, Messages messages) {
        this.model = model;
        this.list = list;
        this.messages = messages;
        setId("hosts-all");
        getStyleClass().setAll("toggle-button", "hosts-all");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name.setText(messages.text("hosts.all"));
        counts.getStyleClass().add(Style.DIM);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(6, Icons.of("layers"), name, gap, counts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().subtract(32));
        setGraphic(line);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        setOnAction(click -> choose());
        addEventHandler(KeyEvent.KEY_PRESSED, this::down);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::up);
        InvalidationListener refresh = change -> refresh();
        WhileShown.listen(this, () -> {
            model.hosts().addListener(refresh);
            return Subscription.combine(model.all().subscribe(all -> refresh()), model.totals().subscribe(totals -> refresh()),
                    () -> model.hosts().removeListener(refresh));
        });
    }

    private void choose() {
        setSelected(true);   // a second click would let it go
        model.all().set(true);
    }

    private void refresh() {
        setVisible(model.hosts().size() > 1 || model.all().get());
        setSelected(model.all().get());
        name.getStyleClass().removeAll(Style.STRONG);
        if (model.all().get()) {
            name.getStyleClass().add(Style.STRONG);
        }
        SidebarViewModel.Totals totals = model.totals().get();
        counts.setText(messages.text("hosts.counts", totals.running(), totals.containers()));
        setAccessibleText(name.getText() + ", " + messages.text("hosts.all.connected", totals.connected(), model.hosts().size()) + ", " + counts.getText());
    }

    private void down(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
            key.consume();
            list.requestFocus();
            model.selected().set(list.getItems().getFirst());
        }
    }

    private void up(KeyEvent key) {
        if (key.getCode() == KeyCode.UP && isVisible() && list.getSelectionModel().getSelectedIndex() <= 0) {
            key.consume();
            requestFocus();
            choose();
        }
    }
}
