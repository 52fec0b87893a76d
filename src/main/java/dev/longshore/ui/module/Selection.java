package dev.longshore.ui.module;

import java.util.List;
import javafx.beans.Observable;

/** The selected objects of a kind, and how they change. FX thread only. */
public interface Selection<T> {

    /** In the order of the table. */
    List<Selected<T>> selected();

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
