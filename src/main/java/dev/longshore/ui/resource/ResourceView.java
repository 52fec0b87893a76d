package dev.longshore.ui.resource;

import dev.longshore.domain.Host;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.ResourceTable;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.PageView;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A table of one kind of objects with its menu and keys, greyed while their host is away, and with a word where it is empty. */
public final class ResourceView<R extends LiveRow> implements PageView {

    /**
     * What differs between kinds.
     *
     * @param id      node id of the table
     * @param menu    the actions, in the order of the menu
     * @param open    what Enter and a double-click run
     * @param classes style classes of a row
     * @param empty   what to say of a host that has none
     * @param next    what to do there
     */
    public record Setup<R extends LiveRow>(String id, List<ResourceColumn<R>> columns, List<Command> menu, Command open,
                                       Function<R, Set<String>> classes, EmptyText empty, List<Command> next) {
    }

    /** A page that does not show for so long is listed no more. */
    private static final Duration REST_AFTER = Duration.ofSeconds(30);

    private final ResourceViewModel<?, R> model;
    private final Messages messages;
    private final EmptyText none;
    private final ResourceTable<R> table;
    private final EmptyState empty = new EmptyState();
    private final List<? extends Node> next;
    private final List<? extends Node> showAll;
    private final ListNotes notes;
    private final VBox root;
    private boolean allHosts;
    private Subscription restSoon = () -> { };
    private final InvalidationListener refresh = change -> refresh();

    public ResourceView(ResourceViewModel<?, R> model, Setup<R> setup, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.none = setup.empty();
        this.next = setup.next().stream().map(step -> CommandButton.explained(step, messages)).toList();
        this.showAll = List.of(CommandButton.of(new Command("table.empty.show-all", "", "", Kind.PRIMARY, this::showAll, Optional::empty), messages));
        this.table = new ResourceTable<>(setup.id(), model.table(), new HostColumn<>(model).among(setup.columns()), setup.menu(), setup.open(), messages);
        table.rowClasses(row -> classes(row, setup.classes()));
        table.emptyState(empty);
        this.notes = new ListNotes(messages, model::retry);
        this.root = new VBox(notes, table.root());
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        root.getStyleClass().add("resource-page");
    }

    /**
     * Offers quick filters and groups above the table; called once, before the view shows.
     *
     * @param commands as buttons at the right, for those that the toolbar has no button for
     */
    public void offer(List<QuickFilter<R>> quick, Groupings<R> groupings, Command... commands) {
        table.offer(quick, groupings, Stream.of(commands).map(command -> CommandButton.explained(command, messages)).toList());
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
    public void onShow() {
        restSoon.close();
        model.onShow();
        model.host().status().addListener(refresh);
        model.host().all().addListener(refresh);
        model.states().addListener(refresh);
        model.table().shown().addListener(refresh);
        model.table().rows().addListener(refresh);
        refresh();
    }

    @Override
    public void onHide() {
        model.onHide();
        restSoon = new FxDelay().after(REST_AFTER, model::rest);
        model.host().status().removeListener(refresh);
        model.host().all().removeListener(refresh);
        model.states().removeListener(refresh);
        model.table().shown().removeListener(refresh);
        model.table().rows().removeListener(refresh);
    }

    /** Among the rows of all hosts, those of a lost one are grey each for itself. */
    private Set<String> classes(R row, Function<R, Set<String>> own) {
        if (!model.host().all().get() || !model.stale(row)) {
            return own.apply(row);
        }
        Set<String> both = new HashSet<>(own.apply(row));
        both.add(Style.STALE);
        return both;
    }

    private void showAll() {
        model.table().clearFilters();
        table.focusTarget().requestFocus();
    }

    private void refresh() {
        model.table().shown().get();   // an invalidation listener is told again only after the value was read
        boolean all = model.host().all().get();
        table.withhold(HostColumn.ID, !all);
        Host host = model.host().host().get();
        table.stale().set(!all && (host == null ? !model.host().status().get().connected() : model.stale(host.id())));
        if (all != allHosts) {
            allHosts = all;
            table.arrange();
        }
        Optional<EmptyText> hidden = model.table().rows().isEmpty() ? Optional.empty()
                : Optional.of(EmptyText.hidden(model.table().filter().get(), table.quickFilters()));
        notes.show(model.states().get(), id -> model.host().host(id).map(Host::name).orElse(""));
        EmptyText text = EmptyText.of(model.host().status().get(), hidden, model.loaded().get(), none, model.states().get().values());
        empty.offer(hidden.isPresent() ? showAll : text.equals(none) ? next : List.of());
        empty.say(messages.text(text.title()), text.hint().map(messages::text).orElse(""));
    }
}
