package dev.longshore.ui.overview;

import dev.longshore.domain.ClockDifference;
import dev.longshore.engine.model.Answer;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.system.EngineReport;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reports made of recorded and of invented answers. */
final class OverviewSamples {

    private OverviewSamples() {
    }

    static EngineReport recorded(String engine) {
        return new EngineReport(answer(Samples.bytes(engine, "info.json"), EngineInfo.class),
                answer(Samples.bytes(engine, "version.json"), EngineVersion.class), Optional.of(new ClockDifference(Duration.ZERO, Duration.ZERO)));
    }

    static EngineReport of(String info, Duration ahead) {
        return new EngineReport(answer(info.getBytes(StandardCharsets.UTF_8), EngineInfo.class),
                answer("{\"Version\":\"1.9\"}".getBytes(StandardCharsets.UTF_8), EngineVersion.class),
                Optional.ofNullable(ahead).map(difference -> new ClockDifference(difference, Duration.ZERO)));
    }

    static EngineReport of(String info) {
        return of(info, null);
    }

    private static <T> Answer<T> answer(byte[] json, Class<T> type) {
        return new Answer<>(Json.WIRE.read(json, type), JsonDocument.parse(json));
    }
}
