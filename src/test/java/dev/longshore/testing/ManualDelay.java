package dev.longshore.testing;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock moved by the test. */
public final class ManualDelay implements Delay {

    private record Due(Duration at, Runnable action) { }

    private final List<Due> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private long asked;

    @Override
    public Subscription after(Duration delay, Runnable action) {
        asked++;
        Due due = new Due(now.plus(delay), action);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    /** Lets time pass, running what falls due, in order. */
    public void pass(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            Due next = waiting.stream().min(Comparator.comparing(Due::at)).filter(due -> due.at().compareTo(end) <= 0).orElse(null);
            if (next == null) {
                now = end;
                return;
            }
            now = next.at();
            waiting.remove(next);
            next.action().run();
        }
    }

    /** How often something was put off so far. */
    public long asked() {
        return asked;
    }

    public int waiting() {
        return waiting.size();
    }
}
