package dev.longshore.ui.resource;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.TableLayout;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.ListChange;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The objects of one kind on the chosen host, live. FX thread only. */
public final class ResourceViewModel<T, R extends Row> {

    private final TableModel<R> table;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final CurrentHost current;
    private final LiveRows<T, R> live;
    private final Function<Consumer<ListChange<T>>, HostListener> listening;
    private Subscription subscription = () -> { };

    /**
     * @param adapter   makes rows of the objects
     * @param listening a listener, new for each host, that hands the changes of this kind over
     * @param applied   called after each batch of changes
     */
    public ResourceViewModel(CurrentHost current, TableLayout built, LiveRows.Adapter<T, R> adapter,
                             Function<Consumer<ListChange<T>>, HostListener> listening, Executor ui, Runnable applied) {
        this.current = current;
        this.table = new TableModel<>(built);
        this.listening = listening;
        this.live = new LiveRows<>(table.rows(), adapter, ui, applied);
        current.session().addListener((observable, before, now) -> follow(now));
        current.status().addListener((observable, before, now) -> loaded.set(loaded.get() || now.connected()));
        follow(current.session().get());
    }

    public TableModel<R> table() {
        return table;
    }

    public CurrentHost host() {
        return current;
    }

    /** Whether the chosen host has been listed at least once: before that an empty table says nothing. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    private void follow(HostSession session) {
        subscription.close();
        Consumer<ListChange<T>> changes = live.restart(session == null ? null : session.host().id());
        loaded.set(session != null && session.status() instanceof HostStatus.Connected);
        subscription = session == null ? () -> { } : session.subscribe(listening.apply(changes));
    }
}
