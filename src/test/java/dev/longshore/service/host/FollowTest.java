package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.ImageUsers;
import dev.longshore.service.images.Images;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A follow goes on over whatever becomes of its hosts, and what nobody follows is not listed. */
class FollowTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));
    private static final HostId A = new HostId("a");
    private static final HostId B = new HostId("b");

    @TempDir
    Path folder;

    private final Map<HostId, Set<String>> names = new ConcurrentHashMap<>();
    private final Map<HostId, News<ContainerSummary>> last = new ConcurrentHashMap<>();
    private final Map<String, String> nameOf = new ConcurrentHashMap<>();
    private final List<HostileEngine> engines = new ArrayList<>();
    private Hosts hosts;

    @BeforeEach
    void begin() {
        hosts = new Hosts(host -> new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), QUICK);
    }

    @AfterEach
    void end() {
        hosts.close();
        engines.forEach(HostileEngine::close);
    }

    private void heard(Map<HostId, News<ContainerSummary>> sum) {
        sum.forEach((id, news) -> {
            Set<String> known = names.computeIfAbsent(id, first -> ConcurrentHashMap.newKeySet());
            news.objects().removed().forEach(key -> known.remove(nameOf.get(key)));
            news.objects().upserted().forEach(one -> {
                nameOf.put(one.id(), one.name());
                known.add(one.name());
            });
            last.put(id, news);
        });
    }

    private HostileEngine engine(String container) throws IOException {
        HostileEngine engine = HostileEngine.unix(Files.createDirectory(folder.resolve("e" + engines.size()))).behaveLikeAnEngine();
        lists(engine, container);
        engines.add(engine);
        return engine;
    }

    private static void lists(HostileEngine engine, String container) {
        engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"id-" + container + "\",\"Names\":[\"/" + container
                + "\"],\"ImageID\":\"sha256:i\",\"State\":\"running\"}]"));
    }

    private static Host host(HostId id, HostileEngine engine) {
        return new Host(id, id.value(), new Endpoint.Unix(engine.socket()), Host.Origin.USER);
    }

    private void await(HostId id, String... containers) {
        Waiting.until(id + " has " + List.of(containers), () -> new TreeSet<>(names.getOrDefault(id, Set.of())).equals(new TreeSet<>(List.of(containers)))
                && last.get(id).state().live() && last.get(id).status().connected());
    }

    @Test
    void anotherAddressIsNewsOfTheSameFollow() throws IOException {
        HostileEngine before = engine("old");
        HostileEngine after = engine("new");
        hosts.add(host(A, before));
        hosts.follow(HostScope.of(A), Containers.KIND, this::heard);
        await(A, "old");
        hosts.replace(host(A, after));
        await(A, "new");
        assertEquals(new Endpoint.Unix(after.socket()), last.get(A).host().orElseThrow().endpoint());
        lists(after, "newer");
        after.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"id-newer\"}}");
        await(A, "new", "newer");
    }

    @Test
    void hostsThatComeAndGoAreNewsAndOthersAreNot() throws IOException {
        HostileEngine one = engine("one");
        HostileEngine two = engine("two");
        Follow all = hosts.follow(HostScope.ALL, Containers.KIND, this::heard);
        assertTrue(last.isEmpty());
        hosts.add(host(A, one));
        hosts.add(host(B, two));
        await(A, "one");
        await(B, "two");
        hosts.remove(A);
        Waiting.until("gone", () -> last.get(A).host().isEmpty() && names.get(A).isEmpty());
        all.rescope(HostScope.of(A));
        Waiting.until("out of the scope", () -> last.get(B).host().isEmpty() && names.get(B).isEmpty());
        all.rescope(HostScope.ALL);
        await(B, "two");
        all.close();
        last.clear();
        hosts.add(host(A, one));
        Waiting.until("connected", () -> hosts.find(A).status().connected());
        assertEquals(Map.of(), last);
    }

    @Test
    void theFirstCallHoldsEverythingAndIsMadeAtOnce() throws IOException {
        hosts.add(host(A, engine("one")));
        hosts.follow(HostScope.ALL, Containers.KIND, this::heard);
        await(A, "one");
        List<Map<HostId, News<ContainerSummary>>> calls = new CopyOnWriteArrayList<>();
        hosts.follow(HostScope.ALL, Containers.KIND, calls::add);
        assertEquals(List.of("one"), calls.getFirst().get(A).objects().upserted().stream().map(ContainerSummary::name).toList());
        assertInstanceOf(HostStatus.Connected.class, calls.getFirst().get(A).status());
        assertTrue(calls.getFirst().get(A).state().live());
    }

    @Test
    void whatNobodyFollowsIsNotListed() throws IOException {
        HostileEngine engine = engine("one");
        hosts.add(host(A, engine));
        hosts.follow(HostScope.ALL, Containers.KIND, this::heard);
        await(A, "one");
        assertEquals(0, engine.count("GET", "/images/json"));
        CountDownLatch never = new CountDownLatch(1);
        engine.on("GET", "/images/json", exchange -> {
            never.await();   // else the list could be there before the first call
            exchange.json("[]");
        });
        List<ListState> states = new CopyOnWriteArrayList<>();
        Follow images = hosts.follow(HostScope.ALL, Images.KIND, sum -> states.add(sum.get(A).state()));
        assertInstanceOf(ListState.Never.class, states.getFirst());
        never.countDown();
        Waiting.until("listed now", () -> states.getLast().live());
        images.close();
        int listed = engine.count("GET", "/images/json");
        engine.emit("{\"Type\":\"image\",\"Action\":\"tag\",\"Actor\":{\"ID\":\"x\"}}");
        lists(engine, "two");
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"id-two\"}}");
        await(A, "one", "two");
        assertEquals(listed, engine.count("GET", "/images/json"), "not any more");
        CountDownLatch held = new CountDownLatch(1);
        engine.on("GET", "/images/json", exchange -> {
            held.await();   // as above
            exchange.json("[]");
        });
        List<ListState> again = new CopyOnWriteArrayList<>();
        hosts.follow(HostScope.ALL, Images.KIND, sum -> again.add(sum.get(A).state()));
        assertInstanceOf(ListState.Cached.class, again.getFirst(), "what was known shows at once");
        held.countDown();
        Waiting.until("and is listed again", () -> again.getLast().live());
    }

    @Test
    void whatIsDerivedFollowsItsSource() throws IOException {
        HostileEngine engine = engine("one");
        hosts.add(host(A, engine));
        Map<String, List<String>> users = new ConcurrentHashMap<>();
        Follow follow = hosts.follow(HostScope.ALL, ImageUsers.KIND, sum -> {
            sum.get(A).objects().removed().forEach(users::remove);
            sum.get(A).objects().upserted().forEach(each -> users.put(each.image(), each.names()));
        });
        Waiting.until("one", () -> users.equals(Map.of("sha256:i", List.of("one"))));
        lists(engine, "two");
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"id-two\"}}");
        Waiting.until("two", () -> users.equals(Map.of("sha256:i", List.of("one", "two"))));
        engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
        follow.refresh();
        Waiting.until("none", users::isEmpty);
    }

    @Test
    void whatIsDerivedStaysLiveWithItsSource() throws IOException {
        hosts.add(host(A, engine("one")));
        hosts.follow(HostScope.ALL, Containers.KIND, this::heard);
        await(A, "one");
        hosts.follow(HostScope.ALL, ImageUsers.KIND, sum -> { }).close();
        List<ListState> states = new CopyOnWriteArrayList<>();
        hosts.follow(HostScope.ALL, ImageUsers.KIND, sum -> states.add(sum.get(A).state()));
        assertInstanceOf(ListState.Live.class, states.getFirst());
    }

    @Test
    void howAHostStandsIsToldWithoutListingAnything() throws IOException {
        HostileEngine engine = engine("one");
        hosts.add(host(A, engine));
        List<HostStatus> statuses = new CopyOnWriteArrayList<>();
        hosts.follow(HostScope.ALL, sum -> statuses.add(sum.get(A).status()));
        Waiting.until("connected", () -> statuses.getLast().connected());
        assertEquals(0, engine.count("GET", "/containers/json"));
    }

    /** The removal is called for while the adding is being told: who hears of both must hear the adding first. */
    @Test
    void theRemovalOfAHostDoesNotOvertakeItsAdding() throws IOException {
        HostileEngine engine = engine("one");
        List<String> heard = new CopyOnWriteArrayList<>();
        AtomicInteger told = new AtomicInteger();
        hosts.subscribe(new Hosts.Listener() {
            @Override
            public void added(HostSession session) {
                Thread removing = Thread.ofPlatform().start(() -> hosts.remove(A));
                Waiting.until("it waits, or is through", () -> removing.getState() == Thread.State.WAITING || removing.getState() == Thread.State.TERMINATED);
                told.incrementAndGet();
            }

            @Override
            public void removed(HostId id) {
            }
        });
        hosts.subscribe(new Hosts.Listener() {
            @Override
            public void added(HostSession session) {
                heard.add("added");
            }

            @Override
            public void removed(HostId id) {
                heard.add("removed");
            }
        });
        hosts.add(host(A, engine));
        Waiting.until("both", () -> heard.size() == 2);
        assertEquals(List.of("added", "removed"), heard);
        assertEquals(1, told.get());
    }
}
