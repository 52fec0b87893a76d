package dev.longshore.ui.control.facts;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.control.JsonMask;
import dev.longshore.ui.control.JsonRevealed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The facts of one object, with a selected line, and secrets that stay hidden until they are revealed. FX thread only. */
public final class FactListModel {

    /** Changes that touch more lines than this are told as one. */
    private static final int FEW = 50;

    private final ObservableList<FactLine> lines = FXCollections.observableArrayList();
    private final JsonMask mask;
    private final FactActions actions;
    private final JsonRevealed revealed;
    private final Delay delay;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Fact>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Optional<JsonNode> document = Optional.empty();
    private boolean changing;

    /** @param mask what copies hide */
    public FactListModel(JsonMask mask, FactActions actions, Delay delay, InstantSource clock) {
        this.mask = mask;
        this.actions = actions;
        this.revealed = new JsonRevealed(delay);
        this.delay = delay;
        this.clock = clock;
    }

    /** Shows the facts of a newer document: what is selected and revealed stays so where it is still there. */
    public void show(JsonNode root, List<FactSection> sections) {
        document = Optional.of(root);
        Optional<Fact.Key> key = selected.get().map(Fact::key);
        changing = true;
        replace(FactLine.of(sections));
        changing = false;
        selected.set(key.flatMap(this::find));
        changed();
    }

    /** Nothing is known any more. */
    public void clear() {
        document = Optional.empty();
        changing = true;
        lines.clear();
        changing = false;
        revealed.hideAll();
        selected.set(Optional.empty());
        changed();
    }

    /** Only what differs changes: the view keeps its place. */
    private void replace(List<FactLine> next) {
        int start = 0;
        int shorter = Math.min(lines.size(), next.size());
        while (start < shorter && lines.get(start).equals(next.get(start))) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && lines.get(lines.size() - 1 - same).equals(next.get(next.size() - 1 - same))) {
            same++;
        }
        int oldEnd = lines.size() - same;
        int newEnd = next.size() - same;
        if (oldEnd - start > FEW || lines.isEmpty()) {
            lines.setAll(next);
            return;
        }
        int both = Math.min(oldEnd, newEnd);
        for (int i = start; i < both; i++) {
            if (!lines.get(i).equals(next.get(i))) {
                lines.set(i, next.get(i));
            }
        }
        if (newEnd > both) {
            lines.addAll(both, next.subList(both, newEnd));
        } else if (oldEnd > both) {
            lines.remove(both, oldEnd);
        }
    }

    private Optional<Fact> find(Fact.Key key) {
        return lines.stream().flatMap(line -> line.fact().stream()).filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** Written only here; while {@link #changing}, a list that shows it must not report its selection back. */
    ObservableList<FactLine> lines() {
        return lines;
    }

    /** The facts that show, in their order. */
    public List<Fact> facts() {
        return lines.stream().flatMap(line -> line.fact().stream()).toList();
    }

    boolean changing() {
        return changing;
    }

    /** Counts up after lines have changed. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    JsonRevealed revealed() {
        return revealed;
    }

    /** Hides all that was revealed: nobody looks at it any more. */
    public void hideSecrets() {
        revealed.hideAll();
    }

    Delay delay() {
        return delay;
    }

    InstantSource clock() {
        return clock;
    }

    // ---- selection

    public ReadOnlyObjectProperty<Optional<Fact>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Index of the selected line, or -1. */
    int selectedIndex() {
        return selected.get().map(fact -> lines.indexOf(new FactLine.Row(fact))).orElse(-1);
    }

    void select(int index) {
        selected.set(index >= 0 && index < lines.size() ? lines.get(index).fact() : Optional.empty());
    }

    /** The nearest line with a fact, from that index on in a direction; -1 for none. */
    int factFrom(int index, int step) {
        int at = index;
        while (at >= 0 && at < lines.size() && lines.get(at).fact().isEmpty()) {
            at += step;
        }
        return at < lines.size() ? at : -1;
    }

    // ---- what can be done

    /** Where the selected value stands; the root where none is selected. */
    public JsonPath path() {
        return selected.get().map(Fact::path).orElse(JsonPath.ROOT);
    }

    boolean isRevealed(Fact fact) {
        return revealed.contains(fact.path());
    }

    /** Follows the link of the selected line, or shows and hides what it hides. */
    void act() {
        selected.get().ifPresent(fact -> {
            if (!fact.targets().isEmpty()) {
                actions.open(fact.targets().getFirst());
            } else {
                toggle(fact);
            }
        });
    }

    void toggle(Fact fact) {
        if (isRevealed(fact)) {
            revealed.hide(fact.path());
        } else if (fact.secret()) {
            revealed.reveal(fact.path());
        }
    }

    void open(Piece.Target target) {
        actions.open(target);
    }

    /** The whole value of the selected line; what it hides stays hidden unless it is revealed. */
    public void copyValue() {
        selected.get().ifPresent(this::copy);
    }

    void copy(Fact fact) {
        boolean open = isRevealed(fact);
        document.ifPresent(root -> actions.copy(new FactCopy(root, mask, open).of(fact), open && fact.secret()));
    }

    void copyPath() {
        actions.copy(path().toString(), false);
    }

    public void showPlace() {
        actions.showPlace(path());
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
