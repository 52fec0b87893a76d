package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Tells how large a terminal is: at once as it comes into sight, and later once the window rests. Out of sight nothing is told. */
final class TerminalSizing {

    private static final Duration REST = Duration.ofMillis(60);
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final TerminalSurface surface;
    private final TerminalPort port;
    private final ReadOnlyObjectWrapper<TerminalSize> size;
    private final Debounce moving;
    private boolean told;

    /** @param first as the terminal is now */
    TerminalSizing(TerminalSurface surface, TerminalPort port, Delay delay, TerminalSize first) {
        this.surface = surface;
        this.port = port;
        this.size = new ReadOnlyObjectWrapper<>(first);
        this.moving = new Debounce(delay, REST, LONGEST, this::tell);
    }

    /** As it was told last. */
    ReadOnlyObjectProperty<TerminalSize> size() {
        return size.getReadOnlyProperty();
    }

    /** It comes into sight. */
    void begin() {
        told = false;
    }

    /** It goes out of sight. */
    void end() {
        moving.cancel();
    }

    /** The surface is laid out. */
    void laidOut() {
        if (surface.getWidth() <= 0 || surface.getHeight() <= 0) {
            return;
        }
        if (!told) {
            told = true;   // what runs there draws for it
            tell();
        } else if (!surface.size().equals(size.get())) {
            moving.touch();
        }
    }

    private void tell() {
        if (surface.getScene() != null) {
            size.set(surface.size());
            port.size(surface.size());
        }
    }
}
