package dev.longshore.service.demo;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine in memory, alive from the moment it is built until it is closed: it speaks API {@value EngineDocuments#API_VERSION},
 * the version prefix being optional. What it cannot do is answered with 404; an attach with 501.
 */
public final class DemoTransport implements Transport {

    private static final Pattern EXEC_START = Pattern.compile("(?:/v[0-9.]+)?/exec/([0-9a-f]+)/start");

    private final DemoPace pace;
    private final DemoEvents events;
    private final DemoEngine engine;
    private final DemoRoutes routes;
    private volatile boolean closed;

    public DemoTransport() {
        this(Clock.systemUTC(), new RealPace());
    }

    DemoTransport(Clock clock, DemoPace pace) {
        this.pace = pace;
        this.events = new DemoEvents(clock);
        this.engine = new DemoEngine(clock, pace, events);
        DemoSeed.fill(engine);
        this.routes = new DemoRoutes(engine, events, pace);
        pace.every(DemoScenario.STEP, new DemoScenario(engine)::step);
    }

    @Override
    public Response send(Request request) {
        DemoAnswer answer = answer(request);
        try (InputStream body = answer.body().get()) {
            if (answer.endless()) {
                throw new EngineException.TimedOut(EngineException.TimedOut.Phase.BODY, "the answer has no end; stream it");
            }
            byte[] bytes = body.readAllBytes();
            if (bytes.length > request.limits().maxBody()) {
                throw new EngineException.Malformed(EngineException.Malformed.Reason.BODY_TOO_LARGE, answer.status(),
                        "more than " + request.limits().maxBody() + " bytes", null);
            }
            return new Response(answer.status(), headers(answer), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StreamingResponse stream(Request request) {
        DemoAnswer answer = answer(request);
        InputStream body = answer.body().get();
        if (closed) {
            endStreams();   // opened while close() was ending the others
        }
        return new Streaming(answer.status(), headers(answer), body);
    }

    @Override
    public HijackedConnection hijack(Request request) {
        requireOpen();
        DemoAnswer answer = DemoAnswer.message(501, "the Demo engine offers no attach");
        try {
            Matcher start = EXEC_START.matcher(request.target());
            if (start.matches()) {
                HijackedConnection opened = engine.execs().start(start.group(1));
                if (closed) {
                    endStreams();   // as of streams
                }
                return opened;
            }
        } catch (DemoFault fault) {
            answer = DemoAnswer.message(fault.status(), fault.getMessage());
        }
        return new Refused(answer.status(), headers(answer), answer.body().get());
    }

    @Override
    public void close() {
        closed = true;
        pace.close();
        endStreams();
    }

    private void endStreams() {
        events.closeAll();
        engine.logs().closeAll();
        engine.execs().closeAll();
    }

    private DemoAnswer answer(Request request) {
        requireOpen();
        return routes.answer(request.method(), request.target(), request.body().text().orElse(""));
    }

    private void requireOpen() {
        if (closed) {
            throw new EngineException.Disconnected("the Demo engine is closed", null);
        }
    }

    private static Headers headers(DemoAnswer answer) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Api-Version", List.of(EngineDocuments.API_VERSION));
        fields.put("Builder-Version", List.of("2"));
        fields.put("Docker-Experimental", List.of("false"));
        fields.put("OSType", List.of("linux"));
        fields.put("Server", List.of("Longshore-Demo"));
        if (!answer.contentType().isEmpty()) {
            fields.put("Content-Type", List.of(answer.contentType()));
        }
        return Headers.of(fields);
    }

    private record Streaming(int status, Headers headers, InputStream body) implements StreamingResponse {
        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An ordinary answer to a request for an upgrade. */
    private record Refused(int status, Headers headers, InputStream input) implements HijackedConnection {
        @Override
        public OutputStream output() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void closeOutput() {
            // nothing was opened
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
