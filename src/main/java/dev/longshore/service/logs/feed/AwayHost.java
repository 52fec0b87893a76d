package dev.longshore.service.logs.feed;

import dev.longshore.service.logs.feed.LogMark.Kind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells once that a host was lost, and once that it is back. One thread. */
final class AwayHost {

    private final Delivery delivery;
    private final InstantSource clock;
    private boolean lost;

    AwayHost(Delivery delivery, InstantSource clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    void lost(String name) {
        if (!lost) {
            lost = true;
            tell(new LogMark(clock.instant(), Kind.HOST_LOST, List.of(name)));
        }
    }

    /** @param name empty where the app knows the host no longer */
    void back(Optional<String> name) {
        if (lost) {
            lost = false;
            tell(new LogMark(clock.instant(), Kind.HOST_BACK, name.stream().toList()));
        }
    }

    private void tell(LogMark mark) {
        delivery.mark(mark);
        delivery.flush();
    }
}
