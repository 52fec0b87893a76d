package dev.longshore.ui.opening;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.OpenRequest;
import dev.longshore.domain.Subscription;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.HostChooser;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.Ui;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a host or a container that is asked for by name, now or once its host has answered. Meanwhile a notice says what it waits for. A new
 * request takes the place of one that still waits. FX thread only.
 */
final class Opening {

    /** What comes sooner needs no notice. */
    static final Duration UNNOTICED = Duration.ofMillis(500);

    /** Others, too, may have a container of that name, and at the start of the app hosts are still being found. */
    static final Duration OTHERS = Duration.ofSeconds(1);

    static final Duration LIMIT = Duration.ofSeconds(30);

    private final Ui ui;
    private final Hosts hosts;
    private final Contributed contributed;
    private @Nullable Search current;

    Opening(Ui ui, Hosts hosts, Contributed contributed) {
        this.ui = ui;
        this.hosts = hosts;
        this.contributed = contributed;
    }

    void open(OpenRequest wanted) {
        if (current != null) {
            current.end();
        }
        current = new Search(wanted);
        current.begin();
    }

    /** One request, until it is fulfilled, given up, or another one comes. */
    private final class Search {

        private final OpenRequest wanted;
        private final List<Subscription> pending = new ArrayList<>();
        private Map<HostId, ContainerSearch.Standing> standings = Map.of();
        private boolean waited;
        private boolean othersHadTime;
        private boolean over;

        Search(OpenRequest wanted) {
            this.wanted = wanted;
        }

        void begin() {
            keep(ui.delay().after(UNNOTICED, () -> keep(ui.notices().standing(waiting()))));
            keep(ui.delay().after(LIMIT, this::giveUp));
            Follow follow = hosts.follow(HostScope.ALL, Containers.KIND, new ContainerSearch(wanted, all -> ui.executor().execute(() -> told(all))));
            keep(follow);
        }

        /** Closed when the search ends; at once where it has ended. */
        private void keep(Subscription subscription) {
            if (over) {
                subscription.close();
            } else {
                pending.add(subscription);
            }
        }

        void end() {
            over = true;
            List.copyOf(pending).forEach(Subscription::close);
            pending.clear();
        }

        private void told(Map<HostId, ContainerSearch.Standing> all) {
            if (!over) {
                standings = all;
                decide();
            }
        }

        private void decide() {
            if (wanted.container().isEmpty()) {
                standings.keySet().stream().findFirst().ifPresent(this::showHost);
                return;
            }
            List<ObjectRef> found = standings.values().stream().flatMap(each -> each.found().stream()).toList();
            boolean settled = !standings.isEmpty() && standings.values().stream().allMatch(ContainerSearch.Standing::settled);
            if (!found.isEmpty() && (settled || othersHadTime)) {
                end();
                show(found);
            } else if (settled && othersHadTime) {
                giveUp();
            } else if ((settled || !found.isEmpty()) && !waited) {
                waited = true;
                keep(ui.delay().after(OTHERS, () -> {
                    othersHadTime = true;
                    decide();
                }));
            }
        }

        private void showHost(HostId host) {
            end();
            contributed.first(HostChooser.class).show().accept(host);
        }

        /** The one that is meant; where several are called so, all of them, for the user to choose. */
        private void show(List<ObjectRef> found) {
            List<HostId> on = found.stream().map(ObjectRef::host).distinct().toList();
            if (found.size() == 1) {
                contributed.first(HostChooser.class).show().accept(on.getFirst());
                ui.navigation().reveal(found.getFirst());
                return;
            }
            if (on.size() == 1) {
                contributed.first(HostChooser.class).show().accept(on.getFirst());
            } else {
                contributed.first(HostChooser.class).all().run();
            }
            contributed.all().list(Page.class, page -> page.kind().filter(Containers.KIND.objectKind()::equals).isPresent()).stream().findFirst()
                    .ifPresent(page -> ui.navigation().showPage(page.id(), found.getFirst().name()));
        }

        private void giveUp() {
            end();
            ui.notices().warn(failed());
        }

        private Message waiting() {
            return wanted.container().isEmpty() ? Message.of("opening.waiting-for-host", wanted.host())
                    : wanted.host().isEmpty() ? Message.of("opening.waiting", wanted.container())
                    : Message.of("opening.waiting-on-host", wanted.container(), wanted.host());
        }

        private Message failed() {
            if (standings.isEmpty() && !wanted.host().isEmpty()) {
                return Message.of("start.no-such-host", wanted.host(), names(hosts.all().stream().map(session -> session.host()).toList()));
            }
            List<Host> silent = standings.values().stream().filter(each -> !each.live()).map(ContainerSearch.Standing::host).toList();
            if (!wanted.host().isEmpty()) {
                return Message.of(silent.isEmpty() ? "opening.none-on-host" : "opening.host-silent", wanted.container(), wanted.host());
            }
            return silent.isEmpty() ? Message.of("opening.none", wanted.container()) : Message.of("opening.none-but-silent", wanted.container(), names(silent));
        }

        private static String names(List<Host> hosts) {
            return hosts.stream().map(Host::name).sorted().collect(Collectors.joining(", "));
        }
    }
}
