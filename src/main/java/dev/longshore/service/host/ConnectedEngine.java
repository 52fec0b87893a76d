package dev.longshore.service.host;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.engine.stream.BackPressure;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Stale;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * An engine that answers, over one connection: events are subscribed to first, then the followed kinds are listed, so that nothing falls
 * between; from then on events say what to list again. Where the engine gives no events, the lists are read again and again. Ends when the
 * event stream does, or seems dead. No clock of the engine is relied on: the full lists after each opening make up for all that came before.
 */
final class ConnectedEngine {

    /** A kind that takes longer to list does not hold up the others, and the host is said to be connected without it. */
    private static final Duration FIRST_LISTS = Duration.ofSeconds(5);

    /** A list of that age is read again when somebody looks, where no events tell of changes. */
    private static final Duration OLD = Duration.ofSeconds(15);

    private static final String PODMAN = "Podman";

    private final HostState state;
    private final EngineClient reached;
    private final EngineClient client;
    private final SessionTiming timing;
    private final Runnable seen;
    private final Map<Listed<?>, ResourceSynchronizer<?>> synchronizers = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile HostStatus.Connected description;
    private volatile EngineException lost;
    private volatile long lastSeen;
    private boolean listing;

    /** @param seen called whenever the engine has answered */
    ConnectedEngine(HostState state, EngineClient reached, SessionTiming timing, Runnable seen) {
        this.state = state;
        this.reached = reached;
        this.client = reached.inBackground();
        this.timing = timing;
        this.seen = seen;
    }

    /** For what the user asks for. */
    EngineClient reached() {
        return reached;
    }

    /** For what the app asks by itself. */
    EngineClient client() {
        return client;
    }

    /** What the engine is; known before anything is listed. */
    HostStatus.Connected description() {
        return description;
    }

    /** Whether the engine gives no events, so that lists are read again and again. */
    boolean withoutEvents() {
        return description.eventsFailure().isPresent();
    }

    /** Whether events come late: Podman's do by up to a quarter of a second, when its lists have long told of them, and of what came after. */
    boolean eventsLag() {
        return description.engineName().equals(PODMAN);
    }

    /**
     * Runs until the event stream ends.
     *
     * @param onConnected called once the first lists are there
     * @throws EngineException where the engine no longer answers
     */
    void run(Consumer<HostStatus.Connected> onConnected) throws InterruptedException {
        Optional<JsonLines<EngineEvent>> events = Optional.empty();
        Thread reader = null;
        try {
            Optional<EngineException> refused = Optional.empty();
            try {
                events = Optional.of(openEvents());
            } catch (EngineException e) {
                if (!answers(e)) {
                    throw lost;
                }
                refused = Optional.of(e);
            }
            description = describe(refused);
            if (events.isPresent()) {
                JsonLines<EngineEvent> opened = events.get();
                reader = Thread.ofVirtual().name("events " + state.host().name()).start(() -> read(opened));
            }
            startListing();
            awaitFirstLists();
            onConnected.accept(description);
            watch();
        } finally {
            stopListing();
            events.ifPresent(JsonLines::close);
            if (reader != null) {
                reader.join();
            }
        }
    }

    private JsonLines<EngineEvent> openEvents() {
        try {
            return client.system().events();
        } catch (EngineException.Disconnected kept) {
            return client.system().events();
        }
    }

    private HostStatus.Connected describe(Optional<EngineException> noEvents) {
        Optional<EngineVersion> version = version();
        boolean podman = client.ping().podman() || version.map(EngineVersion::podman).orElse(false);
        return new HostStatus.Connected(podman ? PODMAN : "Docker", version.map(EngineVersion::version).orElse(""), client.version().toString(),
                noEvents.map(e -> EngineFailures.of(e, state.host(), HostOperations.FOLLOW_EVENTS, "")));
    }

