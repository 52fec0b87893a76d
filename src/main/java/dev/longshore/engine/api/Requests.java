package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.BackgroundTransport;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sends the requests of one API version over one transport; a failing status becomes the {@link EngineException} it means. */
public final class Requests {

    private final Transport transport;
    private final ApiVersion version;
    private final StreamOwner owner;

    /** Its streams end with the transport. */
    public Requests(Transport transport, ApiVersion version) {
        this(transport, version, new StreamOwner());
    }

    private Requests(Transport transport, ApiVersion version, StreamOwner owner) {
        this.transport = transport;
        this.version = version;
        this.owner = owner;
    }

    /** The same, but its streams end with their owner. */
    public Requests ownedBy(StreamOwner other) {
        return new Requests(transport, version, other);
    }

    /** The same, but nobody asked for its calls. */
    public Requests inBackground() {
        return new Requests(new BackgroundTransport(transport), version, owner);
    }

    ApiVersion version() {
        return version;
    }

    /**
     * Refuses what this version does not have, so that no engine passes it over in silence.
     *
     * @param minor of the version 1.x that it came with
     * @param what  begins a sentence, for logs
     * @throws EngineException.NotOffered in an older version
     */
    void needs(int minor, String what) {
        if (!version.atLeast(1, minor)) {
            throw new EngineException.NotOffered(0, what + " needs API 1." + minor + ", and this engine is spoken with in " + version);
        }
    }

    byte[] get(Target target) {
        return accepted(transport.send(request("GET", target)));
    }

    /** @return the header fields, which are all of the answer */
    Headers head(Target target) {
        Response answer = transport.send(request("HEAD", target));
        accepted(answer);
        return answer.headers();
    }

    byte[] get(Target target, Limits limits) {
        return accepted(transport.send(request("GET", target).withLimits(limits)));
    }

    /** @param headers further header fields, as of {@link #streamPost} */
    byte[] get(Target target, Map<String, String> headers, Limits limits) {
        return accepted(transport.send(new Request("GET", "/v" + version + target.text(), headers, RequestBody.none(), limits)));
    }

    <T> T get(Target target, Class<T> type) {
        byte[] body = get(target);
        return json(body, () -> Json.WIRE.read(body, type));
    }

    <T> List<T> list(Target target, Class<T> element) {
        byte[] body = get(target);
        return json(body, () -> Json.WIRE.readList(body, element));
    }

    /** @return the body of the answer */
    byte[] post(Target target, Limits limits) {
        return accepted(transport.send(request("POST", target).withLimits(limits)));
    }

    byte[] delete(Target target, Limits limits) {
        return accepted(transport.send(request("DELETE", target).withLimits(limits)));
    }

    /** @return the body of the answer */
    byte[] post(Target target, RequestBody body, Limits limits) {
        return accepted(transport.send(request("POST", target).withBody(body).withLimits(limits)));
    }

    StreamingResponse stream(Target target) {
        return streamed(request("GET", target));
    }

    StreamingResponse stream(Target target, Limits limits) {
        return streamed(request("GET", target).withLimits(limits));
    }

    /**
     * Sends what may be long and answers with a stream; the caller closes it.
     *
     * @param headers further header fields, such as X-Registry-Auth: never shown, listed or logged
     */
    StreamingResponse streamPost(Target target, Map<String, String> headers, RequestBody body, Limits limits) {
        return streamed(new Request("POST", "/v" + version + target.text(), headers, body, limits));
    }

    /** Leaves HTTP by a POST; the caller closes the connection. */
    HijackedConnection hijack(Target target, RequestBody body, Limits limits) {
        HijackedConnection connection = owner.hijack(() -> transport.hijack(request("POST", target).withBody(body).withLimits(limits)));
        if (connection.status() < 300) {
            return connection;
        }
        try (connection) {
            throw Answers.failure(connection.status(), connection.headers(), message(connection.status(), connection.input()));
        }
    }

    private StreamingResponse streamed(Request request) {
        StreamingResponse answer = owner.open(() -> transport.stream(request));
        if (answer.status() < 300) {
            return answer;
        }
        try (answer) {
            throw Answers.failure(answer.status(), answer.headers(), message(answer.status(), answer.body()));
        }
    }

    /** What the engine says, and where it stops in the middle, why: its status has told already what to make of it. */
    private static byte[] message(int status, InputStream answer) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            byte[] piece = new byte[8 * 1024];
            for (int count = answer.read(piece); count >= 0 && said.size() < Answers.MAX_ERROR_BODY; count = answer.read(piece)) {
                said.write(piece, 0, count);
            }
        } catch (EngineException | IOException cut) {
            String before = said.size() == 0 ? "HTTP " + status : "";
            said.writeBytes((before + " … (" + cut.getMessage() + ")").getBytes(StandardCharsets.UTF_8));
        }
        return said.toByteArray();
    }

    /** Reads JSON; what cannot be read is the engine's fault, not the caller's. */
    static <T> T json(byte[] body, Supplier<T> read) {
        try {
            T value = read.get();
            if (value == null) {
                throw new EngineException.Malformed(EngineException.Malformed.Reason.BAD_JSON, 200, "an empty answer", null);
            }
            return value;
        } catch (JsonException e) {
            throw Answers.unreadable(body, e);
        }
    }

    private Request request(String method, Target target) {
        return Request.of(method, "/v" + version + target.text());
    }

    /** 304 is agreement: the object was already in the state asked for. */
    private static byte[] accepted(Response answer) {
        if (answer.status() >= 300 && answer.status() != 304) {
            throw Answers.failure(answer.status(), answer.headers(), answer.body());
        }
        return answer.body();
    }
}
