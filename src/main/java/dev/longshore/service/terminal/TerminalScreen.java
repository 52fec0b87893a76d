package dev.longshore.service.terminal;

import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.TerminalSize;

/** Where the output of a terminal goes. */
interface TerminalScreen {

    void feed(byte[] bytes, int from, int count);

    /** As {@link #feed}, and no question in it is answered. */
    void feedHistory(byte[] bytes, int from, int count);

    void resize(TerminalSize size);

    void resetModes();

    static TerminalScreen of(Emulator emulator) {
        return new TerminalScreen() {
            @Override
            public void feed(byte[] bytes, int from, int count) {
                emulator.feed(bytes, from, count);
            }

            @Override
            public void feedHistory(byte[] bytes, int from, int count) {
                emulator.feedHistory(bytes, from, count);
            }

            @Override
            public void resize(TerminalSize size) {
                emulator.resize(size);
            }

            @Override
            public void resetModes() {
                emulator.resetModes();
            }
        };
    }
}
