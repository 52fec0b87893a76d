package dev.longshore.ui.hosts;

import dev.longshore.domain.ContainerCounts;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.ListChange;
import dev.longshore.service.settings.Settings;
import dev.longshore.ui.base.CurrentHost;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Keeps the sidebar's rows equal to the known hosts, and the chosen row equal to the current host. */
public final class LiveSidebar {

    private final Hosts hosts;
    private final SidebarViewModel model;
    private final CurrentHost current;
    private final Executor ui;
    private String wanted;
    private boolean byItself;

    /** @param wanted id of the host that was chosen last time; it is chosen again when it is there */
    public LiveSidebar(Hosts hosts, SidebarViewModel model, CurrentHost current, Executor ui, String wanted) {
        this.hosts = hosts;
        this.model = model;
        this.current = current;
        this.ui = ui;
        this.wanted = wanted;
        model.selected().addListener((observable, before, now) -> choose(now));
        model.all().addListener((observable, before, now) -> chooseAll(now));
        model.all().set(wanted.equals(Settings.ALL_HOSTS));
        hosts.subscribe(new Hosts.Listener() {
            @Override
            public void added(HostSession session) {
                ui.execute(() -> add(session));
            }

            @Override
            public void removed(HostId id) {
                ui.execute(() -> remove(id));
            }
        });
    }

    /** Shows that host's objects; nothing happens where it is not known. FX thread only. */
    public void select(HostId id) {
        row(id).ifPresent(model.selected()::set);
    }

    private void add(HostSession session) {
        HostRow row = new HostRow(session.host());
        model.hosts().add(row);
        current.known().add(session);
        session.subscribe(new HostListener() {
            private final ContainerCounts counts = new ContainerCounts();

            @Override
            public void hostChanged(Host host) {
                ui.execute(() -> row.described().set(host));
            }

            @Override
            public void statusChanged(Host host, HostStatus status) {
                ui.execute(() -> row.status().set(status));
            }

            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                change.upserted().forEach(one -> counts.put(one.id(), ContainerStatus.of(one.state(), one.status()).state()));
                change.removed().forEach(counts::remove);
                int alive = counts.alive();
                int all = counts.all();
                ui.execute(() -> {
                    row.running().set(alive);
                    row.total().set(all);
                });
            }
        });
        row.described().set(session.host());   // marked since, by who heard of it first
        if ((!model.all().get() && model.selected().get() == null) || row.host().id().value().equals(wanted)) {
            byItself = true;
            model.selected().set(row);
            byItself = false;
        }
    }

    private void remove(HostId id) {
        row(id).ifPresent(row -> {
            boolean chosen = model.selected().get() == row;
            model.hosts().remove(row);
            current.known().removeIf(session -> session.host().id().equals(id));
            if (chosen) {
                model.selected().set(model.hosts().isEmpty() ? null : model.hosts().getFirst());
            }
        });
    }

    private void chooseAll(boolean all) {
        if (all) {
            wanted = "";
        }
        if (all || model.selected().get() == null) {   // else the chosen host takes the place of all
            current.all().set(all);
        }
    }

    private void choose(HostRow row) {
        if (row == null && model.all().get()) {
            return;   // all take the place of the chosen host
        }
        HostSession session = row == null ? null : hosts.find(row.host().id());
        if (row != null && !byItself) {
            wanted = "";   // the user's own choice stands from here on
        }
        current.session().set(session);
    }

    private Optional<HostRow> row(HostId id) {
        return model.hosts().stream().filter(row -> row.host().id().equals(id)).findFirst();
    }
}
