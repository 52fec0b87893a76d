package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Subscription;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.calls.DockerForm;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Ui;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The calls the app has made, newest last, repeats folded. Follows the log until closed. FX thread only. */
public final class CallsViewModel implements AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ObservableList<CallRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ApiCall> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CallCounts> counts = new ReadOnlyObjectWrapper<>(CallCounts.NONE);
    private final ObjectProperty<CallRow> selected = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty expanded = new SimpleBooleanProperty(true);
    private final BooleanProperty onlyOpen = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper opened = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean waitingForHidden = new AtomicBoolean();
    private final Set<Long> unfolded = new HashSet<>();
    private final Property<Boolean> background;
    private final CallLog log;
    private final Ui.Timing timing;
    private final Executor ui;
    private final CallCopies copies;
    private final Command clear;
    private final Subscription subscription;
    private Subscription ticking = () -> { };
    private Subscription counting = () -> { };
    private volatile boolean showsBackground;
    private boolean tickingNow;
    private boolean seesLast;
    private int growing;
    private long cleared;

    /**
     * @param background whether calls show that the user did not ask for; kept by the settings
     * @param forms      the docker commands of all kinds; asked when a call is selected
     */
    CallsViewModel(CallLog log, Property<Boolean> background, Executor ui, ClipboardAccess clipboard, Ui.Timing timing,
            Supplier<List<DockerForm>> forms) {
        this.log = log;
        this.background = background;
        this.ui = ui;
        this.timing = timing;
        this.copies = new CallCopies(selected, clipboard, forms);
        this.clear = new Command("calls.action.clear", "", "", Command.Kind.EDIT, this::clearEnded,
                () -> counts.get().all() == counts.get().open() ? Optional.of(Message.of("calls.reason.empty")) : Optional.empty(), counts);
        filter.subscribe(text -> refresh());
        onlyOpen.subscribe(only -> refresh());
        background.subscribe(all -> {
            showsBackground = all;
            refresh();
        });
        expanded.subscribe(open -> {
            refresh();
            tickWhereNeeded();
        });
        this.subscription = log.subscribe(this::arrived);
        refresh();
    }

    /** Those that pass the filter, newest last. While the list does not show, they stay as they were. */
    ObservableList<CallRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<CallCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Whether calls show that the user did not ask for. */
    Property<Boolean> background() {
        return background;
    }

    /** Whether only open streams show. */
    BooleanProperty onlyOpen() {
        return onlyOpen;
    }

    /** Counts up whenever what {@link #now} tells of open streams has changed, while somebody sees one. */
    ReadOnlyLongProperty ticks() {
        return ticks.getReadOnlyProperty();
    }

    /** An open stream with its bytes and duration of now; another call as it is. */
    ApiCall now(ApiCall call) {
        return call.open() ? log.now(call) : call;
    }

    /** An open stream is seen from now on, or no longer. */
    void seesGrowing(boolean seen) {
        growing += seen ? 1 : -1;
        tickWhereNeeded();
    }

    /** Somebody sees the last call while the list is closed, or no longer. */
    void seesLast(boolean seen) {
        seesLast = seen;
        tickWhereNeeded();
    }

    /** The newest call of those that the switch lets show, or null before the first; also after {@link #clear}. */
    public ReadOnlyObjectProperty<ApiCall> last() {
        return last.getReadOnlyProperty();
    }

    /** The selected row, or null; written by the view, and when the row changes. */
    ObjectProperty<CallRow> selected() {
        return selected;
    }

    /** Words that rows must all contain, case ignored. */
    public StringProperty filter() {
        return filter;
    }

    /** Whether the list shows, or only the last call. */
    public BooleanProperty expanded() {
        return expanded;
    }

    /** Counts up whenever the user opens the list by its key: then the keyboard belongs there. */
    ReadOnlyLongProperty opened() {
        return opened.getReadOnlyProperty();
    }

    /** Opens the list, or closes it. */
    void toggle() {
        expanded.set(!expanded.get());
        if (expanded.get()) {
            opened.set(opened.get() + 1);
        }
    }

    public Command copyCurl() {
        return copies.curl();
    }

    public Command copyDocker() {
        return copies.docker();
    }

    public Command copyPath() {
        return copies.path();
    }

    /** Empties the list, but for open streams; the log keeps what it has. */
    public Command clear() {
        return clear;
    }

    /** Shows the calls of a row one by one, or folds them again; a part folds the row it belongs to. */
    void fold(CallRow row, boolean folded) {
        if (folded) {
            rows.stream().filter(each -> each.unfolded() && each.covers(row.newest().number())).findFirst()
                    .ifPresent(whole -> unfolded.removeIf(whole::covers));
        } else if (row.folds()) {
            unfolded.add(row.newest().number());
        }
        refresh();
    }

    @Override
    public void close() {
        subscription.close();
        ticking.close();
        counting.close();
    }

    /** On the thread that made the call: at most one application is pending, however many calls come. */
    private void arrived(ApiCall call) {
        if (call.background() && !call.streaming() && !showsBackground) {
            countLater();
        } else if (waiting.compareAndSet(false, true)) {
            ui.execute(() -> {
                waiting.set(false);   // before the log is read: what comes later is told anew
                refresh();
            });
        }
    }

    /** Calls that do not show only count. Several come together, again and again, and each change is laid out and painted. */
    private void countLater() {
        if (waitingForHidden.compareAndSet(false, true)) {
            ui.execute(() -> counting = timing.delay().after(SECOND, () -> {
                waitingForHidden.set(false);
                refresh();
            }));
        }
    }

    private void refresh() {
        List<ApiCall> kept = log.snapshot();
        CallFilter shows = CallFilter.of(filter.get(), background.getValue(), onlyOpen.get());
        kept.reversed().stream().filter(call -> shows.background() || !call.background()).findFirst().ifPresent(last::set);
        tickWhereNeeded();
        List<ApiCall> listed = kept.stream().filter(call -> call.open() || call.number() > cleared).toList();
        counts.set(CallCounts.of(listed, shows));
        if (!expanded.get()) {
            return;
        }
        unfolded.removeIf(number -> listed.isEmpty() || number < listed.getFirst().number());
        CallRow chosen = selected.get();
        CallRows.update(rows, CallRows.of(listed.stream().filter(shows::shows).toList(), unfolded::contains));
        selected.set(chosen == null ? null : place(chosen));
    }

    /** Where the call of a row is now; null where it no longer shows. */
    private CallRow place(CallRow chosen) {
        long number = chosen.newest().number();
        return rows.stream().filter(row -> row.part() == chosen.part() && row.covers(number)).findFirst()
                .or(() -> rows.stream().filter(row -> row.covers(number)).findFirst()).orElse(null);
    }

    private void clearEnded() {
        cleared = log.total();
        refresh();
    }

    private void tickWhereNeeded() {
        boolean needed = expanded.get() ? growing > 0 : seesLast && last.get() != null && last.get().open();
        if (needed == tickingNow) {
            return;
        }
        tickingNow = needed;
        ticking.close();
        ticking = needed ? timing.ticker().every(SECOND, () -> ticks.set(ticks.get() + 1)) : () -> { };
    }
}
