package dev.longshore.service.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.TlsFiles;
import dev.longshore.json.Json;
import dev.longshore.testing.InstalledDocker;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found is held against what the docker command itself says, with contexts that it made. No engine is needed. */
class DockerContextsIT {

    private static final String NONE = "";
    private static final List<String> HOSTS = List.of(NONE, "tcp://127.0.0.9:99", "unix:///nowhere/x.sock", "tcp://", "box", " ");
    private static final List<String> CONTEXTS = List.of(NONE, "plain", "default", "gone");
    private static final List<String> CURRENT = List.of(NONE, "secure", "default", "gone");
    private static final List<String> TLS = List.of(NONE, "DOCKER_TLS_VERIFY", "DOCKER_TLS");

    @TempDir
    private Path folder;
    private Path docker;

    /** A line of {@code docker context ls}. */
    private record Line(String Name, String Description, String DockerEndpoint, boolean Current, String Error) { }

    @BeforeEach
    void makeContexts() throws Exception {
        Required.program("docker");
        Required.program("openssl");
        docker = Files.createDirectory(folder.resolve("docker"));
        certificates(docker);
        create("plain", "host=tcp://127.0.0.1:2375", "--description", "a plain one");
        create("local", "host=unix:///run/other.sock");
        create("over.ssh", "host=ssh://me@box");
        create("secure", "host=tcp://127.0.0.1:2376,ca=" + docker.resolve("ca.pem") + ",cert=" + docker.resolve("cert.pem") + ",key=" + docker.resolve("key.pem"));
        create("authority", "host=tcp://127.0.0.1:2376,ca=" + docker.resolve("ca.pem"));
        create("unchecked", "host=tcp://127.0.0.1:2376,skip-tls-verify=true");
    }

    private void certificates(Path into) throws Exception {
        run(Map.of(), "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", "-days", "2",
                "-keyout", into.resolve("key.pem").toString(), "-out", into.resolve("cert.pem").toString());
        Files.copy(into.resolve("cert.pem"), into.resolve("ca.pem"));
    }

