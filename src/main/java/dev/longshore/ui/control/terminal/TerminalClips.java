package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.Place;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import dev.longshore.domain.terminal.input.PasteText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.terminal.TerminalPort.Pasting;
import java.util.Optional;
import java.util.function.Consumer;

/** What is copied out of a terminal, and pasted into it. */
final class TerminalClips {

    private final Emulator emulator;
    private final TerminalSurface surface;
    private final ClipboardAccess clipboard;
    private final TerminalPort port;
    private final Consumer<byte[]> type;

    TerminalClips(Emulator emulator, TerminalSurface surface, ClipboardAccess clipboard, TerminalPort port, Consumer<byte[]> type) {
        this.emulator = emulator;
        this.surface = surface;
        this.clipboard = clipboard;
        this.port = port;
        this.type = type;
    }

    /** Copies what is selected. @return whether something is */
    boolean copy() {
        Optional<TerminalSelection> selection = surface.selection().filter(each -> !each.nothing());
        selection.ifPresent(each -> clipboard.put(emulator.text(each.from(), each.end())));
        return selection.isPresent();
    }

    void selectAll() {
        ScreenCopy now = surface.shown();
        long end = now.firstLine() + now.scrolledBack();
        surface.select(Optional.of(new TerminalSelection(new Place(end - now.scrollbackLines(), 0),
                new Place(end + now.size().rows() - 1, now.size().columns()))));
    }

    /** Several lines, and one that is too long, are asked for first. */
    void paste() {
        String text = clipboard.text();
        if (text.isEmpty()) {
            return;
        }
        PasteText pasted = PasteText.of(text);
        TerminalModes modes = surface.shown().modes();
        boolean bracketed = modes.has(TerminalMode.BRACKETED_PASTE);
        boolean tooLong = !bracketed && !modes.has(TerminalMode.ALTERNATE_SCREEN) && pasted.longestLine() > PasteText.LONGEST_LINE;
        if (pasted.lines() > 1 || tooLong) {
            port.paste(new Pasting(pasted.shown(), pasted.lines(), bracketed, tooLong), () -> send(pasted));
        } else {
            send(pasted);
        }
    }

    private void send(PasteText pasted) {
        type.accept(pasted.bytes(surface.shown().modes().has(TerminalMode.BRACKETED_PASTE)));
    }
}
