package dev.longshore.ui.hosts;

import dev.longshore.domain.ContainerCounts;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.service.settings.Settings;
import dev.longshore.ui.base.CurrentHost;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps the sidebar's rows equal to the known hosts, and the chosen row equal to the current host. */
public final class LiveSidebar {

    private final Map<HostId, ContainerCounts> counts = new HashMap<>();
    private final SidebarViewModel model;
    private final CurrentHost current;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<HostId> chosen = new ReadOnlyObjectWrapper<>();
    private String wanted;
    private HostId awaited;
    private boolean byItself;
    private boolean provisional;
    private boolean started;

    /** @param wanted id of the host that was chosen last time; it is chosen again when it is there */
    public LiveSidebar(Hosts hosts, SidebarViewModel model, CurrentHost current, Executor ui, String wanted) {
        this.model = model;
        this.current = current;
        this.ui = ui;
        this.wanted = wanted;
        model.selected().addListener((observable, before, now) -> choose(now));
        model.all().addListener((observable, before, now) -> chooseAll(now));
        model.all().set(wanted.equals(Settings.ALL_HOSTS));
        hosts.follow(HostScope.ALL, Containers.KIND, this::changed);
    }

    /** Shows that host's objects, as the user wants; nothing happens where it is not known. FX thread only. */
    public void select(HostId id) {
        row(id).ifPresent(model.selected()::set);
    }

    /** As {@link #select}, where nobody asked for it; a host that is not known yet is chosen once it is. FX thread only. */
    public void show(HostId id) {
        awaited = id;
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

    /** What a host's row shows. */
    private record Shown(Host host, HostStatus status, int alive, int all) { }

    /** Called by one thread at a time. */
    private void changed(Map<HostId, News<ContainerSummary>> sum) {
        Map<HostId, Optional<Shown>> told = new LinkedHashMap<>();
        sum.forEach((id, news) -> {
            ContainerCounts counted = counts.computeIfAbsent(id, first -> new ContainerCounts());
            news.objects().removed().forEach(counted::remove);
            news.objects().upserted().forEach(one -> counted.put(one.id(), ContainerStatus.of(one.state(), one.status()).state()));
            told.put(id, news.host().map(host -> new Shown(host, news.status(), counted.alive(), counted.all())));
            if (news.host().isEmpty()) {
                counts.remove(id);
            }
        });
        ui.execute(() -> told.forEach((id, shown) -> shown.ifPresentOrElse(this::show, () -> remove(id))));
    }

    private void show(Shown now) {
        Optional<HostRow> known = row(now.host().id());
        HostRow row = known.orElseGet(() -> new HostRow(now.host()));
        row.described().set(now.host());
        row.status().set(now.status());
        row.running().set(now.alive());
        row.total().set(now.all());
        if (known.isEmpty()) {
            add(row);
        }
    }

    private void add(HostRow row) {
        model.hosts().add(row);
        boolean lastTimes = row.host().id().value().equals(wanted);
        boolean first = !model.all().get() && model.selected().get() == null;
        boolean awaitedOne = row.host().id().equals(awaited);
        if (lastTimes || first || awaitedOne || provisional && isDockers(row)) {
            chooseByItself(row);
            provisional = !lastTimes && !started;
        }
    }

    private void chooseByItself(HostRow row) {
        byItself = true;
        awaited = null;
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
        if (row != null && !byItself) {
            wanted = "";   // the user's own choice stands from here on
            awaited = null;
            provisional = false;
            chosen.set(row.host().id());
        }
        current.chosen().set(row == null ? null : row.host().id());
    }

    private Optional<HostRow> row(HostId id) {
        return model.hosts().stream().filter(row -> row.host().id().equals(id)).findFirst();
    }
}
