package dev.longshore.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.base.InspectTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveInspectorTest {

    private static final String ID = "5f50d57e1fc8cbfa7f99cd2ddd547b3fedfc5ea72b7eec522e31a7cb6d42ab7f";

    @TempDir
    Path folder;

    private UiFixture fixture;
    private InspectorViewModel model;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        fixture.engine.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\"}"));
        ContainerService containers = new ContainerService(fixture.calls);
        model = new InspectorViewModel(containers::inspect, image -> CompletableFuture.completedFuture(List.<HistoryLayer>of()), new Masker(),
                fixture.ui, new ManualDelay());
        new LiveInspector(model, fixture.hosts, fixture.ui);
        model.follow(new InspectTarget(new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, ID, "badcmd-127"), ""));
        fixture.ui.until("shown", () -> model.document().get() != null);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private void change(HostileEngine engine, String listed) {
        engine.on("GET", "/containers/json", exchange -> exchange.json(listed));
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + ID + "\"}}");
    }

    @Test
    void aChangedObjectIsInspectedAnew() {
        fixture.engine.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"New\":1}"));
        change(fixture.engine, "[{\"Id\":\"" + ID + "\",\"Names\":[\"/badcmd-127\"],\"State\":\"running\"}]");
        fixture.ui.until("inspected anew", () -> model.document().get().size() > 80);
        assertFalse(model.removed().get());
    }

    @Test
    void aRemovedObjectStaysAsItWas() {
        change(fixture.engine, "[]");
        fixture.ui.until("marked as removed", () -> model.removed().get());
        assertTrue(model.document().get() != null);
    }

    @Test
    void whatFailedWhileTheHostWasAwayIsAskedAgain() throws Exception {
        fixture.engine.close();
        fixture.ui.until("lost", () -> fixture.current.status().get() instanceof HostStatus.Lost);
        model.retry();
        fixture.ui.until("told", () -> model.failure().get() != null);
        Files.delete(fixture.engine.socket());
        try (HostileEngine back = HostileEngine.unix(folder, again -> again.behaveLikeAnEngine()
                .on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"Back\":1}")))) {
            fixture.session.retryNow();
            fixture.ui.until("asked again", () -> model.failure().get() == null && model.document().get().size() > 80);
            assertEquals(1, back.count("GET", "/containers/" + ID));
            fixture.session.close();
        }
    }
}
