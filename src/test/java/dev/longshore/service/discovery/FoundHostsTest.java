package dev.longshore.service.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.TlsFiles;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.docker.DockerProblem.Kind;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.ContextFiles;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contexts that come, go and change on a real disk. */
class FoundHostsTest {

    @TempDir
    private Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Hosts hosts = new Hosts(FoundHostsTest::open, SessionTiming.DEFAULT);
    private final List<DiscoveryNews> news = new CopyOnWriteArrayList<>();
    private ContextFiles files;
    private FoundHosts found;

    @BeforeEach
    void create() {
        files = new ContextFiles(folder.resolve("docker"));
        environment.put("DOCKER_CONFIG", files.folder().toString());
        environment.put("DOCKER_HOST", "unix://" + folder.resolve("h.sock"));
    }

    @AfterEach
    void close() {
        found.close();
        hosts.close();
    }

    private static Transport open(Host host) {
        return new UnixTransport(host.endpoint() instanceof Endpoint.Unix(Path socket) ? socket : Path.of("/nowhere/none.sock"));
    }

    private void start() {
        found = new FoundHosts(new HostDiscovery(new Machine(environment, folder, "Linux", folder)), hosts, id -> 2);
        found.start(news::add);
    }

    private List<String> names() {
        return hosts.all().stream().map(session -> session.host().name()).toList();
    }

    private HostSession context(String name) {
        return hosts.find(new HostId("context:" + name));
    }

    private void await(String... names) {
        Waiting.until(List.of(names).toString(), () -> names().equals(List.of(names)));
    }

    private long told(Class<? extends DiscoveryNews> kind) {
        return news.stream().filter(kind::isInstance).count();
    }

    @Test
    void aNewContextAppearsThoughDockersFolderWasNotEvenThere() throws IOException {
        Files.createDirectories(files.folder());
        start();
        assertEquals(List.of("local"), names());
        files.add("prod", "unix:///nowhere/a.sock");
        await("local", "prod");
        files.add("test", "unix:///nowhere/b.sock");
        await("local", "prod", "test");
    }

    @Test
    void theApiVersionOfTheEnvironmentGoesWithTheEngineThatIsDockersAndLeavesTheUsersAlone() {
        environment.remove("DOCKER_HOST");
        environment.put("DOCKER_API_VERSION", "1.41");
        files.add("prod", "unix:///nowhere/a.sock");
        files.add("test", "unix:///nowhere/b.sock");
        files.add("own", "unix:///nowhere/c.sock");
        files.current("prod");
        start();
        assertEquals(List.of("1.41", "", ""), List.of(pin("prod"), pin("test"), pin("own")));
        hosts.describe(context("own").host().id(), "own", HostMarks.NONE.withPinnedApi("1.30"));
        files.current("test");
        Waiting.until("moved", () -> List.of("", "1.41", "1.30").equals(List.of(pin("prod"), pin("test"), pin("own"))));
        files.current("own");
        Waiting.until("taken away", () -> List.of("", "", "1.30").equals(List.of(pin("prod"), pin("test"), pin("own"))));
        files.current("prod");
        Waiting.until("back", () -> List.of("1.41", "", "1.30").equals(List.of(pin("prod"), pin("test"), pin("own"))));
    }

    private String pin(String context) {
        return context(context).host().marks().pinnedApi();
    }

    @Test
    void aRemovedContextGoesAndIsTold() {
        files.add("prod", "unix:///nowhere/a.sock");
        files.add("test", "unix:///nowhere/b.sock");
        start();
        Host prod = context("prod").host();
        files.remove("prod");
        await("local", "test");
        Waiting.until("told", () -> news.contains(new DiscoveryNews.Gone(prod, 2)));
    }

    @Test
    void anotherAddressIsAnotherConnectionInTheSamePlace() throws IOException {
        try (HostileEngine first = HostileEngine.unix(Files.createDirectory(folder.resolve("1"))).behaveLikeAnEngine();
             HostileEngine second = HostileEngine.unix(Files.createDirectory(folder.resolve("2"))).behaveLikeAnEngine()) {
            files.add("prod", first.endpointUri());
            files.add("test", "unix:///nowhere/b.sock");
            start();
            HostSession before = context("prod");
            Waiting.until("connected", () -> before.status().connected());
            hosts.describe(before.host().id(), "prod", new HostMarks(HostColour.RED, true, true, "", ""));
            files.add("prod", second.endpointUri());
            Waiting.until("there", () -> context("prod") != before && context("prod").status().connected());
            assertEquals(List.of("local", "prod", "test"), names());
            assertEquals(new Endpoint.Unix(second.socket()), context("prod").host().endpoint());
            assertEquals(new HostMarks(HostColour.RED, true, true, "", ""), context("prod").host().marks());
            first.awaitNoConnections();
            Waiting.until("told", () -> told(DiscoveryNews.Moved.class) == 1);
        }
    }

