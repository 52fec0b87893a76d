package dev.longshore.ui.logs;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.module.MembersOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The containers of a host whose logs are read together: those that run, up to a number, as each takes a connection. One that was read once
 * stays until it is removed, so that its end shows. Any thread.
 */
final class HostMembers implements MembersOf {

    private final HostId host;
    private final KnownContainers known;
    private final int most;
    private volatile int left;

    HostMembers(HostId host, KnownContainers known, int most) {
        this.host = host;
        this.known = known;
        this.most = most;
    }

    /** How many that run are not among them. */
    int left() {
        return left;
    }

    @Override
    public Subscription follow(Consumer<List<ObjectRef>> told) {
        Following following = new Following(told);
        Subscription subscription = known.onChange(following::look);
        following.look();
        return subscription;
    }

    private final class Following {

        private final Consumer<List<ObjectRef>> told;
        private Optional<List<ObjectRef>> last = Optional.empty();

        Following(Consumer<List<ObjectRef>> told) {
            this.told = told;
        }

        synchronized void look() {
            List<KnownContainer> there = known.of(host);
            List<ObjectRef> before = last.orElse(List.of());
            List<ObjectRef> now = new ArrayList<>(before.stream().filter(each -> there.stream().anyMatch(other -> other.container().sameAs(each))).toList());
            int others = 0;
            for (KnownContainer each : there) {
                if (each.running() && now.stream().noneMatch(each.container()::sameAs)) {
                    if (now.size() < most) {
                        now.add(each.container());
                    } else {
                        others++;
                    }
                }
            }
            left = others;
            if (last.filter(now::equals).isEmpty()) {
                last = Optional.of(List.copyOf(now));
                told.accept(List.copyOf(now));
            }
        }
    }
}
