package dev.longshore.engine.api;

import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.ContainerSize;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.CreatedContainer;
import dev.longshore.engine.model.LoggedContainer;
import dev.longshore.engine.model.PathChange;
import dev.longshore.engine.model.PathStat;
import dev.longshore.engine.model.Processes;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Containers. Every method fails with an {@link dev.longshore.engine.EngineException}; ids may be names or unique prefixes. */
public final class ContainersApi {

    /** Stopping waits for the container, ten seconds unless it was created with another time; then the engine kills it. */
    private static final Limits PATIENT = Limits.DEFAULT.withHeader(Duration.ofMinutes(5));

    private static final Limits MEASURING = Limits.DEFAULT.withHeader(Duration.ofMinutes(10));

    /** An engine may look through much before the first line it was asked for. */
    private static final Limits SEARCHING = Limits.DEFAULT.withHeader(Duration.ofMinutes(2));

    /** Podman 4 answers not even with a status before a silent container writes something. */
    private static final Limits FOLLOWING = Limits.DEFAULT.withHeader(Duration.ofDays(365));

    private final Requests requests;

    public ContainersApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /containers/json?all=1}: every container, stopped ones too. */
    public List<ContainerSummary> list() {
        return requests.list(new Target("/containers/json").flag("all", true), ContainerSummary.class);
    }

    /** {@code GET /containers/json?all=1&filters={"id":[…]}}: those of the ids that exist. */
    public List<ContainerSummary> list(Collection<String> ids) {
        String filters = Json.PLAIN.write(Map.of("id", ids));
        return requests.list(new Target("/containers/json").flag("all", true).query("filters", filters), ContainerSummary.class);
    }

    /** {@code GET /containers/json?all=1&size=1}: the bytes that each has written itself, by id, where the engine knows them. It may take minutes. */
    public Map<String, Long> sizes() {
        byte[] body = requests.get(new Target("/containers/json").flag("all", true).flag("size", true), MEASURING);
        return Requests.json(body, () -> Json.WIRE.readList(body, ContainerSize.class)).stream().filter(each -> each.sizeRw() >= 0)
                .collect(Collectors.toMap(ContainerSize::id, ContainerSize::sizeRw, Math::max));
    }

    /** {@code GET /containers/{id}/json}. */
    public ContainerDetails inspect(String id) {
        return requests.get(one(id).then("/json"), ContainerDetails.class);
    }

    /** {@code GET /containers/{id}/json}, exactly as the engine sent it. */
    public JsonDocument inspectRaw(String id) {
        byte[] body = requests.get(one(id).then("/json"));
        return Requests.json(body, () -> JsonDocument.parse(body));
    }

    /** {@code GET /containers/{id}/json}, read for its run and its log. */
    public LoggedContainer logged(String id) {
        return requests.get(one(id).then("/json"), LoggedContainer.class);
    }

    /**
     * {@code GET /containers/{id}/logs}: what the container wrote, in frames where it has no terminal. Returns once the engine has answered;
     * the caller closes the answer.
     *
     * @throws dev.longshore.engine.EngineException.NotOffered where the container's log driver gives nothing back
     */
    public StreamingResponse logs(String id, LogQuery query) {
        return requests.stream(query.addTo(one(id).then("/logs")), query.follow() ? FOLLOWING : SEARCHING);
    }

    /**
     * {@code GET /containers/{id}/top?ps_args=…}: the processes as {@code ps} tells of them. Empty where the engine answers nothing, as Podman 4
     * does for a container that does not run.
     *
     * @param columns what {@code ps} is asked for; empty for the engine's own choice
     */
    public Optional<Processes> top(String id, String columns) {
        Target target = one(id).then("/top");
        byte[] body = requests.get(columns.isEmpty() ? target : target.query("ps_args", columns));
        return new String(body, StandardCharsets.UTF_8).isBlank() ? Optional.empty()
                : Optional.of(Requests.json(body, () -> Json.WIRE.read(body, Processes.class)));
    }

    /** {@code GET /containers/{id}/changes}: what differs from the image. An engine looks through all files for it. */
    public List<PathChange> changes(String id) {
        byte[] body = requests.get(one(id).then("/changes"), MEASURING);
        return Requests.json(body, () -> Json.WIRE.readList(body, PathChange.class));
    }

    /** {@code HEAD /containers/{id}/archive?path=…}: one path, and what a link there leads to is not followed. */
    public PathStat stat(String id, String path) {
        Headers headers = requests.head(one(id).then("/archive").query("path", path));
        String header = headers.first("X-Docker-Container-Path-Stat").orElse("");
        return Requests.json(header.getBytes(StandardCharsets.UTF_8), () -> PathStat.of(header));
    }

    /**
     * {@code GET /containers/{id}/export}: all files of the container as one tar, without what is mounted in it. The caller closes it. An engine that
     * fails later ends the stream as if it were complete, so the tar's own end must be looked for.
     */
    public StreamingResponse export(String id) {
        return requests.stream(one(id).then("/export"), MEASURING);
    }

    /**
     * {@code POST /containers/{id}/wait}: answers once the container does not run; at once where it does not now. The caller closes the answer; some
     * engines begin it early, others at the end.
     */
    public StreamingResponse awaitEnd(String id) {
        return requests.streamPost(one(id).then("/wait"), Map.of(), RequestBody.none(), FOLLOWING);
    }

    /**
     * {@code POST /containers/create?name=…&platform=…}.
     *
     * @param name     empty lets the engine choose one
     * @param platform e.g. {@code linux/arm64}; empty for the engine's own
     * @param body     the JSON of the request
     * @throws dev.longshore.engine.EngineException.NotOffered for a platform before API 1.41
     */
    public CreatedContainer create(String name, String platform, String body) {
        Target target = new Target("/containers/create");
        if (!name.isEmpty()) {
            target.query("name", name);
        }
        if (!platform.isEmpty()) {
            requests.needs(41, "choosing a platform");
            target.query("platform", platform);
        }
        byte[] answer = requests.post(target, RequestBody.json(body), PATIENT);
        return Requests.json(answer, () -> Json.WIRE.read(answer, CreatedContainer.class));
    }

    /** {@code POST /containers/{id}/start}; nothing happens to one that runs. */
    public void start(String id) {
        requests.post(one(id).then("/start"), PATIENT);
    }

    /** {@code POST /containers/{id}/stop}; nothing happens to one that is stopped. */
    public void stop(String id) {
        requests.post(one(id).then("/stop"), PATIENT);
    }

    /** {@code POST /containers/{id}/restart}: as a stop and a start; one that is stopped is started. */
    public void restart(String id) {
        requests.post(one(id).then("/restart"), PATIENT);
    }

    /** {@code POST /containers/{id}/pause}; refused where it does not run. */
    public void pause(String id) {
        requests.post(one(id).then("/pause"), PATIENT);
    }

    /** {@code POST /containers/{id}/unpause}; refused where it is not paused. */
    public void unpause(String id) {
        requests.post(one(id).then("/unpause"), PATIENT);
    }

    /** {@code POST /containers/{id}/kill?signal=…}. @param signal a name such as SIGKILL */
    public void kill(String id, String signal) {
        requests.post(one(id).then("/kill").query("signal", signal), PATIENT);
    }

    /** {@code POST /containers/{id}/rename?name=…}; refused where another has the name. */
    public void rename(String id, String name) {
        requests.post(one(id).then("/rename").query("name", name), PATIENT);
    }

    /**
     * {@code DELETE /containers/{id}?force=…&v=…}.
     *
     * @param force   kill it first where it runs
     * @param volumes remove its anonymous volumes with it
     */
    public void remove(String id, boolean force, boolean volumes) {
        requests.delete(one(id).flag("force", force).flag("v", volumes), PATIENT);
    }

    /**
     * {@code POST /containers/{id}/attach?stream=1&stdin=1&stdout=1&stderr=1&detachKeys=…}: the terminal of its main process, or its streams in
     * frames where it has none. Both kinds of engine take it for a container that does not run, too, and then never say a word. Whoever does
     * not read stalls the container. The caller closes the connection; the container goes on.
     *
     * @param detachKeys what leaves it when it is typed
     */
    public HijackedConnection attach(String id, String detachKeys) {
        Target target = one(id).then("/attach").flag("stream", true).flag("stdin", true).flag("stdout", true).flag("stderr", true)
                .query("detachKeys", detachKeys);
        return requests.hijack(target, RequestBody.none(), Limits.DEFAULT);
    }

    /** {@code POST /containers/{id}/resize?h=…&w=…}: only of a running container that has a terminal. */
    public void resize(String id, int columns, int rows) {
        requests.post(one(id).then("/resize").query("h", String.valueOf(rows)).query("w", String.valueOf(columns)), Limits.DEFAULT);
    }

    private static Target one(String id) {
        return new Target("/containers").segment(id);
    }
}
