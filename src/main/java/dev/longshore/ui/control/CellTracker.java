package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** Knows the cells of columns whose values change by themselves, for as long as the table keeps them. FX thread only. */
final class CellTracker<R extends Row> {

    private final Set<ResourceCell<R>> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private Runnable moved = () -> { };

    /** @param told runs whenever a cell shows another row */
    void onMoved(Runnable told) {
        moved = told;
    }

    ResourceCell<R> tracked(ResourceCell<R> cell) {
        cells.add(cell);
        cell.onShown(() -> moved.run());
        return cell;
    }

    /** Paints what shows of these values. */
    void repaint(LiveValues<R> values) {
        for (ResourceCell<R> cell : List.copyOf(cells)) {
            if (cell.column().live().filter(live -> live.values() == values).isPresent()) {
                cell.repaint();
            }
        }
    }
}
