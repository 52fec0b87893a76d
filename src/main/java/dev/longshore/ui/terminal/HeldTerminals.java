package dev.longshore.ui.terminal;

import dev.longshore.domain.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The terminals that one tab shows now, until another one takes them. FX thread only. */
final class HeldTerminals {

    private static final Subscription TAKEN = () -> { };

    private final TerminalDesk desk;
    private final Executor ui;
    private final Runnable changed;
    private final Map<OpenTerminal, Subscription> held = new HashMap<>();

    /** @param changed runs when another view has taken one */
    HeldTerminals(TerminalDesk desk, Executor ui, Runnable changed) {
        this.desk = desk;
        this.ui = ui;
        this.changed = changed;
    }

    /** Takes these, and lets go of the others. */
    void hold(List<OpenTerminal> wanted) {
        List.copyOf(held.keySet()).stream().filter(each -> !wanted.contains(each)).forEach(this::letGo);
        wanted.stream().filter(each -> !held.containsKey(each)).forEach(each -> desk.live(each)
                .ifPresent(live -> held.put(each, live.attach(() -> ui.execute(() -> lost(each))))));
    }

    /** Whether another view has it now. */
    boolean taken(OpenTerminal terminal) {
        return held.get(terminal) == TAKEN;
    }

    /** It is nobody's, or still that of who took it. */
    void letGo(OpenTerminal terminal) {
        Optional.ofNullable(held.remove(terminal)).ifPresent(Subscription::close);
    }

    private void lost(OpenTerminal terminal) {
        if (held.containsKey(terminal)) {
            held.put(terminal, TAKEN);
            changed.run();
        }
    }
}
