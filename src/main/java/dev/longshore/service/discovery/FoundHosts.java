package dev.longshore.service.discovery;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.Host;
import dev.longshore.domain.Host.Origin;
import dev.longshore.domain.HostId;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Keeps the known hosts equal to what docker has on this machine: a context that comes, goes or is changed does so here too, at once. What
 * the environment names stays; so does a socket that was there, as its engine may only be restarting; and so does a context whose
 * description has become unreadable. Thread-safe.
 */
public final class FoundHosts implements AutoCloseable {

    private final HostDiscovery discovery;
    private final Hosts hosts;
    private final ToIntFunction<HostId> tasksOn;
    private final FolderWatch watch;
    private Consumer<DiscoveryNews> news = none -> { };
    private Set<DockerProblem> told = Set.of();
    private final Map<HostId, String> pins = new HashMap<>();
    private CurrentEngine current;
    private boolean closed;

    /** @param tasksOn how many tasks are under way on a host: they end with it */
    public FoundHosts(HostDiscovery discovery, Hosts hosts, ToIntFunction<HostId> tasksOn) {
        this.discovery = discovery;
        this.hosts = hosts;
        this.tasksOn = tasksOn;
        this.watch = new FolderWatch(discovery::folders, this::look);
    }

    /**
     * Makes known what is there now, and goes on with what changes. Once only.
     *
     * @param listener called by the thread that looks, in order
     */
    public void start(Consumer<DiscoveryNews> listener) {
        synchronized (this) {
            news = listener;
        }
        look();
        watch.start();
    }

    /** Looks now. */
    synchronized void look() {
        if (closed) {
            return;
        }
        HostDiscovery.Found found = discovery.find();
        if (!found.current().equals(current)) {
            current = found.current();
            news.accept(new DiscoveryNews.Current(current));   // before its host is there: it is then known for what it is
        }
        removeGone(found);
        found.hosts().forEach(this::keep);
        pins.clear();
        found.hosts().forEach(host -> pins.put(host.id(), host.marks().pinnedApi()));
        Set<DockerProblem> problems = new HashSet<>(found.problems());
        found.problems().stream().filter(problem -> !told.contains(problem)).distinct().forEach(problem -> news.accept(new DiscoveryNews.LeftOut(problem)));
        told = problems;
    }

    private void keep(Host found) {
        HostSession session = hosts.find(found.id());
        if (session == null) {
            hosts.add(found.withName(free(found.name())));
            return;
        }
        Host known = session.host();
        if (!known.endpoint().equals(found.endpoint())) {
            int tasks = tasksOn.applyAsInt(found.id());
            hosts.replace(found);
            news.accept(new DiscoveryNews.Moved(found.withName(known.name()), tasks));
        } else if (!known.description().equals(found.description())) {
            hosts.describe(found.id(), found.description());
        }
        repin(known, found.marks().pinnedApi());
    }

    /** The environment's API version goes with the engine that is docker's; a version that the user chose stays. */
    private void repin(Host known, String pin) {
        String before = pins.getOrDefault(known.id(), "");
        if (!pin.equals(before) && known.marks().pinnedApi().equals(before)) {
            hosts.describe(known.id(), known.name(), known.marks().withPinnedApi(pin));
        }
    }

    private void removeGone(HostDiscovery.Found found) {
        Set<HostId> there = new HashSet<>();
        found.hosts().forEach(host -> there.add(host.id()));
        for (HostSession session : hosts.all()) {
            Host host = session.host();
            if (host.origin() == Origin.CONTEXT && !there.contains(host.id()) && !found.unreadable(host)) {
                int tasks = tasksOn.applyAsInt(host.id());
                hosts.remove(host.id());
                news.accept(new DiscoveryNews.Gone(host, tasks));
            }
        }
    }

    /** The user may have given that name to a host of theirs. */
    private String free(String name) {
        String free = name;
        for (int i = 2; hosts.nameTaken(free); i++) {
            free = String.format(Locale.ROOT, "%s (%d)", name, i);
        }
        return free;
    }

    @Override
    public void close() {
        watch.close();
        synchronized (this) {   // a look under way is let end
            closed = true;
        }
    }
}
