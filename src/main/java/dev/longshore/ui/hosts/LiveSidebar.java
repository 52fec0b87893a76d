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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps the sidebar's rows equal to the known hosts, and the chosen row equal to the current host. */
public final class LiveSidebar {

    private final Hosts hosts;
    private final Map<HostId, ContainerCounts> counts = new HashMap<>();
    private final SidebarViewModel model;
    private final CurrentHost current;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<HostId> chosen = new ReadOnlyObjectWrapper<>();
    private String wanted;
    private boolean byItself;
    private boolean provisional;
    private final Set<HostId> ofTheStart = new HashSet<>();
    private boolean starting;
    private boolean started;
    private Optional<Asked> asked = Optional.empty();

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
        hosts.follow(HostScope.ALL, Containers.KIND, this::changed);
    }

    /** Shows that host's objects, as the user wants, at once or as soon as it has a row. FX thread only. */
    public void select(HostId id) {
        once(id, model.selected()::set);
    }

    /** As {@link #select}, where nobody asked for it. FX thread only. */
    public void show(HostId id) {
        once(id, this::chooseByItself);
    }

    private void once(HostId id, Consumer<HostRow> choose) {
        Optional<HostRow> row = row(id);
        asked = row.isPresent() ? Optional.empty() : Optional.of(new Asked(id, choose));
        row.ifPresent(choose);
    }

    /** A host that is to show and has no row yet. */
    private record Asked(HostId id, Consumer<HostRow> choose) { }

    /** The host that the user chose last; null before, and while all are chosen. FX thread only. */
    public ReadOnlyObjectProperty<HostId> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The hosts of the start are all known: those that come later do not show by themselves. FX thread only. */
    public void started() {
        hosts.all().stream().map(session -> session.host().id()).filter(id -> row(id).isEmpty()).forEach(ofTheStart::add);
        starting = true;
        startedOnceAllHaveRows();
    }

    private void startedOnceAllHaveRows() {
        if (starting && ofTheStart.isEmpty()) {
            started = true;
            provisional = false;
        }
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
        ui.execute(() -> told.forEach((id, shown) -> {
            shown.ifPresentOrElse(this::show, () -> remove(id));
            ofTheStart.remove(id);
            startedOnceAllHaveRows();
        }));
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
        if (lastTimes || first || provisional && isDockers(row)) {
            chooseByItself(row);
            provisional = !lastTimes && !started;
        }
        asked.filter(wish -> wish.id().equals(row.host().id())).ifPresent(wish -> {
            asked = Optional.empty();
            wish.choose().accept(row);
        });
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
            if (shown) {
                chooseByItself(model.hosts().stream().filter(this::isDockers).findFirst().orElse(model.hosts().isEmpty() ? null : model.hosts().getFirst()));
            }
        });
    }

    private void chooseAll(boolean all) {
        if (all) {
            asked = Optional.empty();
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
            asked = Optional.empty();
            wanted = "";   // the user's own choice stands from here on
            provisional = false;
            chosen.set(row.host().id());
        }
        current.chosen().set(row == null ? null : row.host().id());
    }

    private Optional<HostRow> row(HostId id) {
        return model.hosts().stream().filter(row -> row.host().id().equals(id)).findFirst();
    }
}
