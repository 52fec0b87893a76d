package dev.longshore.service.cache;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.service.cache.CacheFile.Rows;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.News;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The lists of the last start. A host that becomes known shows them until it has answered; what changes is written a while later, and at the
 * end. The lists of a host that is reached otherwise, is another engine, or is removed are dropped. Any thread.
 */
public final class ListCache implements Hosts.Listener, AutoCloseable {

    /** How long the end of the app waits for the last write. */
    public static final Duration LAST_WRITE = Duration.ofSeconds(3);

    private static final int OLDEST_DAYS = 30;

    private final Optional<CacheFolder> folder;
    private final CachedRows rows;
    private final Executor io;
    private final InstantSource clock;
    private final CacheWriter writer;
    private final Map<HostId, Remembered> remembered = new ConcurrentHashMap<>();
    private final Map<HostId, HostSession> sessions = new ConcurrentHashMap<>();
    private final Map<HostId, String> engines = new ConcurrentHashMap<>();
    private final Map<HostId, Integer> written = new ConcurrentHashMap<>();
    private final Set<HostId> answering = ConcurrentHashMap.newKeySet();

    /** A file, its rows read. */
    private record Remembered(String endpoint, String engine, List<KnownList<?>> lists) { }

    /**
     * @param folder    empty for none: then nothing is remembered
     * @param lastWrite how long {@link #close} waits at most
     */
    public ListCache(Optional<Path> folder, Masker masker, Executor io, InstantSource clock, Duration lastWrite) {
        this.folder = folder.map(CacheFolder::new);
        this.rows = new CachedRows(masker);
        this.io = io;
        this.clock = clock;
        this.writer = new CacheWriter(this::write, lastWrite);
    }

    /** The folder of this machine's user. */
    public static Optional<Path> folder(Map<String, String> environment, String osName, File home) {
        return CacheFolder.of(environment, osName, home);
    }

    /** Reads the disk, on this thread; for hosts that become known later. @param kinds of which lists are kept */
    public void read(Collection<Listed<?>> kinds) {
        folder.ifPresent(there -> there.readAll().forEach(file -> remember(file, kinds)));
    }

    private void remember(CacheFile file, Collection<Listed<?>> kinds) {
        Instant oldest = clock.instant().minus(OLDEST_DAYS, ChronoUnit.DAYS);
        List<KnownList<?>> lists = new ArrayList<>();
        for (Listed<?> kind : kinds) {
            Rows found = file.lists().get(kind.objectKind().id());
            if (found != null && found.at().isAfter(oldest)) {
                rows.read(kind, found.objects(), found.at()).ifPresent(lists::add);
            }
        }
        remembered.put(new HostId(file.host()), new Remembered(file.endpoint(), file.engine(), lists));
    }

    /** All hosts of the start are known: the lists of others are dropped. */
    public void allKnown() {
        for (HostId unknown : remembered.keySet()) {
            forget(unknown);
        }
    }

    @Override
    public void added(HostSession session) {
        Host host = session.host();
        if (host.endpoint() instanceof Endpoint.Demo || folder.isEmpty()) {
            return;
        }
        Remembered known = remembered.remove(host.id());
        if (known != null && known.endpoint().equals(endpoint(host))) {
            engines.put(host.id(), known.engine());
            known.lists().forEach(session::remember);
        }
        sessions.put(host.id(), session);
        session.onListChange(() -> writer.touch(host.id()));
    }

    @Override
    public void removed(HostId id) {
        sessions.remove(id);
        engines.remove(id);
        answering.remove(id);
        forget(id);
    }

    private void forget(HostId id) {
        remembered.remove(id);
        written.remove(id);
        writer.afterwards(() -> folder.ifPresent(there -> there.delete(id)));
    }

    /** Looks who answers. Called once, before hosts become known. */
    public void follow(Hosts hosts) {
        hosts.subscribe(this);
        hosts.follow(HostScope.ALL, this::stand);
    }

    private void stand(Map<HostId, News<Void>> sum) {
        sum.forEach((id, news) -> {
            boolean answers = news.status() instanceof HostStatus.Connected;
            HostSession session = sessions.get(id);
            if (!answers) {
                answering.remove(id);
            } else if (session != null && answering.add(id) && !engines.getOrDefault(id, "").isEmpty()) {
                identifyLater(session);
            }
        });
    }

    private void identifyLater(HostSession session) {
        try {
            io.execute(() -> identify(session));
        } catch (RejectedExecutionException closed) {
            // the end of the app: what is written last is written without
        }
    }

    private void identify(HostSession session) {
        HostId id = session.host().id();
        String now = session.engineId().orElse("");
        String before = engines.put(id, now);
        if (before != null && !before.isEmpty() && !now.isEmpty() && !before.equals(now)) {
            session.forgetRemembered();
        }
        writer.touch(id);
    }

    /** @return whether more differs than what changes by itself */
    private boolean write(HostId id) {
        HostSession session = sessions.get(id);
        if (session == null || folder.isEmpty()) {
            return false;
        }
        if (answering.contains(id) && !engines.containsKey(id)) {
            engines.put(id, "");
            identifyLater(session);
        }
        Map<String, Rows> lists = new LinkedHashMap<>();
        int fingerprint = 0;
        for (KnownList<?> list : session.lists()) {
            Optional<JsonArray> found = rows.write(list);
            found.ifPresent(objects -> lists.put(list.kind().objectKind().id(), new Rows(list.asOf(), objects)));
            fingerprint = 31 * fingerprint + found.map(objects -> CachedRows.fingerprint(list.kind(), objects)).orElse(0);
        }
        try {
            folder.get().write(new CacheFile(id.value(), endpoint(session.host()), engines.getOrDefault(id, ""), lists));
        } catch (IOException readOnly) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the lists are not kept", readOnly);
        }
        return !Integer.valueOf(fingerprint).equals(written.put(id, fingerprint));
    }

    private static String endpoint(Host host) {
        return CacheFolder.digest(host.endpoint().toString());
    }

    /** Writes what is not yet written; does not wait for long. */
    @Override
    public void close() {
        writer.close();
    }
}
