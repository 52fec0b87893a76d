package dev.longshore.ui.containers;

import dev.longshore.ui.base.EmptyText;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.ResourceTable;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The containers table with its menu and keys. */
public final class ContainersView implements View {

    private static final EmptyText EMPTY = new EmptyText(Message.of("containers.empty"), Optional.of(Message.of("containers.empty-hint")));

    private final ContainersViewModel model;
    private final Messages messages;
    private final ResourceTable<ContainerRow> table;
    private final EmptyState empty = new EmptyState();
    private final InvalidationListener refresh = change -> refresh();

    public ContainersView(ContainersViewModel model, ContainerActions actions, UnaryOperator<String> masked, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.table = new ResourceTable<>("containers-table", model.table(), new ContainerColumns(messages, masked).all(), actions.all(), actions.inspect(), messages);
        table.rowClasses(row -> row.status().state().alive() ? Set.of() : Set.of(Style.QUIET));
        table.emptyState(empty);
    }

    @Override
    public Parent root() {
        return table.root();
    }

    Node focusTarget() {
        return table.focusTarget();
    }

    @Override
    public void onShow() {
        model.host().status().addListener(refresh);
        model.loaded().addListener(refresh);
        model.table().shown().addListener(refresh);
        model.table().rows().addListener(refresh);
        refresh();
    }

    @Override
    public void onHide() {
        model.host().status().removeListener(refresh);
        model.loaded().removeListener(refresh);
        model.table().shown().removeListener(refresh);
        model.table().rows().removeListener(refresh);
    }

    private void refresh() {
        model.table().shown().get();   // an invalidation listener is told again only after the value was read
        table.stale().set(!model.host().status().get().connected());
        boolean filtered = !model.table().rows().isEmpty();
        EmptyText text = EmptyText.of(model.host().status().get(), filtered, model.loaded().get(), EMPTY);
        empty.say(messages.text(text.title()), text.hint().map(messages::text).orElse(""));
    }
}