    @Test
    void anotherDescriptionIsNoOtherConnection() {
        files.add("prod", "unix:///nowhere/a.sock");
        start();
        HostSession before = context("prod");
        files.write(ContextFiles.hash("prod"), """
                {"Name":"prod","Metadata":{"Description":"the shop"},"Endpoints":{"docker":{"Host":"unix:///nowhere/a.sock"}}}""");
        Waiting.until("described", () -> context("prod").host().description().equals("the shop"));
        assertSame(before, context("prod"));
    }

    @Test
    void certificatesThatComeTurnAPlainContextIntoTls() {
        files.add("prod", "tcp://127.0.0.1:1");
        start();
        assertEquals(new Endpoint.Tcp("127.0.0.1", 1), context("prod").host().endpoint());
        Path ca = files.certificate("prod", "ca.pem");
        TlsFiles onlyCa = new TlsFiles(Optional.of(ca), Optional.empty(), Optional.empty());
        Waiting.until("TLS", () -> context("prod").host().endpoint().equals(new Endpoint.Tls("127.0.0.1", 1, onlyCa, true)));
    }

    @Test
    void theCurrentContextIsToldAndChangesNoHost() {
        environment.remove("DOCKER_HOST");
        files.add("prod", "unix:///nowhere/a.sock");
        start();
        HostSession before = context("prod");
        files.current("prod");
        Waiting.until("current", () -> news.stream().anyMatch(each -> each instanceof DiscoveryNews.Current(var engine)
                && engine.is(before.host().id()) && engine.rule() == Rule.CURRENT_CONTEXT));
        files.current("");
        Waiting.until("default again", () -> told(DiscoveryNews.Current.class) == 3);
        assertSame(before, context("prod"));
    }

    @Test
    void aContextThatBreaksStaysAndIsToldOnce() {
        files.add("prod", "unix:///nowhere/a.sock");
        start();
        HostSession before = context("prod");
        files.write(ContextFiles.hash("prod"), "{");
        Waiting.until("told", () -> told(DiscoveryNews.LeftOut.class) == 1);
        files.add("test", "unix:///nowhere/b.sock");
        await("local", "prod", "test");
        found.look();
        assertEquals(1, told(DiscoveryNews.LeftOut.class));
        assertSame(before, context("prod"));
        files.add("prod", "unix:///nowhere/a.sock");
        found.look();
        files.write(ContextFiles.hash("prod"), "{");
        Waiting.until("told again", () -> told(DiscoveryNews.LeftOut.class) == 2);
    }

    @Test
    void eachBadOneIsToldOnce() {
        files.write("bad", "{");
        files.write("worse", "[]");
        environment.put("DOCKER_HOST", "ftp://x");
        start();
        found.look();
        assertEquals(List.of(Kind.CONTEXT_NOT_JSON, Kind.CONTEXT_NOT_JSON, Kind.DOCKER_HOST), news.stream()
                .filter(DiscoveryNews.LeftOut.class::isInstance).map(each -> ((DiscoveryNews.LeftOut) each).problem().kind()).toList());
    }

    @Test
    void aNameOfTheUsersIsNotTaken() {
        hosts.add(new Host(new HostId("mine"), "Prod", new Endpoint.Unix(Path.of("/nowhere/m.sock")), Host.Origin.USER));
        files.add("prod", "unix:///nowhere/a.sock");
        start();
        assertEquals(List.of("Prod", "local", "prod (2)"), names());
        files.add("prod", "unix:///nowhere/b.sock");
        Waiting.until("moved", () -> told(DiscoveryNews.Moved.class) == 1);
        assertEquals(List.of("Prod", "local", "prod (2)"), names());
    }

    @Test
    void onceClosedNothingIsNoticed() {
        files.add("prod", "unix:///nowhere/a.sock");
        start();
        found.close();
        try (Hosts others = new Hosts(FoundHostsTest::open, SessionTiming.DEFAULT);
             FoundHosts watching = new FoundHosts(new HostDiscovery(new Machine(environment, folder, "Linux", folder)), others, id -> 0)) {
            watching.start(each -> { });
            files.add("test", "unix:///nowhere/b.sock");
            Waiting.until("another notices", () -> others.find(new HostId("context:test")) != null);
        }
        assertFalse(names().contains("test"));
    }
}
