package dev.longshore.ui.control.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Names with values as they are typed. Rows that are left empty count as none. FX thread only. */
public final class PairList {

    private final ObservableList<Pair> rows = FXCollections.observableArrayList(pair -> new Observable[] {pair.name(), pair.value()});

    /** What is wrong with the rows. */
    public enum Problem { NAMELESS, TWICE }

    /** Changes with every name and value in it, too. */
    public ObservableList<Pair> rows() {
        return rows;
    }

    public void add(String name, String value) {
        Pair pair = new Pair();
        pair.name().set(name);
        pair.value().set(value);
        rows.add(pair);
    }

    public Optional<Problem> problem() {
        List<Pair> filled = filled();
        if (filled.stream().anyMatch(pair -> pair.name().get().isBlank())) {
            return Optional.of(Problem.NAMELESS);
        }
        return filled.stream().map(pair -> pair.name().get().strip()).distinct().count() == filled.size() ? Optional.empty() : Optional.of(Problem.TWICE);
    }

    /** By name, in the order of the rows. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        filled().forEach(pair -> values.put(pair.name().get().strip(), pair.value().get()));
        return values;
    }

    private List<Pair> filled() {
        return rows.stream().filter(pair -> !pair.blank()).toList();
    }
}