    /** Empty where a proxy keeps it back. */
    private Optional<EngineVersion> version() {
        try {
            return Optional.of(client.system().version());
        } catch (EngineException e) {
            if (!answered(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether there was an answer, by the engine or a proxy before it, that refuses what was asked and nothing else. */
    private static boolean answered(EngineException failed) {
        return failed.status() >= 400 && failed.status() < 500;
    }

    /** Reads as fast as events come and only marks: an engine drops events for a reader that lags. */
    private void read(JsonLines<EngineEvent> events) {
        try {
            events.forEach(BackPressure.coalesce(event -> {
                seen();
                mark(event);
                state.events().tell(event);
            }));
        } catch (EngineException cut) {
            // cut or broken, it is the same as an end: the connection is tried anew, and is lost if that fails
        } finally {
            over.countDown();
        }
    }

    private void mark(EngineEvent event) {
        for (ResourceSynchronizer<?> each : listing()) {
            try {
                each.mark(event);
            } catch (RuntimeException defect) {
                Defects.report(defect);   // of one kind: the others need the event
            }
        }
    }

    private synchronized List<ResourceSynchronizer<?>> listing() {
        return List.copyOf(synchronizers.values());
    }

    /** The kinds that are followed have changed. */
    synchronized void followedChanged() {
        if (!listing) {
            return;
        }
        Set<Listed<?>> followed = state.followed();
        synchronizers.entrySet().removeIf(each -> {
            boolean unwanted = !followed.contains(each.getKey());
            if (unwanted) {
                each.getValue().close();
            }
            return unwanted;
        });
        for (Listed<?> kind : followed) {
            synchronizers.computeIfAbsent(kind, this::started);
        }
    }

    private ResourceSynchronizer<?> started(Listed<?> kind) {
        ResourceSynchronizer<?> made = new ResourceSynchronizer<>(kind, this, state, timing);
        made.start();
        return made;
    }

    private synchronized void startListing() {
        listing = true;
        followedChanged();
    }

    private synchronized void stopListing() {
        listing = false;
        synchronizers.values().forEach(ResourceSynchronizer::close);
        synchronizers.clear();
    }

    private void awaitFirstLists() throws InterruptedException {
        SessionClock clock = timing.clock();
        long until = clock.nanos() + FIRST_LISTS.toNanos();
        for (ResourceSynchronizer<?> each : listing()) {
            if (!clock.await(each.listedOnce(), Duration.ofNanos(Math.max(0, until - clock.nanos())))) {
                ping();
                break;
            }
        }
        throwWhereLost();
    }

    /** Asks from time to time whether an engine that says nothing still answers, and whether one without events gives some by now. */
    private void watch() throws InterruptedException {
        SessionClock clock = timing.clock();
        long begun = clock.nanos();
        while (!clock.await(over, timing.ping())) {
            if (clock.nanos() - lastSeen >= timing.ping().toNanos()) {
                ping();
            }
            if (withoutEvents() && clock.nanos() - begun >= timing.relist().toNanos()) {
                begun = clock.nanos();
                if (givesEvents()) {
                    return;
                }
            }
        }
        throwWhereLost();
    }

    private boolean givesEvents() {
        try {
            client.system().events().close();
            return true;
        } catch (EngineException still) {
            return false;
        }
    }

    private void throwWhereLost() {
        if (lost != null) {
            throw lost;
        }
    }

    /** One lost answer is no lost engine: only the second in a row counts. */
    private void ping() {
        try {
            client.system().ping();
        } catch (EngineException first) {
            try {
                client.system().ping();
            } catch (EngineException second) {
                if (!answered(second)) {
                    throw second;
                }
            }
        }
        seen();
    }

    /** Whether the engine answers, though something that was asked of it has failed. Where it does not, this connection is over. */
    boolean answers(EngineException failed) {
        if (answered(failed)) {
            return true;
        }
        try {
            ping();
            return true;
        } catch (EngineException silent) {
            lost = silent;
            over.countDown();
            return false;
        }
    }

    /** The engine has answered. */
    void seen() {
        lastSeen = timing.clock().nanos();
        seen.run();
    }

    /** Something has changed of which no event told: the stream may have died without a word. */
    void eventsMissed() {
        if (!withoutEvents()) {
            end();
        }
    }

    /** The event stream is opened anew, and everything listed. */
    void end() {
        over.countDown();
    }

    /** Lists every followed kind anew. */
    void relist() {
        listing().forEach(ResourceSynchronizer::relist);
    }

    /**
     * Somebody looks: where events tell what changes, all is as it shows; else what was listed a while ago is listed anew.
     */
    void looked() {
        if (description != null && withoutEvents()) {
            listing().forEach(each -> each.relist(OLD));
        }
    }

    void watchedChanged() {
        listing().forEach(ResourceSynchronizer::watchedChanged);
    }

    /** Lists one kind anew, where it is followed. */
    synchronized void relist(Listed<?> kind) {
        Optional.ofNullable(synchronizers.get(kind)).ifPresent(ResourceSynchronizer::relist);
    }

    /** Lists an object again that this app has changed. */
    void changed(ObjectRef object) {
        listing().stream().filter(each -> each.kind().objectKind().equals(object.kind())).forEach(each -> each.mark(Stale.key(object.id())));
    }
}
