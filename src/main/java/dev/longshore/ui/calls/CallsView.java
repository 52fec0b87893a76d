package dev.longshore.ui.calls;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The API-calls drawer: the list of calls, or collapsed the last one in one line. */
public final class CallsView implements View {

    private static final double ROW_HEIGHT = 24;
    private static final double LIST_HEIGHT = 4.5 * ROW_HEIGHT;

    private final CallsViewModel model;
    private final Messages messages;
    private final ListView<CallRow> table = new ListView<>();
    private final TextField filter = new TextField();
    private final Button toggle = new Button();
    private final VBox root = new VBox();
    private final KeyCombination copyCurl;

    public CallsView(CallsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.copyCurl = KeyCombination.valueOf(model.copyCurl().shortcut());
        buildTable();
        buildFilter();
        root.setId("calls");
        root.getStyleClass().add("calls");
        root.getChildren().setAll(header(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        WhileShown.listen(root, () -> model.opened().subscribe((was, is) -> focusList()));
        WhileShown.listen(root, () -> model.expanded().subscribe(this::expand));
    }

    @Override
    public Parent root() {
        return root;
    }

    private Node header() {
        Label title = new Label(messages.text("calls.title"));
        title.getStyleClass().add("calls-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().add("calls-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        WhileShown.listen(count, () -> Subscription.combine(model.counts().subscribe(counts -> count(count)),
                model.background().subscribe(all -> count(count))));
        Node lastCall = new LastCall(model, messages);
        HBox.setHgrow(lastCall, Priority.ALWAYS);
        toggle.setId("calls-toggle");
        toggle.getStyleClass().add("calls-link");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(event -> model.expanded().set(!model.expanded().get()));
        Node background = new BackgroundSwitch(model, messages);
        Node openStreams = new OpenStreamsButton(model, messages);
        visibleWhenExpanded(background);
        visibleWhenExpanded(openStreams);
        HBox header = new HBox(title, count, background, openStreams, filter, lastCall,
                copyButton(model.copyCurl(), "calls-copy-curl"), copyButton(model.copyDocker(), "calls-copy-docker"), toggle);
        header.getStyleClass().add("calls-header");
        return header;
    }

    private void buildFilter() {
        filter.setId("calls-filter");
        filter.getStyleClass().add("calls-filter");
        filter.setMinWidth(80);
        filter.setPromptText(messages.text("calls.filter.prompt"));
        filter.setAccessibleText(messages.text("calls.filter.prompt"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
    }

    private Node copyButton(Command copy, String id) {
        Button button = new Button(messages.text(copy.key()));
        button.setId(id);
        button.getStyleClass().add("calls-link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> copy.run());
        // a disabled button gets no mouse events: its reason hangs on what surrounds it
        StackPane surround = new StackPane(button);
        Tooltip reason = new Tooltip();
        WhileShown.listen(root, () -> copy.disabledReason().subscribe(why -> {
            button.setDisable(why.isPresent());
            reason.setText(why.map(messages::text).orElse(""));
            if (why.isPresent()) {
                Tooltip.install(surround, reason);
            } else {
                Tooltip.uninstall(surround, reason);
            }
        }));
        visibleWhenExpanded(surround);
        return surround;
    }

    private void buildTable() {
        table.setId("calls-table");
        table.getStyleClass().add("calls-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPrefHeight(LIST_HEIGHT);
        table.setMinHeight(ROW_HEIGHT);
        table.setItems(model.rows());
        table.setCellFactory(list -> new CallCell(new CallLine(messages, ZoneId.systemDefault()), model));
        Label empty = new Label();
        table.setPlaceholder(empty);
        Runnable say = () -> empty.setText(messages.text(emptiness(model.counts().get())));
        WhileShown.listen(root, () -> Subscription.combine(model.counts().subscribe(counts -> say.run()), model.filter().subscribe(text -> say.run()),
                model.onlyOpen().subscribe(only -> say.run())));
        table.setAccessibleText(messages.text("calls.title"));
        table.setContextMenu(menu());
        WhileShown.listen(root, () -> Subscription.combine(
                table.getSelectionModel().selectedItemProperty().subscribe(call -> model.selected().set(call)),
                model.selected().subscribe(this::select)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        new NewestInView(table);
    }

    private void count(Label count) {
        CallCounts counts = model.counts().get();
        count.setText(String.valueOf(model.background().getValue() ? counts.all() : counts.own()));
    }

    /** Why no row shows. */
    private Message emptiness(CallCounts counts) {
        if (counts.hidden() > 0) {
            return Message.of(model.filter().get().isBlank() ? "calls.empty.own" : "calls.empty.own-filtered", counts.hidden());
        }
        return Message.of(model.onlyOpen().get() && counts.open() == 0 ? "calls.empty.open" : counts.all() == 0 ? "calls.empty" : "calls.empty.filtered");
    }

    private void pressed(KeyEvent key) {
        CallRow row = model.selected().get();
        if (row == null) {
            return;
        }
        if (copyCurl.match(key)) {
            model.copyCurl().run();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            table.getSelectionModel().clearSelection();
        } else if (key.getCode() == KeyCode.ENTER && row.folds()) {
            model.fold(row, row.unfolded());
        } else if (key.getCode() == KeyCode.RIGHT && row.folds() && !row.unfolded()) {
            model.fold(row, false);
        } else if (key.getCode() == KeyCode.LEFT && (row.unfolded() || row.part())) {
            model.fold(row, true);
        } else {
            return;
        }
        key.consume();
    }

    private void select(CallRow row) {
        if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (row != table.getSelectionModel().getSelectedItem()) {
            table.getSelectionModel().select(row);
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(item(model.copyCurl()), item(model.copyDocker()), item(model.copyPath()), new SeparatorMenuItem(), item(model.clear()));
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(messages.text(command.key()));
        item.setId(command.key().replace('.', '-'));
        // no accelerator: in a context menu it would act from anywhere in the window
        item.setOnAction(event -> command.run());
        WhileShown.listen(root, () -> command.disabledReason().subscribe(reason -> item.setDisable(reason.isPresent())));
        return item;
    }

    private void expand(boolean expanded) {
        table.setVisible(expanded);
        table.setManaged(expanded);
        toggle.setText(expanded ? "▾" : "▴");
        toggle.setAccessibleText(messages.text(expanded ? "calls.toggle.collapse" : "calls.toggle.expand"));
        toggle.setTooltip(new Tooltip(toggle.getAccessibleText()));
        filter.setVisible(expanded);
        filter.setManaged(expanded);
    }

    /** At the newest call, where none is selected. */
    private void focusList() {
        table.requestFocus();
        table.getFocusModel().focus(model.selected().get() == null ? model.rows().size() - 1 : model.rows().indexOf(model.selected().get()));
    }

    private void visibleWhenExpanded(Node node) {
        node.visibleProperty().bind(model.expanded());
        node.managedProperty().bind(model.expanded());
    }
}
