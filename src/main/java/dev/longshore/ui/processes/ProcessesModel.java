package dev.longshore.ui.processes;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.TableLayout;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.processes.ProcessList;
import dev.longshore.service.processes.ProcessOperations;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.base.View;
import dev.longshore.ui.module.SubjectDocument;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** The processes of one container, asked for every few seconds while somebody can see them. FX thread only. */
final class ProcessesModel implements TabModel {

    static final Duration BETWEEN = Duration.ofSeconds(5);

    /** The layout of a table that nobody has touched. */
    static final TableLayout BUILT = TableLayout.sortedBy("host");

    private final ObjectRef container;
    private final SubjectDocument document;
    private final ProcessesTools tools;
    private final TableModel<ProcessRow> table;
    private final AsyncValue<ProcessList> list;
    private final ProcessSignals signals;
    private final javafx.util.Subscription listening;
    private Subscription ticking = () -> { };

    ProcessesModel(ObjectRef container, SubjectDocument document, RowThreads threads, ProcessesTools tools) {
        this.container = container;
        this.document = document;
        this.tools = tools;
        this.table = new TableModel<>(BUILT, threads);
        this.list = new AsyncValue<>(tools.ui().executor(), tools.ui().delay());
        this.signals = new ProcessSignals(container, this, tools);
        table.layout().bindBidirectional(tools.layout());
        listening = javafx.util.Subscription.combine(list.value().subscribe(this::listed),
                document.document().subscribe(any -> signals.look()), table.selection().subscribe(signals::seekShell));
    }

    TableModel<ProcessRow> table() {
        return table;
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable ProcessList> list() {
        return list.value();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return list.failure();
    }

    ReadOnlyBooleanProperty loading() {
        return list.loading();
    }

    /** The signals, each with its state and reason. */
    List<Command> signals() {
        return signals.commands();
    }

    /** The word of the engine for the container's state; empty where it is not known. */
    Optional<String> state() {
        JsonDocument now = document.document().get();
        return now == null || !document.current() ? Optional.empty()
                : Optional.of(JsonPlace.of(now.root()).at("State", "Status").text().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty());
    }

    /** Copies the command of the selected processes, without its secrets. */
    void copyCommand() {
        tools.ui().clipboard().put(table.selection().stream().map(ProcessRow::command).collect(Collectors.joining("\n")));
    }

    /** Asks again, as the user wants it. */
    void retry() {
        ask(tools.calls().list());
    }

    /** Asks again by itself. */
    void refresh() {
        list.askUnlessOpen(() -> tools.calls().again().apply(container), this::told);
    }

    private void ask(Function<ObjectRef, CompletableFuture<ProcessList>> way) {
        list.ask(() -> way.apply(container), this::told);
    }

    private Failure told(Throwable thrown) {
        return FailureException.of(thrown, ProcessOperations.LIST, container.name());
    }

    private void listed(@Nullable ProcessList now) {
        if (now == null) {
            return;
        }
        List<ProcessRow> rows = now.entries().stream().map(entry -> ProcessRow.of(entry, tools.mask())).toList();
        Set<String> keys = rows.stream().map(ProcessRow::key).collect(Collectors.toSet());
        Set<String> gone = table.rows().snapshot().stream().map(ProcessRow::key).filter(key -> !keys.contains(key))
                .collect(Collectors.toSet());
        table.rows().apply(rows, gone);
    }

    @Override
    public View view(ViewContext context) {
        return new ProcessesView(this, context.messages());
    }

    @Override
    public void shown(boolean inFront) {
        document.shown(inFront);
        ticking.close();
        if (inFront) {
            ask(list.value().get() == null ? tools.calls().list() : tools.calls().again());
            ticking = tools.ui().ticker().every(BETWEEN, () -> {
                if (tools.inSight().getAsBoolean()) {
                    refresh();
                }
            });
        } else {
            ticking = () -> { };
        }
    }

    @Override
    public void changed() {
        document.changed();
        refresh();
    }

    @Override
    public void removed() {
        document.removed();
        ticking.close();
    }

    @Override
    public Optional<SubjectDocument> reads() {
        return Optional.of(document);
    }

    @Override
    public void close() {
        ticking.close();
        list.cancel();
        listening.unsubscribe();
        table.layout().unbindBidirectional(tools.layout());
        document.close();
    }
}
