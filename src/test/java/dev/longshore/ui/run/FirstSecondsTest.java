package dev.longshore.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSecondsTest {

    @TempDir
    Path folder;

    private final ManualDelay delay = new ManualDelay();
    private final List<String> told = new ArrayList<>();
    private UiFixture fixture;
    private ObjectRef container;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder);
        list("running");
        fixture.connect();
        container = new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, "a", "web");
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private void list(String state) {
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json(state.isEmpty() ? "[]" : "[{\"Id\":\"a\",\"Names\":[\"/web\"],\"State\":\"" + state + "\"}]"));
    }

    private void watch() {
        new FirstSeconds(fixture.hosts, delay, fixture.ui).watch(container, ended -> told.add("ended " + ended.name()), removed -> told.add("removed " + removed.name()));
    }

    private void becomes(String state) {
        list(state);
        fixture.session.refresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exited", "dead", "restarting"})
    void oneThatEndsIsToldOnce(String state) {
        watch();
        becomes(state);
        fixture.ui.until("told", () -> !told.isEmpty());
        becomes("running");
        becomes("exited");
        Waiting.until("listed", () -> "exited".equals(fixture.session.objects(Containers.KIND).getFirst().state()));
        fixture.ui.drain();
        assertEquals(List.of("ended web"), told);
        assertEquals(0, delay.waiting(), "nobody waits any more");
    }

    @Test
    void oneThatIsRemovedAsItEndsIsToldToo() {
        watch();
        becomes("");
        fixture.ui.until("told", () -> !told.isEmpty());
        assertEquals(List.of("removed web"), told);
    }

    @Test
    void oneThatWasGoneBeforeItCouldBeListedIsToldToo() {
        becomes("");
        Waiting.until("listed", () -> fixture.session.objects(Containers.KIND).isEmpty());
        watch();
        delay.pass(FirstSeconds.LIMIT);
        fixture.ui.until("told", () -> !told.isEmpty());
        assertEquals(List.of("removed web"), told);
        assertEquals(0, delay.waiting());
    }

    @Test
    void oneThatLivesLongerIsNobodysBusiness() {
        watch();
        delay.pass(FirstSeconds.LIMIT);
        becomes("exited");
        Waiting.until("listed", () -> "exited".equals(fixture.session.objects(Containers.KIND).getFirst().state()));
        fixture.ui.drain();
        assertEquals(List.of(), told);
    }

    @Test
    void oneThatHasEndedBeforeIsToldAtOnce() {
        becomes("exited");
        Waiting.until("listed", () -> "exited".equals(fixture.session.objects(Containers.KIND).getFirst().state()));
        watch();
        fixture.ui.until("told", () -> !told.isEmpty());
        assertEquals(List.of("ended web"), told);
    }
}
