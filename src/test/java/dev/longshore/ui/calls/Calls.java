package dev.longshore.ui.calls;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.CallRecord;
import dev.longshore.service.calls.CallLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Calls for tests. */
final class Calls {

    static final Host LOCAL = new Host(new HostId("local"), "local", new Endpoint.Unix(Path.of("/run/docker.sock")),
            Host.Origin.DEFAULT_SOCKET);
    static final Host DEMO = new Host(new HostId("demo"), "Demo", new Endpoint.Demo(), Host.Origin.DEMO);

    private Calls() {
    }

    static CallLog log() {
        return new CallLog(target -> target, (target, json) -> json, text -> text);
    }

    static CallRecord get(String target) {
        return call("GET", target, 200, 21_400);
    }

    static CallRecord call(String method, String target, int status, long bytes) {
        return new CallRecord(1, Instant.parse("2026-11-23T12:47:31Z"), method, target, null, false, status,
                Duration.ofMillis(8), bytes, false, null);
    }

    static CallRecord background(String target, int status) {
        return new CallRecord(1, Instant.parse("2026-11-23T12:47:31Z"), "GET", target, null, false, status, Duration.ofMillis(8), 100, true, null);
    }

    static CallRecord failed(String target, String failure) {
        return new CallRecord(1, Instant.parse("2026-11-23T12:47:31Z"), "GET", target, null, false, 0,
                Duration.ofMillis(1_020), 0, false, failure);
    }

    /** A stream that a test opens, lets grow and ends. */
    static final class Stream {
        private final String target;
        private final boolean background;
        long bytes;
        private Consumer<CallRecord> end;

        Stream(String target) {
            this(target, false);
        }

        Stream(String target, boolean background) {
            this.target = target;
            this.background = background;
        }

        void open(CallLog log) {
            end = log.recorder(LOCAL).opened(() -> record(null));
        }

        void end(String failure) {
            end.accept(record(failure));
        }

        private CallRecord record(String failure) {
            return new CallRecord(1, Instant.parse("2026-11-23T12:47:31Z"), "GET", target, null, true, 200, Duration.ofMinutes(125), bytes, background, failure);
        }
    }
}
