package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.host.Hosts;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Processes, changes and health of a container, in the whole app on the Demo. */
@ExtendWith(FxExtension.class)
class AppInsideViewTest {

    private static final String DB = "harbor-db-1";

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start() {
        new SettingsFile(folder.resolve("settings")).save(Settings.FIRST.withLanguage("en").withTheme("LIGHT")
                .withWindow(new Settings.Window(0, 0, 1280, 780, false)).withLayout(new Settings.Layout(228, 432, 160, false)));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        Waiting.until("the demo", () -> app.services.hosts().find(Hosts.DEMO.id()) != null);
        onFx(() -> app.wiring.current().chosen().set(Hosts.DEMO.id()));
        app.awaitConnected();
        onFx(() -> app.stage.setWidth(1280));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private static void await(String what, BooleanSupplier condition) {
        Waiting.until(what, Duration.ofMinutes(1), () -> onFx(condition::getAsBoolean));
    }

    private void open(String name, String tab) {
        onFx(() -> app.wiring.navigation().open(new Subject.One(app.wiring.containers().table().rows().stream().filter(row -> row.ref().name().equals(name))
                .findFirst().orElseThrow().ref(), ""), tab));
    }

    private TableView<?> processes() {
        return (TableView<?>) app.stage.getScene().lookup("#processes-table");
    }

    private ListView<?> changes() {
        return (ListView<?>) app.stage.getScene().lookup("#changes-list");
    }

    @Test
    void theProcessesOfARunningContainerAreATable() {
        open(DB, "processes");
        await("processes", () -> processes() != null && !processes().getItems().isEmpty());
        assertEquals(List.of("host", "user", "cpu", "memory", "command"), onFx(() -> processes().getVisibleLeafColumns().stream().map(TableColumn::getId).toList()));
        onFx(() -> processes().getColumns().stream().filter(column -> "user".equals(column.getId())).forEach(column -> column.setVisible(false)));
        open("harbor-web-1", "processes");
        await("the columns are left to the next container", () -> processes() != null && !processes().getItems().isEmpty()
                && processes().getVisibleLeafColumns().stream().noneMatch(column -> "user".equals(column.getId())));
        await("they are remembered", () -> app.file.load().settings().tables().containsKey("processes-table"));
    }

    @Test
    void oneThatDoesNotRunHasNone() {
        open("old-web", "processes");
        await("it says so", () -> app.says("#processes", "does not run"));
    }

    @Test
    void changesAreATreeThatOpensByKeys() {
        open(DB, "changes");
        await("lines", () -> changes() != null && changes().getItems().size() > 5);
        int all = onFx(() -> changes().getItems().size());
        onFx(() -> {
            changes().requestFocus();
            changes().getSelectionModel().select(0);
        });
        app.robot.type(KeyCode.LEFT);
        await("the first folder is closed", () -> changes().getItems().size() < all);
        app.robot.type(KeyCode.RIGHT);
        await("it is open again", () -> changes().getItems().size() == all);
        onFx(() -> app.nodeNow("#changes-filter", TextField.class).setText("no such path"));
        await("nothing passes", () -> changes().getItems().isEmpty());
    }

    @Test
    void theHealthIsSaidInWordsAndCannotBeRunOnTheDemo() {
        open(DB, "health");
        await("its state", () -> app.says("#health-state", "Healthy"));
        assertTrue(onFx(() -> app.nodeNow("#health-run", Node.class).isDisabled()));
        open("old-web", "health");
        await("none", () -> app.says("#health", "no health check"));
    }

    @Test
    void whatTheDemoCannotDoIsGreyWithTheReason() {
        app.select(DB);
        for (String key : List.of("exchange.commit", "exchange.wait", "transfer.export")) {
            Command command = app.wiring.command("containers", key);
            assertEquals(Optional.of(Message.of("reason.demo")), onFx(() -> command.disabledReason().get()), key);
            assertFalse(onFx(command::enabled));
        }
    }

    /** Pictures to look at; without a folder for them only that nothing fails. */
    @Test
    void itShowsInBothThemesAndLanguages() {
        Map<String, BooleanSupplier> tabs = Map.of("processes", () -> processes() != null && !processes().getItems().isEmpty(),
                "changes", () -> changes() != null && !changes().getItems().isEmpty(), "health", () -> app.nodeNow("#health-state", Node.class) != null);
        tabs.forEach((tab, there) -> {
            open(DB, tab);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
                    onFx(() -> {
                        app.wiring.shell().language().set(locale);
                        app.theme.mode().set(mode);
                    });
                    await(tab, there);
                    app.awaitLines();
                    onFx(() -> Pictures.take(app.stage.getScene(), tab + "-" + locale.getLanguage() + "-" + mode.name().toLowerCase(Locale.ROOT)));
                }
            }
        });
    }
}
