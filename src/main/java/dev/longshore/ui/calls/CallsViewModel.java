package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Subscription;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.calls.CurlLine;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
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

    private final ObservableList<ApiCall> all = FXCollections.observableArrayList();
    private final FilteredList<ApiCall> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<ApiCall> last = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ApiCall> selected = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty expanded = new SimpleBooleanProperty(true);
    private final ArrayDeque<ApiCall> waiting = new ArrayDeque<>();
    private final Executor ui;
    private final Command copyCurl;
    private final Command copyPath;
    private final Command clear;
    private final Subscription subscription;
    private boolean scheduled;
    private long newest;

    public CallsViewModel(CallLog log, Executor ui, ClipboardAccess clipboard) {
        this.ui = ui;
        this.copyCurl = new Command("calls.action.copy-curl", "", "Shortcut+C", Command.Kind.COPY,
                () -> curl().ifPresent(clipboard::put), this::noCurl, selected);
        this.copyPath = new Command("calls.action.copy-path", "", "", Command.Kind.COPY,
                () -> clipboard.put(selected.get().target()), this::nothingSelected, selected);
        this.clear = new Command("calls.action.clear", "", "", Command.Kind.EDIT, all::clear,
                () -> all.isEmpty() ? Optional.of(Message.of("calls.reason.empty")) : Optional.empty(), all);
        filter.subscribe(text -> {
            List<String> words = words(text);
            shown.setPredicate(call -> CallText.matches(call, words));
        });
        this.subscription = log.subscribe(this::arrived);
        append(log.snapshot());
    }

    /** Those that pass the filter, newest last; at most {@link CallLog#CAPACITY}. */
    public ObservableList<ApiCall> shown() {
        return shown;
    }

    /** All calls listed, whether or not they pass the filter. */
    public ObservableList<ApiCall> all() {
        return all;
    }

    /** The newest call, or null before the first; also after {@link #clear}. */
    public ReadOnlyObjectProperty<ApiCall> last() {
        return last.getReadOnlyProperty();
    }

    /** The selected call, or null; written by the view. */
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

    public Command copyPath() {
        return copyPath;
    }

    /** Empties the list; the log keeps what it has. */
    public Command clear() {
        return clear;
    }

    @Override
    public void close() {
        subscription.close();
    }

    /** On the thread that made the call: at most one application is pending, however many calls come. */
    private void arrived(ApiCall call) {
        synchronized (waiting) {
            if (waiting.size() == CallLog.CAPACITY) {
                waiting.removeFirst();
            }
            waiting.addLast(call);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        ui.execute(this::applyWaiting);
    }

    private void applyWaiting() {
        List<ApiCall> batch;
        synchronized (waiting) {
            scheduled = false;
            batch = new ArrayList<>(waiting);
            waiting.clear();
        }
        append(batch);
    }

    /** What the snapshot already held arrives once more where it was added between subscribing and asking. */
    private void append(List<ApiCall> batch) {
        List<ApiCall> added = batch.stream().filter(call -> call.number() > newest).toList();
        if (added.isEmpty()) {
            return;
        }
        newest = added.getLast().number();
        int excess = all.size() + added.size() - CallLog.CAPACITY;
        if (excess > 0) {
            all.remove(0, Math.min(excess, all.size()));
        }
        all.addAll(added);
        last.set(added.getLast());
    }

    private Optional<String> curl() {
        return Optional.ofNullable(selected.get()).flatMap(CurlLine::of);
    }

    private Optional<Message> noCurl() {
        return nothingSelected().or(() -> curl().isPresent() ? Optional.empty() : Optional.of(Message.of("calls.reason.demo")));
    }

    private Optional<Message> nothingSelected() {
        return selected.get() == null ? Optional.of(Message.of("calls.reason.none-selected")) : Optional.empty();
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
