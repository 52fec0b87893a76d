package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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
    private final ListView<ApiCall> table = new ListView<>();
    private final TextField filter = new TextField();
    private final Button toggle = new Button();
    private final VBox root = new VBox();
    private final CallLine last;
    private boolean following;
    private boolean grown;
    private int lengthBefore;

    public CallsView(CallsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.last = new CallLine(messages, ZoneId.systemDefault());
        buildTable();
        buildFilter();
        root.setId("calls");
        root.getStyleClass().add("calls");
        root.getChildren().setAll(header(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        WhileShown.listen(root, () -> {
            model.watch(true);
            return () -> model.watch(false);
        });
        WhileShown.listen(root, () -> Subscription.combine(model.expanded().subscribe(this::expand), model.last().subscribe(call -> {
            if (call != null) {
                last.show(call);
            }
        })));
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
        count.textProperty().bind(Bindings.size(model.all()).asString());
        StackPane lastCall = new StackPane(last.node());
        lastCall.visibleProperty().bind(model.expanded().not().and(model.last().isNotNull()));
        lastCall.setMinWidth(0);
        lastCall.setPrefWidth(0);   // it takes what is left, and never the room of the filter
        HBox.setHgrow(lastCall, Priority.ALWAYS);
        toggle.setId("calls-toggle");
        toggle.getStyleClass().add("calls-link");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(event -> model.expanded().set(!model.expanded().get()));
        Node openStreams = new OpenStreamsButton(model, messages);
        visibleWhenExpanded(openStreams);
        HBox header = new HBox(title, count, openStreams, filter, lastCall,
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
        table.setItems(model.shown());
        table.setCellFactory(list -> new CallCell(new CallLine(messages, ZoneId.systemDefault()), model));
        Label empty = new Label();
        empty.textProperty().bind(Bindings.when(Bindings.isEmpty(model.all()))
                .then(messages.text("calls.empty")).otherwise(messages.text("calls.empty.filtered")));
        table.setPlaceholder(empty);
        table.setAccessibleText(messages.text("calls.title"));
        table.setContextMenu(menu());
        WhileShown.listen(root, () -> Subscription.combine(
                table.getSelectionModel().selectedItemProperty().subscribe(call -> model.selected().set(call)),
                model.selected().subscribe(this::select)));
        KeyCombination copy = KeyCombination.valueOf(model.copyCurl().shortcut());
        table.setOnKeyPressed(event -> {
            if (copy.match(event)) {
                model.copyCurl().run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && model.selected().get() != null) {
                table.getSelectionModel().clearSelection();
                event.consume();
            }
        });
        WhileShown.listen(root, () -> {
            ListChangeListener<ApiCall> onChange = change -> {
                followNewest();
                lengthBefore = model.shown().size();
            };
            model.shown().addListener(onChange);
            return () -> model.shown().removeListener(onChange);
        });
    }

    private void select(ApiCall call) {
        if (call != null && call != table.getSelectionModel().getSelectedItem()) {
            table.getSelectionModel().select(call);
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

    /** Asked before the new rows are laid out: a list that stood at its end, with nothing selected, goes on to the new end. */
    private void followNewest() {
        if (!table.getSelectionModel().isEmpty() || table.getScene() == null || !following && !atEnd()) {
            return;
        }
        grown = true;
        if (!following) {
            following = true;
            followAfterLayout(table.getScene());
        }
    }

    /** The list knows its new length only once it is laid out; it is at rest after a pulse in which nothing came. */
    private void followAfterLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (grown && table.getSelectionModel().isEmpty()) {
                    grown = false;
                    // scrollTo(last) may stop one row short
                    flow().ifPresent(flow -> flow.setPosition(1));
                    table.requestLayout();
                } else {
                    scene.removePostLayoutPulseListener(this);
                    following = false;
                }
            }
        });
        table.requestLayout();
    }

    private boolean atEnd() {
        return flow().map(VirtualFlow::getLastVisibleCell).map(lowest -> lowest.getIndex() >= lengthBefore - 1).orElse(true);
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
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

    private void visibleWhenExpanded(Node node) {
        node.visibleProperty().bind(model.expanded());
        node.managedProperty().bind(model.expanded());
    }
}
