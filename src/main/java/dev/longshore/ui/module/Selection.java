package dev.longshore.ui.module;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import java.util.List;
import javafx.beans.Observable;

/** The selected objects of a kind, and how they change. FX thread only. */
public interface Selection<T> {

    /** In the order of the table. */
    List<Selected<T>> selected();

    /** How many objects are selected. */
    default int size() {
        return selected().size();
    }

    /** The hosts of the selected objects, each once. */
    default List<At> hosts() {
        return selected().stream().map(each -> new At(each.host(), each.status())).distinct().toList();
    }

    /** A host as it stands now. */
    record At(Host host, HostStatus status) {
    }

    /** Whatever the answer hangs on. */
    Observable[] changes();

    /** A selection that stays empty. */
    static <T> Selection<T> none() {
        return new Selection<>() {
            @Override
            public List<Selected<T>> selected() {
                return List.of();
            }

            @Override
            public Observable[] changes() {
                return new Observable[0];
            }
        };
    }
}
