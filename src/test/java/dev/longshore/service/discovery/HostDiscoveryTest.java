package dev.longshore.service.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.EndpointText.Problem;
import dev.longshore.domain.Host;
import dev.longshore.domain.Host.Origin;
import dev.longshore.domain.HostId;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.service.docker.DockerProblem.Kind;
import dev.longshore.testing.ContextFiles;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostDiscoveryTest {

    @TempDir
    private Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<ServerSocketChannel> open = new ArrayList<>();
    private ContextFiles files;
    private Path home;
    private Path root;
    private String system = "Linux";

    @BeforeEach
    void create() {
        home = folder.resolve("h");
        root = folder.resolve("r");
        files = new ContextFiles(home.resolve(".docker"));
    }

    @AfterEach
    void close() throws IOException {
        for (ServerSocketChannel each : open) {
            each.close();
        }
    }

    private HostDiscovery.Found find() {
        return new HostDiscovery(new Machine(environment, home, system, root)).find();
    }

    private HostDiscovery.Found find(String variable, String value) {
        environment.put(variable, value);
        return find();
    }

    private static List<String> names(HostDiscovery.Found found) {
        return found.hosts().stream().map(Host::name).toList();
    }

    private static List<Kind> kinds(HostDiscovery.Found found) {
        return found.problems().stream().map(DockerProblem::kind).toList();
    }

    private Path socket(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(path));
        open.add(channel);
        return path;
    }

    private Path usual() {
        return root.resolve("var/run/docker.sock");
    }

    private static CurrentEngine current(String id, Rule rule, String context) {
        return new CurrentEngine(Optional.of(new HostId(id)), rule, context);
    }

    @Test
    void whereNothingIsSaidTheDefaultSocketIsDockers() {
        HostDiscovery.Found found = find();
        assertEquals(List.of(new Host(new HostId("default-socket"), "local", new Endpoint.Unix(usual()), Origin.DEFAULT_SOCKET)), found.hosts());
        assertEquals(current("default-socket", Rule.DEFAULT, "default"), found.current());
        assertEquals(List.of(), found.problems());
    }

    @Test
    void dockerHostIsAnAddress() {
        HostDiscovery.Found found = find("DOCKER_HOST", " tcp://nas:4000 ");
        assertEquals(List.of(new Host(new HostId("docker-host"), "nas", new Endpoint.Tcp("nas", 4000), Origin.DOCKER_HOST)), found.hosts());
        assertEquals(current("docker-host", Rule.DOCKER_HOST, "default"), found.current());
    }

    @ParameterizedTest
    @CsvSource({"tcp://,localhost,2375", "tcp://:99,localhost,99", "foo,foo,2375", "foo:99,foo,99", "tcp://x,x,2375"})
    void whatDockerHostLeavesOutIsAddedAsDockerDoes(String text, String host, int port) {
        assertEquals(new Endpoint.Tcp(host, port), find("DOCKER_HOST", text).hosts().getFirst().endpoint());
    }

    @ParameterizedTest
    @CsvSource({"unix://", "' '"})
    void dockerHostMayNameTheDefault(String text) {
        HostDiscovery.Found found = find("DOCKER_HOST", text);
        assertEquals(new Endpoint.Unix(usual()), found.hosts().getFirst().endpoint());
        assertEquals(Rule.DOCKER_HOST, found.current().rule());
        assertTrue(found.current().is(found.hosts().getFirst().id()));
    }

    @Test
    void anAddressThatCannotBeUsedIsToldWithoutItsPassword() {
        HostDiscovery.Found found = find("DOCKER_HOST", "tcp://ops:hunter2@nas");
        assertEquals(List.of(new DockerProblem(Kind.DOCKER_HOST, "DOCKER_HOST", "tcp://••••••@nas", Optional.of(Problem.USER_INFO))), found.problems());
        assertEquals(List.of(), found.hosts());
        assertEquals(new CurrentEngine(Optional.empty(), Rule.DOCKER_HOST, "default"), found.current(), "docker would use no other in its place");
    }

    @Test
    void ssh() {
        HostDiscovery.Found found = find("DOCKER_HOST", "ssh://me@nas");
        switch (EndpointText.parse("ssh://me@nas")) {
            case EndpointText.Valid(Endpoint endpoint) -> assertEquals(endpoint, found.hosts().getFirst().endpoint());
            case EndpointText.Invalid(Problem problem) -> assertEquals(Optional.of(problem), found.problems().getFirst().address());
        }
    }

    @Test
    void tlsIsNeverLeftOut() throws IOException {
        environment.put("DOCKER_HOST", "tcp://nas:2376");
        Path docker = files.folder();
        TlsFiles onlyCa = new TlsFiles(Optional.of(docker.resolve("ca.pem")), Optional.empty(), Optional.empty());
        assertEquals(new Endpoint.Tls("nas", 2376, onlyCa, true), find("DOCKER_TLS_VERIFY", "1").hosts().getFirst().endpoint(),
                "no file is there: the missing authority is an error once it is needed");
        Path certificates = Files.createDirectories(folder.resolve("certs"));
        Files.writeString(certificates.resolve("cert.pem"), "-");
        assertEquals(new Endpoint.Tls("nas", 2376, TlsFiles.in(certificates), true), find("DOCKER_CERT_PATH", certificates.toString()).hosts().getFirst().endpoint(),
                "the missing key is an error once it is needed");
        environment.remove("DOCKER_TLS_VERIFY");
        assertEquals(new Endpoint.Tcp("nas", 2376), find().hosts().getFirst().endpoint());
        assertEquals(new Endpoint.Tls("nas", 2376, TlsFiles.in(certificates), false), find("DOCKER_TLS", "1").hosts().getFirst().endpoint());
        assertEquals(new Endpoint.Unix(Path.of("/s")), find("DOCKER_HOST", "unix:///s").hosts().getFirst().endpoint(), "a socket needs none");
    }

    @Test
    void tlsWithoutAHostIsThatOfThisMachine() {
        environment.put("DOCKER_CONFIG", folder.resolve("other").toString());
        HostDiscovery.Found found = find("DOCKER_TLS_VERIFY", "1");
        Host host = found.hosts().getFirst();
        assertEquals(new Endpoint.Tls("localhost", 2376, new TlsFiles(Optional.of(folder.resolve("other/ca.pem")), Optional.empty(), Optional.empty()), true), host.endpoint());
        assertEquals(Origin.TLS_VARIABLES, host.origin());
        assertEquals(current("tls-variables", Rule.DEFAULT, "default"), found.current());
    }

    @Test
    void everyContextIsAHostAndTheDefaultOneWhereItIsThere() throws IOException {
        files.add("prod", "tcp://10.0.0.7:2375");
        files.add("again", "tcp://10.0.0.7:2375");
        files.current("prod");
        assertEquals(List.of("again", "prod"), names(find()), "the default socket is not there, and nobody chose it");
        socket(usual());
        HostDiscovery.Found found = find();
        assertEquals(List.of("local", "again", "prod"), names(found));
        assertEquals(current("context:prod", Rule.CURRENT_CONTEXT, "prod"), found.current());
        assertEquals(Origin.CONTEXT, found.hosts().getLast().origin());
    }

    @Test
    void contextsKeepTheirNames() {
        files.add("local", "unix:///a");
        assertEquals(List.of("local (2)", "local"), names(find()));
    }

    @Test
    void aContextIsReachedAsDockerReachesIt() {
        files.add("a1", "tcp://h");
        files.add("a2", "tcp://h:2376");
        Path ca = files.certificate("a2", "ca.pem");
        files.add("a3", "tcp://h");
        files.certificate("a3", "ca.pem");
        files.add("a4", "unix:///s");
        files.certificate("a4", "ca.pem");
        files.write(ContextFiles.hash("a5"), """
                {"Name":"a5","Metadata":{"Description":"d"},"Endpoints":{"docker":{"Host":"tcp://h:1","SkipTLSVerify":true}}}""");
        List<Host> hosts = find().hosts();
        assertEquals(new Endpoint.Tcp("h", 80), hosts.get(1).endpoint(), "docker takes the port of http");
        assertEquals(new Endpoint.Tls("h", 2376, new TlsFiles(Optional.of(ca), Optional.empty(), Optional.empty()), true), hosts.get(2).endpoint());
        assertEquals(443, ((Endpoint.Tls) hosts.get(3).endpoint()).port());
        assertEquals(new Endpoint.Unix(Path.of("/s")), hosts.get(4).endpoint());
        assertEquals(new Endpoint.Tls("h", 1, TlsFiles.NONE, false), hosts.get(5).endpoint());
        assertEquals("d", hosts.get(5).description());
    }

    @Test
    void aContextWithAnAddressThatCannotBeUsedIsLeftOut() {
        files.add("bad", "ftp://x");
        files.add("pipe", "npipe:////./pipe/docker_engine");
        files.add("good", "unix:///s");
        HostDiscovery.Found found = find();
        assertEquals(List.of("local", "good"), names(found));
        assertEquals(List.of(Kind.CONTEXT_BAD_ADDRESS, Kind.NAMED_PIPE), kinds(found));
        assertEquals(Optional.of(Problem.UNKNOWN_SCHEME), found.problems().getFirst().address());
    }

    @Test
    void whatIsNamedAndNotThereIsToldAndNothingTakesItsPlace() {
        HostDiscovery.Found found = find("DOCKER_CONTEXT", "gone");
        assertEquals(List.of(DockerProblem.of(Kind.DOCKER_CONTEXT_MISSING, "gone", "")), found.problems());
        assertEquals(new CurrentEngine(Optional.empty(), Rule.DOCKER_CONTEXT, "gone"), found.current());
        environment.clear();
        files.current("lost");
        assertEquals(List.of(Kind.CURRENT_CONTEXT_MISSING), kinds(find()));
        assertEquals(new CurrentEngine(Optional.empty(), Rule.CURRENT_CONTEXT, "lost"), find().current());
    }

    @Test
    void aBrokenConfigurationIsToldAndCountsAsNone() throws IOException {
        files.current("x\"");
        HostDiscovery.Found found = find();
        assertEquals(List.of(Kind.CONFIG_UNREADABLE), kinds(found));
        assertEquals(current("default-socket", Rule.DEFAULT, "default"), found.current());
    }

    @Test
    void socketsInKnownPlacesAreFoundOnce() throws IOException {
        Path runtime = folder.resolve("u");
        environment.put("XDG_RUNTIME_DIR", runtime.toString());
        environment.put("DOCKER_HOST", "unix://" + socket(runtime.resolve("docker.sock")));
        Path desktop = socket(home.resolve(".docker/desktop/docker.sock"));
        Path podman = socket(runtime.resolve("podman/podman.sock"));
        socket(usual());
        Files.createDirectories(root.resolve("run/podman"));
        Files.createSymbolicLink(root.resolve("run/podman/podman.sock"), podman);
        Files.createDirectories(home.resolve(".docker/run"));
        Files.writeString(home.resolve(".docker/run/docker.sock"), "no socket");
        files.add("desk", "unix://" + Files.createSymbolicLink(folder.resolve("l.sock"), desktop));
        HostDiscovery.Found found = find();
        assertEquals(List.of("local", "desk", "podman", "system"), names(found));
        assertEquals(List.of(Origin.DOCKER_HOST, Origin.CONTEXT, Origin.PODMAN, Origin.SYSTEM_SOCKET), found.hosts().stream().map(Host::origin).toList());
        environment.remove("DOCKER_HOST");
        files.remove("desk");
        assertEquals(List.of("local", "rootless", "docker-desktop", "podman"), names(find()));
    }

    @Test
    void enginesOfAMacAreFoundWhereTheyAre() throws IOException {
        system = "Mac OS X";
        socket(home.resolve(".docker/run/docker.sock"));
        socket(home.resolve(".colima/default/docker.sock"));
        socket(home.resolve(".rd/docker.sock"));
        socket(home.resolve(".orbstack/run/docker.sock"));
        Files.createDirectories(usual().getParent());
        Files.createSymbolicLink(usual(), home.resolve(".docker/run/docker.sock"));
        assertEquals(List.of("local", "colima", "rancher-desktop", "orbstack"), names(find()), "Docker Desktop is behind the default socket");
    }

    @Test
    void thePipeOfWindowsIsNotOffered() {
        system = "Windows 11";
        HostDiscovery.Found found = find();
        assertEquals(List.of(), found.hosts());
        assertEquals(List.of(Kind.NAMED_PIPE), kinds(found));
        assertEquals(Optional.empty(), found.current().host());
        assertEquals(List.of(Kind.NAMED_PIPE), kinds(find("DOCKER_HOST", "npipe:////./pipe/x")));
        assertEquals(List.of("nas"), names(find("DOCKER_HOST", "tcp://nas")));
    }

    @Test
    void aPinnedVersionIsThatOfDockersEngine() {
        files.add("prod", "unix:///a");
        files.add("test", "unix:///b");
        environment.put("DOCKER_CONTEXT", "test");
        HostDiscovery.Found found = find("DOCKER_API_VERSION", "v1.41");
        assertEquals(List.of("", "1.41"), found.hosts().stream().map(host -> host.marks().pinnedApi()).toList());
        assertEquals(List.of(Kind.API_VERSION), kinds(find("DOCKER_API_VERSION", "newest")));
        assertFalse(find().hosts().stream().anyMatch(host -> !host.marks().pinnedApi().isEmpty()));
    }

    @Test
    void homeIsTakenFromTheEnvironmentAsDockerDoes() {
        assertEquals(Path.of("/h"), Machine.of(Map.of("HOME", "/h")).home());
        assertEquals(Path.of(System.getProperty("user.home")), Machine.of(Map.of()).home());
    }
}
