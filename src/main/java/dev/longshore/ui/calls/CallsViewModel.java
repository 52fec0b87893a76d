package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Subscription;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.calls.DockerForm;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import javafx.collections.transformation.FilteredList;

/** The calls the app has made, newest last. Follows the log until closed. FX thread only. */
public final class CallsViewModel implements AutoCloseable {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ObservableList<ApiCall> all = FXCollections.observableArrayList();
    private final FilteredList<ApiCall> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<ApiCall> last = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ApiCall> selected = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty expanded = new SimpleBooleanProperty(true);
    private final BooleanProperty onlyOpen = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper();
    private final WaitingCalls waiting = new WaitingCalls();
    private final CallLog log;
    private final Ticker ticker;
    private final Executor ui;
    private final Command copyCurl;
    private final Command copyDocker;
    private final Command copyPath;
    private final Command clear;
    private final Subscription subscription;
    private Subscription ticking = () -> { };
    private int watchers;
    private long newest;
    private long cleared;

    /** @param forms the docker commands of all kinds; asked when a call is selected */
    public CallsViewModel(CallLog log, Executor ui, ClipboardAccess clipboard, Ticker ticker, Supplier<List<DockerForm>> forms) {
        this.log = log;
        this.ui = ui;
        this.ticker = ticker;
        CallCopies copies = new CallCopies(selected, clipboard, forms);
        this.copyCurl = copies.curl();
        this.copyDocker = copies.docker();
        this.copyPath = copies.path();
        this.clear = new Command("calls.action.clear", "", "", Command.Kind.EDIT, this::clearEnded,
                () -> all.size() == open.get() ? Optional.of(Message.of("calls.reason.empty")) : Optional.empty(), all, open);
        filter.subscribe(text -> refilter());
        onlyOpen.subscribe(only -> refilter());
        open.subscribe(count -> tickWhereNeeded());
        this.subscription = log.subscribe(this::arrived);
        append(log.snapshot());
    }

    /** Those that pass the filter, newest last; as many as the log keeps. */
    public ObservableList<ApiCall> shown() {
        return shown;
    }

    /** All calls listed, whether or not they pass the filter. */
    public ObservableList<ApiCall> all() {
        return all;
    }

    /** How many of them are streams that are open. */
    public ReadOnlyIntegerProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Whether only open streams show. */
    public BooleanProperty onlyOpen() {
        return onlyOpen;
    }

    /** Counts up whenever what {@link #now} tells of open streams has changed, while the list is watched. */
    ReadOnlyLongProperty ticks() {
        return ticks.getReadOnlyProperty();
    }

    /** An open stream with its bytes and duration of now; another call as it is. */
    ApiCall now(ApiCall call) {
        return call.open() ? log.now(call) : call;
    }

    /** A view of the list is seen from now on, or no longer. */
    void watch(boolean seen) {
        watchers += seen ? 1 : -1;
        tickWhereNeeded();
    }

    /** The newest call, or null before the first; also after {@link #clear}. */
    public ReadOnlyObjectProperty<ApiCall> last() {
        return last.getReadOnlyProperty();
    }

    /** The selected call, or null; written by the view, and when the selected stream ends. */
    public ObjectProperty<ApiCall> selected() {
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

    public Command copyCurl() {
        return copyCurl;
    }

    public Command copyDocker() {
        return copyDocker;
    }

    public Command copyPath() {
        return copyPath;
    }

    /** Empties the list, but for open streams; the log keeps what it has. */
    public Command clear() {
        return clear;
    }

    @Override
    public void close() {
        subscription.close();
        ticking.close();
    }

    /** On the thread that made the call: at most one application is pending, however many calls come. */
    private void arrived(ApiCall call) {
        if (waiting.add(call, log.capacity())) {
            ui.execute(this::applyWaiting);
        }
    }

    private void applyWaiting() {
        WaitingCalls.Batch batch = waiting.take();
        if (batch.missed()) {
            all.setAll(log.snapshot().stream().filter(call -> call.open() || call.number() > cleared).toList());
            newest = Math.max(newest, all.isEmpty() ? 0 : all.getLast().number());
        }
        append(batch.calls());
    }

    /** What is known already, from the snapshot or as an open stream, is put in its place. */
    private void append(List<ApiCall> batch) {
        batch.stream().filter(call -> call.number() <= newest).forEach(this::replace);
        List<ApiCall> added = batch.stream().filter(call -> call.number() > newest).toList();
        dropOldest(all.size() + added.size() - log.capacity());
        if (!added.isEmpty()) {
            newest = added.getLast().number();
            all.addAll(added);
        }
        if (!all.isEmpty() && (last.get() == null || all.getLast().number() >= last.get().number())) {
            last.set(all.getLast());
        }
        open.set((int) all.stream().filter(ApiCall::open).count());
    }

    private void replace(ApiCall call) {
        int index = Collections.binarySearch(all, call, Comparator.comparingLong(ApiCall::number));
        if (index >= 0) {
            boolean chosen = selected.get() == all.get(index);
            all.set(index, call);
            if (chosen) {
                selected.set(call);   // the list may take it for another
            }
        }
    }

    private void dropOldest(int excess) {
        if (excess > 0) {
            Set<Long> oldest = all.stream().filter(call -> !call.open()).limit(excess).map(ApiCall::number).collect(Collectors.toSet());
            all.removeIf(call -> oldest.contains(call.number()));
        }
    }

    private void clearEnded() {
        cleared = newest;
        all.removeIf(call -> !call.open());
    }

    private void refilter() {
        List<String> words = words(filter.get());
        boolean only = onlyOpen.get();
        shown.setPredicate(call -> (!only || call.open()) && CallText.matches(call, words));
    }

    private void tickWhereNeeded() {
        ticking.close();
        ticking = watchers > 0 && open.get() > 0 ? ticker.every(SECOND, () -> ticks.set(ticks.get() + 1)) : () -> { };
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
