package dev.longshore.service.images;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.RegistryAuth;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.BackPressure;
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
        try {
            return calls.run(host, operation, image.toString(), client -> {
                try (JsonLines<StreamRecord> lines = opening.open(client.ownedBy(control.streams()), login.auth())) {
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
        lines.forEach(BackPressure.hold(record -> {
            if (record.failed()) {
                throw new EngineException.Reported(record.code(), record.failure());
            }
            progress.add(record);
            outcome.add(record);
        }));
        return outcome.result(client).orElseThrow(() -> new EngineException.Incomplete("the stream ended without the record that says it is done"));
    }
}
