package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Logs in the whole app, on the Demo. */
@ExtendWith(FxExtension.class)
class AppLogsViewTest {

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
        await("its containers", () -> app.table().getItems().size() >= 10);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private LogView log() {
        return (LogView) app.stage.getScene().lookup("#logs-lines");
    }

    private List<String> lines() {
        return onFx(() -> log() == null ? List.of() : IntStream.range(0, log().rows().size()).mapToObj(row -> log().rows().row(row).text().text()).toList());
    }

    @Test
    void theKeyOfTheTableOpensTheLogAndItGoesOn() {
        app.select("harbor-web-1");
        app.keys(KeyCode.L);
        await("the tab", () -> log() != null);
        await("its last thousand lines", () -> log().rows().size() >= 1_000);
        int before = onFx(() -> log().rows().size());
        await("it goes on", () -> log().rows().size() > before);
        assertTrue(onFx(() -> log().following().get()));
        picture("app-logs");
        app.select("harbor-api-1");
        await("the log of what is selected next", () -> app.says("#inspector", "harbor-api-1") && log() != null);
    }

    @Test
    void searchingFindsWithinTheTab() {
        app.select("harbor-api-1");
        app.choose("harbor-api-1", "logs.action");
        await("lines", () -> log() != null && log().rows().size() > 100);
        onFx(() -> log().requestFocus());
        app.keys(KeyCode.F, KeyCode.SHORTCUT);
        app.awaitFocus("#logs-search");
        app.robot.write("refused");
        await("found, in a number, as there is little room", () -> app.stage.getScene().lookup("#logs-hits") instanceof Label hits
                && hits.getText().matches("[1-9][0-9,]*"));
    }

    @Test
    void severalContainersAreMerged() {
        app.select("harbor-web-1", "harbor-api-1", "harbor-db-1");
        app.keys(KeyCode.L);
        await("lines of all", () -> log() != null && log().rows().size() > 1_000);
        await("a chip for each", () -> app.stage.getScene().lookup("#logs-chip-2") != null);
        app.click("#inspector-enlarge");
        await("enlarged, and still there", () -> log() != null && log().rows().size() > 1_000 && log().getWidth() > 600);
        picture("app-logs-enlarged");
    }

    @Test
    void aHostHasTheLogsOfWhatRunsThere() {
        app.robot.doubleClickOn(() -> app.stage.getScene().getRoot().lookupAll("#hosts-list .list-cell").stream()
                .filter(cell -> AppFixture.texts((Parent) cell).contains("Demo")).findFirst().orElseThrow());
        await("its tabs", () -> app.stage.getScene().lookup("#inspector-tab-logs") != null);
        app.click("#inspector-tab-logs");
        await("lines of several", () -> log() != null && log().rows().size() > 100);
        await("a chip for each", () -> app.stage.getScene().lookup("#logs-chip-1") != null);
        assertFalse(onFx(() -> app.says("#logs", "migrate")), "that one does not run");
    }

    @Test
    void oneThatWasNeverStartedSaysSo() {
        app.select("migrate");
        app.keys(KeyCode.L);
        app.awaitText("#logs", "has not been started");
    }

    @Test
    void aDoubleClickStillOpensTheJson() {
        app.doubleClick("harbor-web-1");
        app.awaitText("#inspector-json", "harbor-web-1");
        assertEquals(List.of(), lines());
    }

    private void picture(String name) {
        if (System.getProperty("longshore.pictures") == null) {
            return;
        }
        for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
            onFx(() -> app.theme.mode().set(mode));
            onFx(() -> {
                app.stage.getScene().getRoot().applyCss();
                app.stage.getScene().getRoot().layout();
            });
            onFx(() -> Pictures.take(app.stage.getScene(), name + "-" + mode.name().toLowerCase(Locale.ROOT)));
        }
    }
}
