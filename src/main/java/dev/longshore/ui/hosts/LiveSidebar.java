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
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.settings.Settings;
import dev.longshore.ui.base.CurrentHost;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps the sidebar's rows equal to the known hosts, and the chosen row equal to the current host. */
public final class LiveSidebar {

    private final Hosts hosts;
    private final SidebarViewModel model;
    private final CurrentHost current;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<HostId> chosen = new ReadOnlyObjectWrapper<>();
    private String wanted;
    private boolean byItself;
    private boolean provisional;
    private boolean started;

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

            @Override
            public void replaced(HostSession session) {
                ui.execute(() -> replace(session));
            }
        });
    }

    /** Shows that host's objects, as the user wants; nothing happens where it is not known. FX thread only. */
    public void select(HostId id) {
        row(id).ifPresent(model.selected()::set);
    }

    /** As {@link #select}, where nobody asked for it. FX thread only. */
    public void show(HostId id) {
        row(id).ifPresent(this::chooseByItself);
    }

    /** The host that the user chose last; null before, and while all are chosen. FX thread only. */
    public ReadOnlyObjectProperty<HostId> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The hosts of the start are all known: those that come later do not show by themselves. FX thread only. */
    public void started() {
        started = true;
        provisional = false;
    }

    private void add(HostSession session) {
        HostRow row = new HostRow(session.host());
        model.hosts().add(row);
        current.known().add(session);
        follow(session, row);
        boolean lastTimes = row.host().id().value().equals(wanted);
        boolean first = !model.all().get() && model.selected().get() == null;
        if (lastTimes || first || provisional && isDockers(row)) {
            chooseByItself(row);
            provisional = !lastTimes && !started;
        }
    }

    /** The host stays where it is, and chosen, with another engine behind it. */
    private void replace(HostSession session) {
        row(session.host().id()).ifPresent(row -> {
            current.known().replaceAll(each -> each.host().id().equals(session.host().id()) ? session : each);
            follow(session, row);
            if (model.selected().get() == row) {
                current.session().set(session);
            }
        });
    }

    private void follow(HostSession session, HostRow row) {
        session.subscribe(new HostListener() {
            private final ContainerCounts counts = new ContainerCounts();

            @Override
            public void hostChanged(Host host) {
                onRow(() -> row.described().set(host));
            }

            @Override
            public void statusChanged(Host host, HostStatus status) {
                onRow(() -> row.status().set(status));
            }

            @Override
            public void containersChanged(ListChange<ContainerSummary> change) {
                change.upserted().forEach(one -> counts.put(one.id(), ContainerStatus.of(one.state(), one.status()).state()));
                change.removed().forEach(counts::remove);
                int alive = counts.alive();
                int all = counts.all();
                onRow(() -> {
                    row.running().set(alive);
                    row.total().set(all);
                });
            }

            /** What a replaced session still had to say is of no more use. */
            private void onRow(Runnable change) {
                ui.execute(() -> {
                    if (hosts.find(row.host().id()) == session) {
                        change.run();
                    }
                });
            }
        });
        row.described().set(session.host());   // marked since, by who heard of it first
    }

    private void chooseByItself(HostRow row) {
        byItself = true;
        model.selected().set(row);
        byItself = false;
    }

    private boolean isDockers(HostRow row) {
        return model.currentEngine().get() != null && model.currentEngine().get().is(row.host().id());
    }

    private void remove(HostId id) {
        row(id).ifPresent(row -> {
            boolean shown = model.selected().get() == row;
            model.hosts().remove(row);
            current.known().removeIf(session -> session.host().id().equals(id));
            if (shown) {
                chooseByItself(model.hosts().stream().filter(this::isDockers).findFirst().orElse(model.hosts().isEmpty() ? null : model.hosts().getFirst()));
            }
        });
    }

    private void chooseAll(boolean all) {
        if (all) {
            wanted = "";
            provisional = false;
            chosen.set(null);
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
            provisional = false;
            chosen.set(row.host().id());
        }
        current.session().set(session);
    }

    private Optional<HostRow> row(HostId id) {
        return model.hosts().stream().filter(row -> row.host().id().equals(id)).findFirst();
    }
}