    private void create(String name, String engine, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("docker", "context", "create", name, "--docker", engine));
        words.addAll(List.of(more));
        run(Map.of("DOCKER_CONFIG", docker.toString()), words.toArray(String[]::new));
    }

    private String run(Map<String, String> environment, String... words) throws Exception {
        ProcessBuilder builder = Required.process(words).redirectError(Files.createTempFile(folder, "said", ".err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertEquals(0, code, () -> List.of(words) + " with " + environment + ": " + read(builder.redirectError().file().toPath()));
        return output;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Old docker commands name no error of a context, and do not show which is the current one. */
    private static void sinceTheyAreTold() {
        if (InstalledDocker.old()) {
            throw Required.notHere("DockerContextsIT: the docker command is older than version " + InstalledDocker.RULE);
        }
    }

    private HostDiscovery.Found find(Map<String, String> environment) {
        return new HostDiscovery(new Machine(environment, folder, "Linux", Path.of("/"))).find();
    }

    @Test
    void namesEndpointsAndTheCurrentOneAreDockers() throws Exception {
        sinceTheyAreTold();
        int compared = 0;
        for (String current : CURRENT) {
            Files.writeString(docker.resolve("config.json"), current.equals(NONE) ? "{}" : "{\"currentContext\":\"" + current + "\"}");
            for (String host : HOSTS) {
                for (String context : CONTEXTS) {
                    for (String tls : TLS) {
                        Map<String, String> environment = new HashMap<>(Map.of("DOCKER_CONFIG", docker.toString()));
                        put(environment, "DOCKER_HOST", host);
                        put(environment, "DOCKER_CONTEXT", context);
                        put(environment, tls, "1");
                        assertSame(environment, current);
                        compared++;
                    }
                }
            }
        }
        System.out.println("docker context ls: " + compared + " environments, the same names, endpoints and current context each time");
    }

    private static void put(Map<String, String> environment, String name, String value) {
        if (!name.equals(NONE) && !value.equals(NONE)) {
            environment.put(name, value);
        }
    }

    private void assertSame(Map<String, String> environment, String current) throws Exception {
        List<Line> lines = run(environment, "docker", "context", "ls", "--format", "{{json .}}").lines().map(line -> Json.PLAIN.read(line, Line.class)).toList();
        HostDiscovery.Found found = find(environment);
        String when = environment + ", currentContext " + current;
        Line dockers = lines.stream().filter(Line::Current).findFirst().orElseThrow();
        assertEquals(dockers.Name(), found.current().context(), when);
        assertEquals(dockers.Error().isEmpty(), found.current().host().isPresent(), when);
        assertEquals(expected(lines, found), hosts(found), when);
        if (found.current().host().isPresent()) {
            Host host = found.hosts().stream().filter(each -> found.current().is(each.id())).findFirst().orElseThrow();
            assertEquals(dockers.DockerEndpoint(), host.endpoint().uri(), when);
        }
    }

    /** Docker lists its default one always; here it is left out where nothing leads to it. */
    private static Map<String, String> expected(List<Line> lines, HostDiscovery.Found found) {
        boolean withDefault = found.hosts().stream().anyMatch(host -> ofDefault(host.id()));
        return new TreeMap<>(lines.stream().filter(line -> line.Error().isEmpty())
                .filter(line -> !line.Name().equals("default") || withDefault)
                .filter(line -> EndpointText.parse(line.DockerEndpoint()) instanceof EndpointText.Valid)
                .collect(Collectors.toMap(Line::Name, line -> line.Description().startsWith("Current DOCKER_HOST") ? line.DockerEndpoint()
                        : line.DockerEndpoint() + " " + line.Description())));
    }

    private static Map<String, String> hosts(HostDiscovery.Found found) {
        return new TreeMap<>(found.hosts().stream().filter(host -> ofDefault(host.id()) || host.origin() == Host.Origin.CONTEXT).collect(Collectors.toMap(
                host -> ofDefault(host.id()) ? "default" : host.name(),
                host -> ofDefault(host.id()) ? host.endpoint().uri() : host.endpoint().uri() + " " + host.description())));
    }

    private static boolean ofDefault(HostId id) {
        return List.of("docker-host", "default-socket", "tls-variables").contains(id.value());
    }

    @Test
    void certificatesAreWhereDockerKeepsThem() throws Exception {
        Map<String, Endpoint> endpoints = find(Map.of("DOCKER_CONFIG", docker.toString())).hosts().stream().collect(Collectors.toMap(Host::name, Host::endpoint));
        Endpoint.Tls secure = (Endpoint.Tls) endpoints.get("secure");
        assertTrue(secure.verified());
        assertEquals(Files.readString(docker.resolve("ca.pem")), Files.readString(secure.files().ca().orElseThrow()));
        assertEquals(Files.readString(docker.resolve("cert.pem")), Files.readString(secure.files().certificate().orElseThrow()));
        assertEquals(Files.readString(docker.resolve("key.pem")), Files.readString(secure.files().key().orElseThrow()));
        TlsFiles authority = ((Endpoint.Tls) endpoints.get("authority")).files();
        assertEquals(Optional.empty(), authority.certificate());
        assertEquals(Optional.empty(), authority.key());
        assertEquals(new Endpoint.Tls("127.0.0.1", 2376, TlsFiles.NONE, false), endpoints.get("unchecked"));
        assertEquals(new Endpoint.Tcp("127.0.0.1", 2375), endpoints.get("plain"));
    }

    @Test
    void whatDockerShowsIsCurrentInEachOfTheCombinations() throws Exception {
        sinceTheyAreTold();
        TreeSet<String> shown = new TreeSet<>();
        for (int i = 0; i < 8; i++) {
            Files.writeString(docker.resolve("config.json"), (i & 1) == 0 ? "{}" : "{\"currentContext\":\"secure\"}");
            Map<String, String> environment = new HashMap<>(Map.of("DOCKER_CONFIG", docker.toString()));
            put(environment, "DOCKER_CONTEXT", (i & 2) == 0 ? NONE : "plain");
            put(environment, "DOCKER_HOST", (i & 4) == 0 ? NONE : "unix:///nowhere/x.sock");
            String name = run(environment, "docker", "context", "show").strip();
            assertEquals(name, find(environment).current().context(), environment.toString());
            shown.add(name);
        }
        assertEquals(new TreeSet<>(List.of("default", "plain", "secure")), shown);
    }
}
