package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Offered;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.feed.LogRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The log of a container that writes nothing is read and saved; {@code LogEnginesIT} has those that do. */
final class LogChecks {

    private final EngineRig rig;
    private final Path folder;

    LogChecks(EngineRig rig, Path folder) {
        this.rig = rig;
        this.folder = folder;
    }

    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(LogOperations.READ, () -> {
            ObjectRef container = rig.create(true);
            try (StreamingResponse answer = rig.place().calls().run(rig.host.id(), LogOperations.READ, container.name(),
                    client -> client.containers().logs(container.id(), LogQuery.TIMED.last(10)))) {
                assertEquals(0, answer.body().readAllBytes().length);
            }
        });
        checks.put(LogOperations.SAVE, this::save);
        return checks;
    }

    private void save() throws IOException {
        ObjectRef container = rig.create(true);
        Path file = folder.resolve(container.name() + ".log");
        try (Hosts none = new Hosts(host -> {
            throw new IllegalStateException("connects to nothing");
        }, SessionTiming.DEFAULT)) {
            LogExport export = new LogExport(new LogAccess(none, rig.place().calls(), Runnable::run));
            assertEquals(0, export.save(new LogExport.Order(container, LogRange.ALL, LogExport.Part.BOTH, file, false), new StreamOwner(), bytes -> { }).bytes());
        }
        assertEquals(0, Files.size(file));
    }
}
