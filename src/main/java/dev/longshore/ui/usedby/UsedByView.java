package dev.longshore.ui.usedby;

import dev.longshore.service.resource.ListState;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.CellLinks;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.StatePill;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.UsedBy;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A line that counts the containers, and a table of them; the name of a container leads to it. */
final class UsedByView implements View {

    private static final double ACTION = 44;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final UsedByModel<?> model;
    private final Messages messages;
    private final Label count = WrappedLabel.of("", Style.DIM);
    private final TableView<ContainerUse> table = new TableView<>();
    private final EmptyState empty = new EmptyState();
    private final VBox root = new VBox(8, count, table);
    private Subscription shown = Subscription.EMPTY;

    UsedByView(UsedByModel<?> model, Messages messages) {
        this.model = model;
        this.messages = messages;
        root.setId("used-by");
        root.getStyleClass().add("used-by");
        count.setId("used-by-count");
        table.setId("used-by-table");
        table.getStyleClass().add("used-by-table");
        table.setAccessibleText(messages.text("usedby.title"));
        table.setPlaceholder(empty);
        table.setFixedCellSize(34);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("usedby.column.container", 112, this::paintName));
        table.getColumns().add(column("usedby.column.state", 92, this::paintState));
        List<String> details = model.details();
        for (int i = 0; i < details.size(); i++) {
            int detail = i;
            table.getColumns().add(column(details.get(i), i == 0 ? 108 : 64, (use, cell) -> paintDetail(use.details().get(detail), cell)));
        }
        model.actions().forEach(action -> table.getColumns().add(actions(action)));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        shown = model.shown().subscribe(this::show);
    }

    @Override
    public void onHide() {
        shown.unsubscribe();
    }

    private void show(UsedByModel.Shown now) {
        table.getItems().setAll(now.uses());
        table.pseudoClassStateChanged(STALE, now.state() instanceof ListState.Stale || now.state() instanceof ListState.Failed);
        long containers = now.uses().stream().map(ContainerUse::id).distinct().count();
        long alive = now.uses().stream().filter(use -> use.status().state().alive()).map(ContainerUse::id).distinct().count();
        count.setText(messages.text("usedby.count", containers, alive));
        count.setVisible(containers > 0);
        count.setManaged(containers > 0);
        switch (now.state()) {
            case ListState.Never _, ListState.Cached _ -> empty.say(messages.text("table.empty.connecting"), "");
            case ListState.Live _ -> empty.say(messages.text("usedby.none"), messages.text(model.unused()));
            case ListState.Stale _ -> empty.say(messages.text("usedby.stale"), "");
            case ListState.NotOffered(var lack) -> empty.say(messages.text(Offers.words(lack)), "");
            case ListState.Failed(var failure) -> empty.say(messages.text(Failures.title(failure)), messages.text(Failures.cause(failure)));
        }
    }

    /** A button for each: words would leave no room for addresses. */
    private TableColumn<ContainerUse, ContainerUse> actions(UsedBy.Action action) {
        TableColumn<ContainerUse, ContainerUse> column = column(action.key(), ACTION, (use, cell) -> {
            Button button = new Button("", Icons.of("x"));
            button.getStyleClass().addAll(Style.FLAT, "used-by-action");
            button.setAccessibleText(messages.text(action.key()) + " " + CellText.shown(use.name()));
            button.setTooltip(new Tooltip(messages.text(action.key())));
            button.setOnAction(click -> model.run(action, use));
            cell.setGraphic(button);
        });
        column.setText("");
        column.setMinWidth(ACTION);
        column.setMaxWidth(ACTION);
        return column;
    }

    private void paintName(ContainerUse use, TableCell<?, ?> cell) {
        CellLinks.paint(cell, List.of(new CellLinks.Link(use.name(), () -> model.reveal(use))));
    }

    private void paintState(ContainerUse use, TableCell<?, ?> cell) {
        ContainerFormat.StateLook look = ContainerFormat.state(use.status());
        cell.setText(null);
        cell.setGraphic(new StatePill(look.symbol(), messages.text(look.word()), look.tone()));
    }

    private void paintDetail(Message detail, TableCell<?, ?> cell) {
        String text = CellText.shown(messages.text(detail));
        CellText.paint(cell, text, Style.DIM);
        cell.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    private TableColumn<ContainerUse, ContainerUse> column(String titleKey, double width, BiConsumer<ContainerUse, TableCell<?, ?>> paint) {
        TableColumn<ContainerUse, ContainerUse> column = new TableColumn<>(messages.text(titleKey));
        column.setPrefWidth(width);
        column.setMinWidth(60);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(owner -> new UseCell(paint));
        return column;
    }

    private static final class UseCell extends TableCell<ContainerUse, ContainerUse> {

        private final BiConsumer<ContainerUse, TableCell<?, ?>> paint;

        UseCell(BiConsumer<ContainerUse, TableCell<?, ?>> paint) {
            this.paint = paint;
        }

        @Override
        protected void updateItem(ContainerUse use, boolean empty) {
            super.updateItem(use, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (!empty) {
                paint.accept(use, this);
            }
        }
    }
}
