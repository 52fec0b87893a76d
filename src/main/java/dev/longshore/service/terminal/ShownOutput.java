package dev.longshore.service.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What comes of a terminal on its way to the screen. The words of an engine that cannot begin a command come as if the command said them: what begins
 * like that is held back until more comes, or until it is known. One thread.
 */
final class ShownOutput {

    private static final int MOST = 4 * 1024;

    private final TerminalScreen screen;
    private final KeptOutput last = new KeptOutput(MOST);
    private byte[] first = new byte[0];
    private boolean withheld;
    private boolean begun;

    ShownOutput(TerminalScreen screen) {
        this.screen = screen;
    }

    void add(byte[] block, int count) {
        if (count == 0) {
            return;
        }
        last.add(block, 0, count);
        if (!begun) {
            begun = true;
            first = Arrays.copyOf(block, Math.min(count, MOST));
            withheld = count <= MOST && ExecEnd.isRuntimes(first());
            if (withheld) {
                return;
            }
        }
        show();
        screen.feed(block, 0, count);
    }

    /** Shows what was held back. */
    void show() {
        if (withheld) {
            withheld = false;
            screen.feed(first, 0, first.length);
        }
    }

    String first() {
        return new String(first, StandardCharsets.UTF_8);
    }

    String last() {
        return last.text();
    }
}
