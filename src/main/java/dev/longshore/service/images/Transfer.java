package dev.longshore.service.images;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.RegistryAuth;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.TaskControl;
import java.util.Optional;

/** What pull and push have in common: a login, layers that move, and a last record that decides. */
final class Transfer {

    /** Begins the stream. */
    interface Opening {
        JsonLines<StreamRecord> open(EngineClient client, Optional<RegistryAuth> auth);
    }

    /** Reads the outcome from the records. */
    interface Outcome {
        void add(StreamRecord record);

        /** What came of it, once the stream has ended in order; empty where its last record does not tell of success. */
        Optional<String> result(EngineClient client);
    }

    private final EngineCalls calls;
    private final LoginSource logins;

    Transfer(EngineCalls calls, LoginSource logins) {
        this.calls = calls;
        this.logins = logins;
    }

    /** Works on the caller's thread. The host's lists are read anew however it ends: what the engine then has decides. */
    String run(TaskControl control, HostId host, Operation operation, ImageReference image, Opening opening, Outcome outcome) {
        LoginSource.Found login = logins.find(image.registry());
        try (Stoppable stoppable = new Stoppable(control)) {
            return calls.run(host, operation, image.toString(), client -> {
                try (JsonLines<StreamRecord> lines = opening.open(client, login.auth())) {
                    stoppable.now(lines);
                    return follow(control, client, lines, outcome);
                }
            });
        } catch (FailureException failed) {
            throw login.explain(failed);
        } finally {
            calls.refresh(host);
        }
    }

    private static String follow(TaskControl control, EngineClient client, JsonLines<StreamRecord> lines, Outcome outcome) {
        LayerProgress progress = new LayerProgress(control);
        for (Optional<StreamRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
            StreamRecord record = next.get();
            if (record.failed()) {
                throw new EngineException.Reported(record.code(), record.failure());
            }
            progress.add(record);
            outcome.add(record);
        }
        return outcome.result(client).orElseThrow(() -> new EngineException.Incomplete("the stream ended without the record that says it is done"));
    }

    /** Ends the wait for an answer by interrupting it, and a stream by closing it. */
    private static final class Stoppable implements AutoCloseable {
        private final Thread worker = Thread.currentThread();
        private AutoCloseable stream;
        private boolean over;
        private boolean cancelled;

        Stoppable(TaskControl control) {
            control.closeOnCancel(this::stop);
        }

        synchronized void now(AutoCloseable opened) {
            stream = opened;
            if (cancelled) {
                stop();
            }
        }

        private synchronized void stop() {
            cancelled = true;
            try {
                if (stream != null) {
                    stream.close();
                } else if (!over) {
                    worker.interrupt();
                }
            } catch (Exception ignored) {
                // it is closed to end its reader; how well it closes changes nothing
            }
        }

        /** The interruption, if there was one, ends with the work. */
        @Override
        public synchronized void close() {
            over = true;
            Thread.interrupted();
        }
    }
}
