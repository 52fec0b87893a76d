package dev.longshore.ui.hosts;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualTicker;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SidebarViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    private final RecordedActions actions = new RecordedActions();
    private final ManualTicker ticker = new ManualTicker();
    private Instant time = SampleHosts.NOON;
    private Stage stage;
    private SidebarViewModel model;
    private HostRow local;
    private HostRow nas;

    @BeforeEach
    void show() {
        onFx(() -> {
            model = new SidebarViewModel(actions.sidebar(), () -> time, ticker);
            local = SampleHosts.unix("local", Host.Origin.DEFAULT_SOCKET);
            local.status().set(SampleHosts.connected());
            nas = SampleHosts.tcp("nas", "10.0.0.7");
            model.hosts().addAll(List.of(local, nas));
            model.selected().set(local);
            SidebarView view = new SidebarView(model, new Messages(Locale.ENGLISH));
            stage = new Stage();
            stage.setScene(new Scene(view.root(), 228, 600));
            new Theme(ThemeMode.LIGHT).apply(stage.getScene());
            stage.show();
            view.onShow();
            robot.lookup("#hosts-list").query().requestFocus();
        });
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
    }

    @Test
    void aHostIsShownAsItStands() {
        assertTrue(shows("unix · Docker 28.5 · API 1.51"));
        assertTrue(shows("tcp · connecting…"));
        assertTrue(shows("NO TLS"));
        onFx(() -> nas.status().set(SampleHosts.lost(Failure.Cause.REFUSED, null)));
        assertTrue(shows("refused"));
        assertTrue(shows("retrying in 4 s"));
        onFx(() -> {
            time = time.plusSeconds(1);
            ticker.tick();
        });
        assertTrue(shows("retrying in 3 s"));
    }

    @Test
    void countsAreUpdatedInPlace() {
        assertTrue(shows("0 / 0"));
        onFx(() -> {
            local.running().set(3);
            local.total().set(5);
        });
        assertTrue(shows("3 / 5"));
    }

    @Test
    void arrowsChooseAndDeleteRemovesWhatTheUserAdded() {
        robot.type(KeyCode.DELETE);
        robot.type(KeyCode.DOWN);
        await("chosen", () -> model.selected().get() == nas);
        robot.type(KeyCode.DELETE);
        await("removed", () -> actions.done().equals(List.of("remove nas")));
    }

    @Test
    void theMenuOfAHostSaysWhatCannotBeDone() {
        robot.clickOn("unix · Docker 28.5 · API 1.51", MouseButton.SECONDARY);
        Waiting.until("menu", () -> shows("Remove host… — found on this machine, not added by you"));
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("tcp · connecting…", MouseButton.SECONDARY);
        Waiting.until("menu", () -> shows("Retry now"));
        robot.clickOn("Retry now");
        await("retried", () -> actions.done().equals(List.of("retry nas")));
    }

    @Test
    void hostsAreAddedAndTheDemoIsOffered() {
        robot.clickOn("#hosts-add");
        robot.clickOn("#hosts-demo");
        await("both", () -> actions.done().equals(List.of("add", "demo")));
        onFx(() -> model.hosts().add(SampleHosts.unix("demo", Host.Origin.DEMO)));
        assertFalse(onFx(() -> robot.lookup("#hosts-demo").query().getParent().isVisible()));
        Waiting.until("marked", () -> shows("DEMO"));
    }

    @Test
    void aSelectionFromElsewhereShows() {
        onFx(() -> model.selected().set(nas));
        assertEquals(nas, onFx(() -> ((ListView<?>) robot.lookup("#hosts-list").query()).getSelectionModel().getSelectedItem()));
    }

    @Test
    void dockersOwnHostSaysWhatChoseIt() {
        assertFalse(shows("chosen by DOCKER_CONTEXT"));
        onFx(() -> {
            model.hosts().add(SampleHosts.unix("prod", Host.Origin.CONTEXT));
            model.currentEngine().set(new CurrentEngine(Optional.of(new HostId("prod")), Rule.DOCKER_CONTEXT, "prod"));
        });
        Waiting.until("said", () -> shows("chosen by DOCKER_CONTEXT"));
        assertEquals(local, onFx(() -> model.selected().get()), "docker's choice is not the user's");
        assertTrue(accessibleTexts().stream().anyMatch(text -> text.startsWith("prod") && text.contains("From the docker context “prod”") && text.endsWith("chosen by DOCKER_CONTEXT")));
        onFx(() -> model.currentEngine().set(new CurrentEngine(Optional.of(new HostId("local")), Rule.DEFAULT, "default")));
        Waiting.until("another", () -> shows("docker’s default"));
        assertFalse(shows("chosen by DOCKER_CONTEXT"));
        assertEquals(1, accessibleTexts().stream().filter(text -> text.endsWith("docker’s default")).count());
    }

    private List<String> accessibleTexts() {
        return onFx(() -> {
            stage.getScene().getRoot().layout();
            return stage.getScene().getRoot().lookupAll(".host-cell").stream().filter(Node::isVisible).map(Node::getAccessibleText)
                    .filter(text -> text != null && !text.isEmpty()).toList();
        });
    }

    private boolean shows(String text) {
        return onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return robot.lookup(text).tryQuery().isPresent();
        });
    }
}
