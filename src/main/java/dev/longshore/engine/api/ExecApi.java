package dev.longshore.engine.api;

import dev.longshore.engine.model.CreatedExec;
import dev.longshore.engine.model.ExecConfig;
import dev.longshore.engine.model.ExecState;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands in running containers. Every method fails with an {@link dev.longshore.engine.EngineException}. */
public final class ExecApi {

    /** An engine that has much to do takes its time to begin a process. */
    private static final Limits PATIENT = Limits.DEFAULT.withHeader(Duration.ofMinutes(1));

    private static final int CONSOLE_SIZE = 42;

    private final Requests requests;

    public ExecApi(Requests requests) {
        this.requests = requests;
    }

    /**
     * {@code POST /containers/{id}/exec}: prepares a command; nothing runs yet.
     *
     * @return the id of the exec
     * @throws dev.longshore.engine.EngineException.NotOffered for an environment before API 1.25, and for a folder before 1.35
     * @throws dev.longshore.engine.EngineException.Conflict   where the container is paused, or does not run
     */
    public String create(String container, ExecConfig config) {
        if (!config.environment().isEmpty()) {
            requests.needs(25, "an environment of its own");
        }
        if (!config.directory().isEmpty()) {
            requests.needs(35, "choosing a folder");
        }
        byte[] answer = requests.post(new Target("/containers").segment(container).then("/exec"), RequestBody.json(body(config)), PATIENT);
        return Requests.json(answer, () -> Json.WIRE.read(answer, CreatedExec.class)).id();
    }

    private static String body(ExecConfig config) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("AttachStdin", config.input());
        body.put("AttachStdout", true);
        body.put("AttachStderr", true);
        body.put("Tty", config.tty());
        body.put("Cmd", config.command());
        putUnlessEmpty(body, "User", config.user());
        putUnlessEmpty(body, "WorkingDir", config.directory());
        putUnlessEmpty(body, "DetachKeys", config.detachKeys());
        if (!config.environment().isEmpty()) {
            body.put("Env", config.environment());
        }
        if (config.privileged()) {
            body.put("Privileged", true);
        }
        return Json.PLAIN.write(body);
    }

    private static void putUnlessEmpty(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    /** Whether a terminal has its size from its first byte on, where it is given to {@link #start}. Podman takes it and does nothing with it. */
    public boolean takesSize() {
        return requests.version().atLeast(1, CONSOLE_SIZE);
    }

    /**
     * {@code POST /exec/{id}/start}: begins it, and carries its input and output. The output has frames unless it has a terminal, whatever the
     * header says. The caller closes the connection; the command goes on after that.
     *
     * @param tty     as it was created
     * @param columns of the terminal; 0 without one. See {@link #takesSize}
     */
    public HijackedConnection start(String exec, boolean tty, int columns, int rows) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Detach", false);
        body.put("Tty", tty);
        if (tty && takesSize() && columns > 0) {
            body.put("ConsoleSize", List.of(rows, columns));
        }
        return requests.hijack(one(exec).then("/start"), RequestBody.json(Json.PLAIN.write(body)), PATIENT);
    }

    /** {@code GET /exec/{id}/json}. Podman forgets an exec with the run of its container. */
    public ExecState inspect(String exec) {
        return requests.get(one(exec).then("/json"), ExecState.class);
    }

    /** {@code POST /exec/{id}/resize?h=…&w=…}: only of what has begun. Refused while the container is paused. */
    public void resize(String exec, int columns, int rows) {
        requests.post(one(exec).then("/resize").query("h", String.valueOf(rows)).query("w", String.valueOf(columns)), Limits.DEFAULT);
    }

    private static Target one(String exec) {
        return new Target("/exec").segment(exec);
    }
}
