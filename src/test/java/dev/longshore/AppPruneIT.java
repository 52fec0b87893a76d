package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Cleaning up a real engine, which others change meanwhile. */
@ExtendWith({FxExtension.class, RealEngineExtension.class})
class AppPruneIT {

    @TempDir
    private Path folder;
    private RealEngine engine;
    private AppFixture app;

    @BeforeEach
    void start(RealEngine real) {
        engine = real;
        app = AppFixture.connected(folder, real.endpoint().uri());
    }

    @AfterEach
    void end() {
        app.close();
    }

    private static String verb() {
        return ((Button) AppFixture.nowInDialog("#dialog-verb")).getText();
    }

    private static void filter(String text) {
        onFx(() -> ((TextField) AppFixture.nowInDialog("#prune-filter")).setText(text));
    }

    private List<String> there(String base) {
        return engine.client().containers().list().stream().map(ContainerSummary::name).filter(name -> name.startsWith(base)).sorted().toList();
    }

    @Test
    void whatCameIntoUseStaysAndIsNamed() {
        String base = engine.newName();
        engine.create(base + "-goes");
        engine.create(base + "-stays");
        engine.create(base + "-unticked");
        onFx(() -> app.wiring.contributions().list(AppCommand.class, each -> each.id().equals("prune")).getFirst().command().run());
        app.dialog();
        await("listed", () -> !verb().equals("Remove"));
        filter(base + "-unticked");
        await("one of the test's own", () -> verb().startsWith("Remove 1 object"));
        onFx(() -> AppFixture.nowInDialog("#prune-list").requestFocus());
        app.robot.type(KeyCode.SPACE);   // on the head of its group
        await("none", () -> verb().equals("Remove"));
        filter(base);
        await("two of the test's own", () -> verb().startsWith("Remove 2 objects"));
        engine.client().containers().start(base + "-stays");
        onFx(() -> AppFixture.nowInDialog("#dialog-verb").requestFocus());
        app.robot.type(KeyCode.SPACE);
        app.awaitNoDialog();
        Waiting.until("a task", () -> app.services.tasks().all().size() == 1);
        TaskState done = app.services.tasks().all().getFirst().done().join();
        assertEquals(TaskState.Phase.SUCCEEDED, done.phase(), done::toString);
        assertEquals(List.of(base + "-stays", base + "-unticked"), there(base));
        Messages words = new Messages(Locale.ENGLISH);
        await("said", () -> app.notices.all().stream().anyMatch(notice -> words.text(notice.title()).endsWith("1 stays: " + base + "-stays (runs by now)")));
    }
}
