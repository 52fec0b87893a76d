package dev.longshore.ui.hosts;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.ListChange;
import dev.longshore.ui.base.CurrentHost;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Keeps the sidebar's rows equal to the known hosts, and the chosen row equal to the current host. */
public final class LiveSidebar {

    private final Hosts hosts;
    private final SidebarViewModel model;
    private final CurrentHost current;
    private final Executor ui;
    private String wanted;

    /** @param wanted id of the host that was chosen last time; it is chosen again when it is there */
    public LiveSidebar(Hosts hosts, SidebarViewModel model, CurrentHost current, Executor ui, String wanted) {
        this.hosts = hosts;
        this.model = model;
        this.current = current;
        this.ui = ui;
        this.wanted = wanted;
        model.selected().addListener((observable, before, now) -> choose(now));
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
        session.subscribe(new HostListener() {
            @Override
            public void statusChanged(Host host, HostStatus status) {
                ui.execute(() -> row.status().set(status));
            }

            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                List<ContainerSummary> all = session.containers();
                long alive = all.stream().filter(one -> ContainerStatus.of(one.state(), one.status()).state().alive()).count();
                ui.execute(() -> {
                    row.running().set((int) alive);
                    row.total().set(all.size());
                });
            }
        });
        if (model.selected().get() == null || row.host().id().value().equals(wanted)) {
            String still = wanted;
            model.selected().set(row);
            wanted = still;   // this was no choice of the user's: the wanted host may be yet to come
        }
    }

    private void remove(HostId id) {
        row(id).ifPresent(row -> {
            boolean chosen = model.selected().get() == row;
            model.hosts().remove(row);
            if (chosen) {
                model.selected().set(model.hosts().isEmpty() ? null : model.hosts().getFirst());
            }
        });
    }

    private void choose(HostRow row) {
        HostSession session = row == null ? null : hosts.find(row.host().id());
        if (row != null && !row.host().id().value().equals(wanted)) {
            wanted = "";   // the user's own choice stands from here on
        }
        current.session().set(session);
    }

    private Optional<HostRow> row(HostId id) {
        return model.hosts().stream().filter(row -> row.host().id().equals(id)).findFirst();
    }
}
