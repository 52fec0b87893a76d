package dev.longshore.testing;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A real Docker Engine for tests. What a test makes on it carries a name of its own and is removed again; nothing else is touched,
 * since it may be the engine somebody works with.
 */
public final class RealEngine implements AutoCloseable {

    /** The image that {@link #create} uses: one static program that waits. */
    private static final String REPOSITORY = "longshore-it/pause-" + ProcessHandle.current().pid();
    /** Each test process has its own: processes share engines. */
    public static final String IMAGE = REPOSITORY + ":1";

    private static final Pattern IMPORTED = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Endpoint endpoint;
    private final PrivateDockerd dockerd;
    private final Transport transport;
    private final Set<String> made = new LinkedHashSet<>();

    private RealEngine(Endpoint endpoint, PrivateDockerd dockerd) {
        this.endpoint = endpoint;
        this.dockerd = dockerd;
        this.transport = open(endpoint);
    }

    /** An engine where a user has one: {@code DOCKER_HOST}, or the default socket. */
    static Optional<RealEngine> users() {
        String named = Optional.ofNullable(System.getenv("DOCKER_HOST")).filter(text -> !text.isBlank()).orElse("unix:///var/run/docker.sock");
        if (!(EndpointText.parse(named) instanceof EndpointText.Valid(Endpoint endpoint))) {
            return Optional.empty();
        }
        RealEngine engine = new RealEngine(endpoint, null);
        try {
            EngineClient.connect(engine.transport);
            engine.importImage();
            return Optional.of(engine);
        } catch (EngineException absent) {
            engine.transport.close();
            return Optional.empty();
        }
    }

    /** One of its own, to be stopped and started at will. */
    static RealEngine ofItsOwn() {
        PrivateDockerd dockerd = PrivateDockerd.start();
        RealEngine engine = new RealEngine(new Endpoint.Unix(dockerd.socket()), dockerd);
        engine.importImage();
        return engine;
    }

    /** One more, beside whichever there is; the caller closes it. Only where {@link #dockerd} of the first shows that there can be one. */
    public static RealEngine another() {
        return ofItsOwn();
    }

    /** One that runs already; the caller closes it. */
    public static RealEngine at(Endpoint endpoint) {
        RealEngine engine = new RealEngine(endpoint, null);
        engine.importImage();
        return engine;
    }

    static Transport open(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unix(Path socket) -> new UnixTransport(socket);
            case Endpoint.Tcp tcp -> new TcpTransport(tcp.host(), tcp.port());
            case Endpoint.Tls _, Endpoint.Ssh _, Endpoint.Demo _ -> throw new IllegalArgumentException("tests are run on a unix socket or plain tcp");
        };
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** As a host that sessions connect to. */
    public Host host() {
        return new Host(new HostId("real"), "real", endpoint, Host.Origin.USER);
    }

    /** A transport of the caller's own. */
    public Transport newTransport() {
        return open(endpoint);
    }

    public EngineClient client() {
        return EngineClient.connect(transport);
    }

    /** The daemon behind it; null for an engine that belongs to the user. */
    public PrivateDockerd dockerd() {
        return dockerd;
    }

    /** A name no other test uses. */
    public String newName() {
        return "longshore-it-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
    }

    /** Creates a container that waits until it is killed; its id. It is removed when the engine is closed. */
    public String create(String name) {
        String body = Json.PLAIN.write(Map.of("Image", IMAGE, "Env", new String[] {"IT_TOKEN=s3cr3t-of-the-test"}, "StopTimeout", 1,
                "NetworkDisabled", true, "HostConfig", Map.of("NetworkMode", "none")));
        Response answer = send("POST", "/containers/create?name=" + name, RequestBody.json(body));
        String id = (String) Json.PLAIN.read(answer.body(), Map.class).get("Id");
        made.add(id);
        return id;
    }

    /** As {@link #create}, started. */
    public String run(String name) {
        String id = create(name);
        client().containers().start(id);
        return id;
    }

    /** Removes what tests made. */
    public void clean() {
        for (String id : made) {
            try {
                client().containers().remove(id, true, true);
            } catch (EngineException.NotFound already) {
                // the test removed it itself
            }
        }
        made.clear();
    }

    private void removeImage() {
        try {
            client().images().remove(IMAGE, true);
        } catch (EngineException.NotFound already) {
            // this process had opened the engine more than once
        }
    }

    @Override
    public void close() {
        if (dockerd == null) {
            clean();
            removeImage();
        }
        transport.close();
        if (dockerd != null) {
            dockerd.close();
        }
    }

    /** Makes an image of one layer that no other image has; whoever makes it removes it. @param bytes of the layer, which do not compress */
    public void importNoise(String repository, String tag, int bytes) {
        importTar(transport, repository, tag, "", PauseProgram.noise(bytes));
    }

    private void importImage() {
        importPause(transport, REPOSITORY, "1");
    }

    /** Makes the image of the program that waits on any engine; whoever makes it removes it. */
    public static void importPause(Transport transport, String repository, String tag) {
        importTar(transport, repository, tag, "&changes=CMD%20%5B%22/pause%22%5D", PauseProgram.tar());
    }

    /** As {@link #importPause}, of the program {@code /burn}, which takes all the time of one processor. */
    public static void importBurn(Transport transport, String repository, String tag) {
        importTar(transport, repository, tag, "&changes=CMD%20%5B%22/burn%22%5D", PauseProgram.burning());
    }

    /** Makes an image of busybox, as a shell too, on any engine; whoever makes it removes it. Skipped where busybox is not installed. */
    public static void importBusybox(Transport transport, String repository, String tag) {
        try {
            byte[] program = Files.readAllBytes(Required.program("busybox"));
            importTar(transport, repository, tag, "&changes=ENV%20PATH=/bin", new ImageTar().file("bin/busybox", program).file("bin/sh", program).end());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Podman before 5 takes no notice of the tag and calls the image latest: there it is tagged by its id, and that name taken off again. */
    private static void importTar(Transport transport, String repository, String tag, String changes, byte[] tar) {
        String answer = send(transport, "POST", "/images/create?fromSrc=-&repo=" + repository + "&tag=" + tag + changes, new TarBody(tar)).text();
        EngineClient client = EngineClient.connect(transport);
        if (client.ping().podman() && !tag.equals("latest") && !has(client, repository + ":" + tag)) {
            client.images().tag(IMPORTED.matcher(answer).results().map(MatchResult::group).reduce((_, last) -> last).orElseThrow(), repository, tag);
            client.images().remove(repository + ":latest", false);
        }
    }

    private static boolean has(EngineClient client, String name) {
        try {
            client.images().inspect(name);
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        }
    }

    private Response send(String method, String target, RequestBody body) {
        return send(transport, method, target, body);
    }

    private static Response send(Transport transport, String method, String target, RequestBody body) {
        Response answer = transport.send(Request.of(method, target).withBody(body).withLimits(Limits.DEFAULT));
        if (answer.status() >= 300) {
            throw new IllegalStateException(target + ": " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** A tar in memory. */
    private record TarBody(byte[] bytes) implements RequestBody {
        @Override
        public Optional<String> contentType() {
            return Optional.of("application/x-tar");
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(java.io.OutputStream out) throws java.io.IOException {
            out.write(bytes);
        }
    }
}
