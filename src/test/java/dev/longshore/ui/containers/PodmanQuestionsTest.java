package dev.longshore.ui.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Podman treats anonymous volumes otherwise than Docker does, and the question says so. */
class PodmanQuestionsTest {

    private static final Host HOST = new Host(new HostId("h"), "local", new Endpoint.Demo(), Host.Origin.USER);

    private static ContainerRow row(String state) {
        return new ContainerRow(HOST.id(), new ContainerSummary("a".repeat(64), List.of("/web"), "web:1", "sha256:1", "", 0, List.of(), null, state, ""));
    }

    private static List<String> keys(List<ContainerRow> rows, List<ContainerRow> podman) {
        Confirmation asked = ContainerQuestions.remove(List.of(HOST), rows, podman);
        return List.of(asked.warning().map(Message::key).orElseThrow(), asked.options().getLast().label().key());
    }

    @Test
    void whatIsSaidOfAnonymousVolumesDependsOnTheEngine() {
        ContainerRow runs = row("running");
        ContainerRow stopped = row("exited");
        assertEquals(List.of("containers.remove.warning", "containers.remove.volumes"), keys(List.of(runs), List.of()));
        assertEquals(List.of("containers.remove.warning.podman", "containers.remove.volumes.podman"), keys(List.of(runs, stopped), List.of(runs)));
        assertEquals(List.of("containers.remove.warning", "containers.remove.volumes.podman"), keys(List.of(runs, stopped), List.of(stopped)));
    }
}
