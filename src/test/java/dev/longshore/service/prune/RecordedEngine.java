package dev.longshore.service.prune;

import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The lists that were recorded of an engine, some of them replaced by a test. What is asked of it is kept. */
public final class RecordedEngine implements Transport {

    private static final Pattern CONTAINER = Pattern.compile("\"Id\":\"([0-9a-f]{64})\",\"Names\":\\[\"/([^\"]+)\"");
    private static final Map<String, String> FILES = Map.of("/containers/json", "containers.json", "/images/json", "images.json", "/volumes", "volumes.json",
            "/networks", "networks.json", "/info", "info.json", "/version", "version.json");

    public final List<String> asked = new CopyOnWriteArrayList<>();
    private final String engine;
    private final Map<String, String> told = new HashMap<>();

    public RecordedEngine(String engine) {
        this.engine = engine;
        told.put("/libpod/pods/json", "[]");
        CONTAINER.matcher(text("containers.json").replaceAll("(?<=[:,\\[{])\\s+", "")).results()
                .forEach(each -> told.put("/containers/" + each.group(1) + "/json", text("inspect/" + each.group(2) + ".json")));
    }

    /** Answers a path with this instead. */
    public RecordedEngine with(String path, String json) {
        told.put(path, json);
        return this;
    }

    public EngineLists lists(Instant now) {
        return new EngineLists(new HostId("recorded"), EngineClient.connect(this), now);
    }

    public EngineClient client() {
        return EngineClient.connect(this);
    }

    private String text(String file) {
        return new String(Samples.bytes(engine, file), StandardCharsets.UTF_8);
    }

    @Override
    public Response send(Request request) {
        asked.add(request.method() + " " + request.target());
        String path = request.target().replaceFirst("^/v[0-9.]+", "").replaceFirst("\\?.*", "");
        if (path.equals("/_ping")) {
            Map<String, List<String>> fields = new HashMap<>();
            pingHeaders().forEach((name, value) -> fields.put(name, List.of(value)));
            return new Response(200, Headers.of(fields), "OK".getBytes(StandardCharsets.UTF_8));
        }
        String answer = told.getOrDefault(path, FILES.containsKey(path) ? text(FILES.get(path)) : "");
        return answer.isEmpty() ? answer(404, "{\"message\":\"no such thing\"}") : answer(200, answer);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> pingHeaders() {
        return Json.PLAIN.read(text("ping-headers.json"), Map.class);
    }

    private static Response answer(int status, String json) {
        return new Response(status, Headers.of(Map.of("Content-Type", List.of("application/json"))), json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public StreamingResponse stream(Request request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HijackedConnection hijack(Request request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
