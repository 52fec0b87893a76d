package dev.longshore.service.doctor;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.domain.ClockDifference;
import dev.longshore.domain.FailureException;
import dev.longshore.service.system.EngineReport;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** What the engine itself is asked, over the host's own transport. */
final class EngineExaminers {

    private final InstantSource clock;

    EngineExaminers(InstantSource clock) {
        this.clock = clock;
    }

    Step engine(Patient patient) {
        return asked(patient, Check.ENGINE, client -> {
            EngineVersion version = client.system().version();
            boolean podman = client.ping().podman() || version.podman();
            return Step.found(Check.ENGINE, Finding.ENGINE_ANSWERS, podman ? "Podman" : "Docker", version.version(),
                    String.valueOf(version.os()) + "/" + version.arch());
        });
    }

    Step api(Patient patient) {
        return asked(patient, Check.API, client -> {
            EngineVersion version = client.system().version();
            return Step.found(Check.API, Finding.API_AGREED, client.version().toString(), Optional.ofNullable(version.minApiVersion()).orElse("–"),
                    Optional.ofNullable(version.apiVersion()).orElse("–"));
        });
    }

    Step clock(Patient patient) {
        return asked(patient, Check.CLOCK, client -> {
            Optional<ClockDifference> difference = EngineReport.read(client, clock).clock();
            if (difference.isEmpty()) {
                return Step.found(Check.CLOCK, Finding.CLOCK_UNTOLD);
            }
            if (!difference.get().notable()) {
                return Step.found(Check.CLOCK, Finding.CLOCK_SAME);
            }
            long seconds = difference.get().ahead().toSeconds();
            return Step.found(Check.CLOCK, seconds < 0 ? Finding.CLOCK_BEHIND : Finding.CLOCK_AHEAD, String.valueOf(Math.abs(seconds)));
        });
    }

    private static Step asked(Patient patient, Check check, Function<EngineClient, Step> question) {
        try {
            return question.apply(patient.client());
        } catch (EngineException | FailureException e) {
            return Step.failed(check, patient.failure(e));
        }
    }
}
