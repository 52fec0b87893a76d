package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.Hit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The search in a terminal: it is done beside the FX thread, and the newest one counts. FX thread only. */
public final class TerminalSearch {

    private final Emulator emulator;
    private final Executor io;
    private final Executor ui;
    private final Shows shows;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private List<Hit> hits = List.of();
    private int current = -1;
    private long newest;

    /** @param current number of the hit in sight, from 1 on; 0 for none */
    public record Found(int current, int count) {
        static final Found NOTHING = new Found(0, 0);
    }

    /** Brings a hit into sight, or shows that there are other ones. */
    interface Shows {
        void hit(Optional<Hit> current);
    }

    TerminalSearch(Emulator emulator, Executor io, Executor ui, Shows shows) {
        this.emulator = emulator;
        this.io = io;
        this.ui = ui;
        this.shows = shows;
    }

    public ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /** Looks for a text; the newest hit is the current one. */
    public void begin(String text, boolean matchCase) {
        long number = ++newest;
        if (text.isEmpty()) {
            take(List.of());
        } else {
            io.execute(() -> {
                List<Hit> now = emulator.search(text, matchCase);
                ui.execute(() -> {
                    if (number == newest) {
                        take(now);
                    }
                });
            });
        }
    }

    /** Goes to the hit below, or above; after the last one comes the first. */
    public void step(boolean below) {
        if (!hits.isEmpty()) {
            current = Math.floorMod(current + (below ? 1 : -1), hits.size());
            tell();
        }
    }

    /** Shows none. */
    public void end() {
        newest++;
        take(List.of());
    }

    /** Whether a cell is in a hit: the current one, another, or none. */
    Optional<TerminalHue> at(long line, int column) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int index = first(line, column);
        boolean in = index < hits.size() && TerminalSelection.within(hits.get(index).from(), hits.get(index).to(), line, column);
        return in ? Optional.of(index == current ? TerminalHue.CURRENT_HIT : TerminalHue.HIT) : Optional.empty();
    }

    boolean none() {
        return hits.isEmpty();
    }

    /** The first hit that ends after the cell. */
    private int first(long line, int column) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            var end = hits.get(middle).to();
            if (end.line() < line || end.line() == line && end.column() <= column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void take(List<Hit> now) {
        hits = now;
        current = now.size() - 1;
        tell();
    }

    private void tell() {
        found.set(new Found(current + 1, hits.size()));
        shows.hit(hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(current)));
    }
}
