package dev.longshore.ui.processes;

import dev.longshore.service.processes.ProcessList;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.control.MenuItems;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.ResourceTable;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The table of processes below a row of tools, or why there is none. */
final class ProcessesView implements FocusView, SearchView {

    private final ProcessesModel model;
    private final Messages messages;
    private final ResourceTable<ProcessRow> table;
    private final TabMessage message;
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final VBox list = new VBox();
    private final StackPane root;

    ProcessesView(ProcessesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.message = new TabMessage(messages);
        List<Command> menu = new ArrayList<>(model.signals());
        menu.add(new Command("processes.copy-command", "copy", "Shortcut+C", Command.Kind.COPY, model::copyCommand, Optional::empty));
        this.table = new ResourceTable<>("processes-table", model.table(), ProcessColumns.all(), menu,
                new Command("processes.copy-command", "", "", Command.Kind.PRIMARY, () -> { }, Optional::empty), messages);
        list.getChildren().setAll(tools(), table.root());
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        root = new StackPane(list, message);
        root.setId("processes");
        WhileShown.listen(root, () -> Subscription.combine(model.list().subscribe(any -> update()), model.failure()
                .subscribe(any -> update()),
                model.loading().subscribe(any -> update())));
    }

    private Node tools() {
        filter.setId("processes-filter");
        filter.setPromptText(messages.text("processes.filter"));
        filter.setAccessibleText(messages.text("processes.filter"));
        filter.textProperty().bindBidirectional(model.table().filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        count.getStyleClass().add(Style.DIM);
        count.setMinWidth(Region.USE_PREF_SIZE);
        MenuButton signal = new MenuButton(messages.text("processes.signal"), Icons.of("zap"));
        signal.setId("processes-signal");
        signal.getStyleClass().add("stats-tool");
        signal.setMinWidth(Region.USE_PREF_SIZE);
        signal.getItems().add(new MenuItem());   // without any, the button would not open
        signal.setOnShowing(opening -> signal.getItems().setAll(MenuItems.of(model.signals(), messages)));
        HBox tools = new HBox(filter, count, signal);
        tools.getStyleClass().add("inside-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node focusTarget() {
        return table.focusTarget();
    }

    @Override
    public void focusSearch() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void update() {
        ProcessList now = model.list().get();
        boolean rows = now != null && now.told() == ProcessList.Told.ALL && model.failure().get() == null;
        show(list, rows);
        show(message, !rows);
        if (rows) {
            count.setText(messages.text("processes.count", now.entries().size()));
            List<ProcessRow> all = model.table().rows().snapshot();
            ProcessColumns.all().stream().map(ResourceColumn::id)
                    .forEach(column -> table.withhold(column, !all.isEmpty() && all.stream().noneMatch(ProcessColumns.told(column))));
        } else if (model.failure().get() != null) {
            message.failed(model.failure().get(), model::retry);
        } else if (now != null) {
            message.say(now.told() == ProcessList.Told.NOT_RUNNING || model.state().filter(state -> !state.equals("running")).isPresent()
                    ? "processes.not-running" : "processes.nothing");
        } else if (model.loading().get()) {
            message.loading();
        } else {
            message.clear();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
