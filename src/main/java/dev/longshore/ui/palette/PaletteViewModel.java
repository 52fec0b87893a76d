package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One opening of the palette: what there is, what is typed, what is found of it. FX thread only; the search runs elsewhere. */
final class PaletteViewModel {

    /** Nobody scrolls further: another letter finds more. */
    static final int MOST_FOUND = 100;
    private static final int MOST_RECENT = 5;

    private final List<PaletteSection> sections;
    private final RecentEntries recent;
    private final Executor background;
    private final Executor ui;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private final AtomicInteger newest = new AtomicInteger();
    private final Search search;

    /** Made by the first query, off the FX thread. */
    private static final class Search {
        private final List<PaletteEntry> entries;
        private final List<String> recent;
        private Optional<PaletteSearch> made = Optional.empty();

        Search(List<PaletteEntry> entries, List<String> recent) {
            this.entries = entries;
            this.recent = recent;
        }

        synchronized PaletteSearch get() {
            PaletteSearch search = made.orElseGet(() -> new PaletteSearch(entries, recent));
            made = Optional.of(search);
            return search;
        }
    }

    /** @param sections as they are now; what changes later shows the next time */
    PaletteViewModel(List<PaletteSection> sections, RecentEntries recent, Executor background, Executor ui) {
        this.sections = List.copyOf(sections);
        this.recent = recent;
        this.background = background;
        this.ui = ui;
        this.search = new Search(sections.stream().flatMap(section -> section.entries().stream()).toList(), recent.ids());
        query.addListener((property, was, is) -> find(is));
        showListed();
    }

    /** What the user types. */
    StringProperty query() {
        return query;
    }

    ObservableList<PaletteRow> rows() {
        return rows;
    }

    /** The index of the chosen row, never that of a head; -1 where there is none. */
    ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** How many were found and are not in the list. */
    ReadOnlyIntegerProperty more() {
        return more.getReadOnlyProperty();
    }

    /** Whether something was searched for, and nothing is like it. */
    ReadOnlyBooleanProperty nothing() {
        return nothing.getReadOnlyProperty();
    }

    Optional<PaletteEntry> chosen() {
        return entry(selected.get());
    }

    /** Chooses that row, unless it is a head. */
    void select(int index) {
        if (entry(index).isPresent()) {
            selected.set(index);
        }
    }

    /** Chooses the row that many items below or above; at the ends it stays, and a single step goes round. */
    void move(int items) {
        List<Integer> choosable = choosable();
        int at = choosable.indexOf(selected.get());
        if (at >= 0) {
            int to = Math.abs(items) == 1 ? Math.floorMod(at + items, choosable.size()) : Math.clamp(at + (long) items, 0, choosable.size() - 1);
            selected.set(choosable.get(to));
        }
    }

    /**
     * The chosen entry, to be run by whoever closes the palette first; it is remembered as used.
     *
     * @return empty where none is chosen, or it cannot run
     */
    Optional<Runnable> accept() {
        Optional<PaletteEntry> runnable = chosen().filter(entry -> entry.disabled().isEmpty());
        runnable.ifPresent(recent::add);
        return runnable.map(PaletteEntry::run);
    }

    /** Nothing that is still searched for shows any more. */
    void close() {
        newest.incrementAndGet();
    }

    private Optional<PaletteEntry> entry(int index) {
        return index >= 0 && index < rows.size() && rows.get(index) instanceof PaletteRow.Item(PaletteEntry entry, int[] _) ? Optional.of(entry) : Optional.empty();
    }

    private List<Integer> choosable() {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof PaletteRow.Item) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private void find(String text) {
        int mine = newest.incrementAndGet();
        if (text.isBlank()) {
            showListed();
            return;
        }
        background.execute(() -> {
            PaletteSearch.Found found = search.get().find(text, MOST_FOUND, () -> newest.get() == mine);
            ui.execute(() -> {
                if (newest.get() == mine) {
                    show(found.hits().stream().<PaletteRow>map(hit -> new PaletteRow.Item(hit.entry(), hit.places())).toList(), found.more());
                }
            });
        });
    }

    private void showListed() {
        Map<String, PaletteEntry> byId = new HashMap<>();
        sections.forEach(section -> section.entries().forEach(entry -> byId.put(entry.id(), entry)));
        List<PaletteRow> listed = new ArrayList<>();
        List<PaletteEntry> used = recent.ids().stream().map(byId::get).filter(Objects::nonNull).limit(MOST_RECENT).toList();
        if (!used.isEmpty()) {
            listed.add(new PaletteRow.Head(""));
            used.forEach(entry -> listed.add(item(entry)));
        }
        for (PaletteSection section : sections) {
            if (section.listed() && !section.entries().isEmpty()) {
                listed.add(new PaletteRow.Head(section.title()));
                section.entries().forEach(entry -> listed.add(item(entry)));
            }
        }
        show(listed, 0);
    }

    private static PaletteRow item(PaletteEntry entry) {
        return new PaletteRow.Item(entry, new int[0]);
    }

    private void show(List<PaletteRow> now, int left) {
        selected.set(-1);
        rows.setAll(now);
        more.set(left);
        nothing.set(now.isEmpty());
        choosable().stream().findFirst().ifPresent(selected::set);
    }
}
