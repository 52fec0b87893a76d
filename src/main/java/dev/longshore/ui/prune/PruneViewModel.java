package dev.longshore.ui.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneOperations;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Delay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What can go on a host, what of it shows, and what is ticked. Only what shows and is ticked goes. Lists are made ready off the FX thread; a
 * tick counts its own group anew and nothing else. FX thread only.
 */
final class PruneViewModel {

    /** A group of more is folded... */
    static final int UNFOLDED = 6;
    /** ...and shows so many. */
    static final int FOLDED = 4;

    /** What stands in the place of lines. SOON: what takes a moment only is not announced. */
    enum State { NO_HOST, SOON, LOADING, FAILED, EMPTY, HIDDEN, LINES }

    private final PruneSource source;
    private final PruneHost host;
    private final PruneTicks ticks;
    private final Optional<ObjectKind> only;
    private final AsyncValue<PruneList> asked;
    private final AsyncValue<PruneList> measured;
    private final ReadOnlyObjectWrapper<PruneList> list = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PruneAge> age = new SimpleObjectProperty<>(PruneAge.ANY);
    private final ObjectProperty<PruneProject> project = new SimpleObjectProperty<>(new PruneProject.Any());
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PruneLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_HOST);
    private final ReadOnlyObjectWrapper<PruneSum> chosen = new ReadOnlyObjectWrapper<>(PruneSum.NOTHING);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper listing = new ReadOnlyBooleanWrapper();
    private final Set<String> unfolded = new HashSet<>();
    private List<ShownGroup> groups = List.of();
    private long questions;

    /** @param only the kind that is meant; empty for all */
    PruneViewModel(PruneSource source, PruneHost host, Optional<ObjectKind> only, Executor ui, Delay delay) {
        this.source = source;
        this.host = host;
        this.only = only;
        this.ticks = new PruneTicks(only);
        this.asked = new AsyncValue<>(ui, delay);
        this.measured = new AsyncValue<>(ui, delay);
        asked.value().subscribe(this::listed);
        asked.loading().subscribe(loading -> show());
        asked.failure().subscribe(failure -> show());
        measured.failure().subscribe(failure -> show());
        measured.value().subscribe(value -> {
            if (value != null) {
                list.set(value);
                rebuild();
            }
        });
        host.host().addListener((property, was, is) -> {
            if (was != null && was.id().equals(is.id()) && !was.endpoint().equals(is.endpoint())) {   // what was listed is elsewhere
                forget();
                listAgain();
            }
        });
        host.against().addListener((property, was, is) -> {
            if (is.isEmpty() && list.get() == null && asked.failure().get() != null) {   // connected by now
                listAgain();
            }
        });
        age.addListener((property, was, is) -> rebuild());
        project.addListener((property, was, is) -> rebuild());
        text.addListener((property, was, is) -> rebuild());
    }

    PruneHost host() {
        return host;
    }

    ObjectProperty<PruneAge> age() {
        return age;
    }

    ObjectProperty<PruneProject> project() {
        return project;
    }

    StringProperty text() {
        return text;
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<PruneList> list() {
        return list.getReadOnlyProperty();
    }

    /** Why the newest list could not be had, or null. */
    ReadOnlyObjectProperty<Failure> failure() {
        return asked.failure();
    }

    /** Whether a newer list is on its way: nothing goes meanwhile, as it may not be what the user sees then. */
    ReadOnlyBooleanProperty listing() {
        return listing.getReadOnlyProperty();
    }

    /** Whether the engine is still measuring how large something is. */
    ReadOnlyBooleanProperty measuring() {
        return measured.loading();
    }

    /** Why some of it could not be measured. */
    Optional<Failure> unmeasured() {
        PruneList now = list.get();
        return Optional.ofNullable(measured.failure().get()).or(() -> now == null ? Optional.empty() : now.preview().unmeasured().values().stream().findFirst());
    }

    ObservableList<PruneLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What goes. */
    ReadOnlyObjectProperty<PruneSum> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Counts up with each change of ticks or lines. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** How many objects show. */
    int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Of a category that shows. */
    Optional<ShownGroup> group(String id) {
        return groups.stream().filter(group -> group.group().id().equals(id)).findFirst();
    }

    /** The head of the first group of the kind that is meant; the first line of it where it has none. Empty where no kind is, or none shows. */
    Optional<PruneLine> meant() {
        Set<String> wanted = groups.stream().map(ShownGroup::group).filter(group -> only.filter(group.category().kind()::equals).isPresent())
                .map(PruneGroup::id).collect(Collectors.toSet());
        return lines.stream().filter(line -> wanted.contains(line.group())).findFirst();
    }

    boolean ticked(PruneLine.Item item) {
        return group(item.group()).map(group -> ticks.ticked(group.group(), item.row())).orElse(false);
    }

    /** Shows another host, of which nothing is ticked yet. */
    void choose(Host now) {
        forget();
        host.choose(now);
        listAgain();
    }

    private void forget() {
        ticks.forget();
        unfolded.clear();
        measured.forget();
        asked.forget();
    }

    /** Takes all filters away. */
    void showAll() {
        age.set(PruneAge.ANY);
        project.set(new PruneProject.Any());
        text.set("");
    }

    /** What is ticked stays so. */
    void listAgain() {
        Host at = host.host().get();
        if (at != null) {
            measured.forget();
            long number = ++questions;
            listing.set(true);
            asked.ask(() -> source.list(at.id()), failed(at), () -> listing.set(number != questions));
            show();
        }
    }

    private static Function<Throwable, Failure> failed(Host at) {
        return thrown -> FailureException.of(thrown, Optional.of(at), PruneOperations.PRUNE, "");
    }

    private void listed(@Nullable PruneList now) {
        if (now != null) {
            ticks.listed(now);
        }
        list.set(now);
        rebuild();
        if (now != null && now.unmeasured()) {
            measured.ask(() -> source.measure(now), failed(now.preview().host()));
        }
    }

    /** Ticks a line or takes the tick away; a head does that for what shows of its group. What is folded unfolds. */
    void toggle(PruneLine line) {
        switch (line) {
            case PruneLine.Item item -> {
                ticks.say(item.row(), !ticked(item));
                recount(item.group());
            }
            case PruneLine.Head head -> group(head.group()).ifPresent(group -> {
                boolean all = group.chosen().objects() == group.rows().size();
                group.rows().forEach(row -> ticks.say(row, !all));
                recount(head.group());
            });
            case PruneLine.More more -> unfold(more.group(), true);
            case PruneLine.Note _, PruneLine.Failed _ -> { }
        }
    }

    void unfold(String group, boolean open) {
        if (open ? unfolded.add(group) : unfolded.remove(group)) {
            arrange();
        }
    }

    /** What shows and is ticked, in the order of the lines. */
    List<PruneCandidate> goes() {
        return groups.stream().flatMap(group -> group.chosen(ticks).stream()).map(PruneRow::candidate).toList();
    }

    /** Removes what shows and is ticked, as one task. */
    void remove() {
        source.remove(list.get(), goes());
    }

    void stop() {
        measured.cancel();
        asked.cancel();
        host.close();
    }

    private void rebuild() {
        PruneList all = list.get();
        ListFilter filter = filter();
        groups = all == null ? List.of() : all.groups().stream().map(group -> ShownGroup.of(group, filter, all.at(), ticks)).toList();
        arrange();
    }

    private ListFilter filter() {
        return ListFilter.of(age.get(), project.get(), text.get());
    }

    private void recount(String id) {
        groups = groups.stream().map(group -> group.group().id().equals(id) ? group.counted(ticks) : group).toList();
        show();
    }

    private void arrange() {
        List<PruneLine> now = new ArrayList<>();
        groups.forEach(group -> add(group, now));
        lines.setAll(now);
        show();
    }

    private void add(ShownGroup group, List<PruneLine> now) {
        String id = group.group().id();
        group.group().failure().ifPresent(failure -> now.add(new PruneLine.Failed(id, failure)));
        int size = group.rows().size();
        if (size > 0 || !notes(group).isEmpty()) {
            now.add(new PruneLine.Head(id));   // else its notes would stand under the group before
        }
        int open = size <= UNFOLDED || unfolded.contains(id) ? size : FOLDED;
        group.rows().subList(0, open).forEach(row -> now.add(new PruneLine.Item(id, row)));
        if (open < size) {
            now.add(new PruneLine.More(id, size - open));
        }
        notes(group).forEach(note -> now.add(new PruneLine.Note(id, note)));
    }

    /** They are about all objects, so they stand only where all show. */
    private List<PruneReason> notes(ShownGroup group) {
        return filter().equals(ListFilter.NONE) ? group.group().notes() : List.of();
    }

    private void show() {
        chosen.set(groups.stream().map(ShownGroup::chosen).reduce(PruneSum.NOTHING, PruneSum::plus));
        state.set(stateNow());
        changes.set(changes.get() + 1);
    }

    private State stateNow() {
        PruneList all = list.get();
        if (host.host().get() == null) {
            return State.NO_HOST;
        } else if (all == null) {
            return asked.loading().get() ? State.LOADING : asked.failure().get() != null ? State.FAILED : State.SOON;
        } else if (all.empty()) {
            return State.EMPTY;
        }
        return lines.isEmpty() ? State.HIDDEN : State.LINES;
    }
}
