package dev.longshore.ui.palette;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.QuietSettings;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.base.PaletteEntry.Words;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class PaletteViewTest {

    private static final int MANY = 10_000;

    @TempDir
    private Path folder;
    private final LaidOutRobot robot = new LaidOutRobot();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private SettingsService settings;
    private Stage stage;
    private Button before;
    private Messages messages = new Messages(Locale.ENGLISH);

    @BeforeEach
    void settings() {
        SettingsFile file = new SettingsFile(folder);
        settings = SettingsService.open(file, file.load(), new QuietSettings());
    }

    @AfterEach
    void end() {
        onFx(() -> stage.hide());
        settings.close();
    }

    private void start(ThemeMode theme, Locale language) {
        messages = new Messages(language);
        onFx(() -> {
            before = new Button("before");
            PaletteView view = new PaletteView("Shortcut+K", open, () -> new PaletteViewModel(sections(), new RecentEntries(settings.groups()), Thread::startVirtualThread, new FxExecutor()), messages);
            StackPane root = new StackPane(before, view.root());
            root.getStyleClass().add("shell");
            Scene scene = new Scene(root, 900, 620);
            new Theme(theme).apply(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            before.requestFocus();
            open.set(true);
        });
    }

    private List<PaletteSection> sections() {
        List<PaletteEntry> objects = new ArrayList<>();
        IntStream.range(0, MANY).forEach(i -> objects.add(new PaletteEntry("container/local/" + i, Optional.of(new HostId("local")),
                new Words("worker-" + i, "Container · local", "box"), Optional.empty(), () -> ran.add("worker-" + i))));
        return List.of(
                new PaletteSection(messages.text("palette.commands"), true, List.of(command("run.action.run", "play", "Shortcut+N", "", ""),
                        command("registry.action.pull", "download", "", "POST /images/create", ""))),
                new PaletteSection(messages.text("containers.title"), true, List.of(
                        command("containers.action.start", "play", "S", "POST /containers/{id}/start", "containers.reason.not-stopped"),
                        command("containers.action.stop", "square", "S", "POST /containers/{id}/stop", ""))),
                new PaletteSection("", false, objects));
    }

    private PaletteEntry command(String key, String icon, String shortcut, String call, String reason) {
        return new PaletteEntry(key, Optional.empty(), new Words(messages.text(key), messages.text("containers.title"), icon, shortcut, call),
                Optional.of(reason).filter(why -> !why.isEmpty()).map(messages::text), () -> ran.add(key));
    }

    private TextField field() {
        await("the field", () -> stage.getScene().lookup("#palette-field") != null && stage.getScene().lookup("#palette-field").isFocused());
        return onFx(() -> (TextField) stage.getScene().lookup("#palette-field"));
    }

    private void type(String query) {
        TextField field = field();
        onFx(() -> field.setText(query));
    }

    /** The lines in sight, as they are read aloud. */
    private List<String> lines() {
        return onFx(this::linesNow);
    }

    private List<String> linesNow() {
        stage.getScene().getRoot().layout();
        return stage.getScene().lookup("#palette-list").lookupAll(".list-cell").stream().map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty() && cell.isVisible()).sorted((a, b) -> a.getIndex() - b.getIndex()).map(Node::getAccessibleText).toList();
    }

    private String call() {
        return onFx(() -> ((Label) stage.getScene().lookup("#palette-call")).getText());
    }

    private void picture(String name) {
        onFx(() -> Pictures.take(stage.getScene(), name));
    }

    @Test
    void itOpensOnCommandsAndClosesToWhereTheKeyboardWas() {
        start(ThemeMode.LIGHT, Locale.ENGLISH);
        field();
        assertEquals(List.of("Commands", "Run…, Containers, Ctrl+N", "Pull…, Containers, POST /images/create", "Containers",
                "Start, Containers, S, POST /containers/{id}/start — already started", "Stop, Containers, S, POST /containers/{id}/stop"), lines());
        assertEquals(AccessibleRole.DIALOG, onFx(() -> stage.getScene().lookup("#palette").getAccessibleRole()));
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> !open.get() && before.isFocused());
        assertNull(onFx(() -> stage.getScene().lookup("#palette")));
    }

    @Test
    void theArrowsChooseAndEnterRunsOnceThePaletteIsClosed() {
        start(ThemeMode.LIGHT, Locale.ENGLISH);
        TextField field = field();
        robot.type(KeyCode.DOWN);
        assertEquals("POST /images/create", call());
        assertEquals("Pull…, Containers, POST /images/create", onFx(field::getAccessibleHelp), "heard without leaving the field");
        robot.type(KeyCode.ENTER);
        await("ran", () -> ran.equals(List.of("registry.action.pull")) && !open.get());
        onFx(() -> open.set(true));
        field();
        await("shown again", () -> linesNow().size() > 2);
        assertEquals(List.of("Recent", "Pull…, Containers, POST /images/create", "Commands"), lines().subList(0, 3));
    }

    @Test
    void whatCannotRunSaysWhyAndDoesNotRun() {
        start(ThemeMode.LIGHT, Locale.ENGLISH);
        type("start");
        await("found", () -> linesNow().size() == 1);
        assertEquals("Cannot run now: already started", call());
        robot.type(KeyCode.ENTER);
        robot.clickOn(".palette-item");
        assertTrue(open.get());
        assertEquals(List.of(), ran);
    }

    @Test
    void oneOfTenThousandObjectsIsRevealed() {
        start(ThemeMode.LIGHT, Locale.ENGLISH);
        type("worker 777");
        await("found", () -> !linesNow().isEmpty() && linesNow().getFirst().startsWith("worker-777,"));
        robot.clickOn(".palette-item");
        await("ran", () -> ran.equals(List.of("worker-777")));
        onFx(() -> open.set(true));
        type("worker");
        await("bounded", () -> ((Label) stage.getScene().lookup("#palette-more")).getText().equals("9,900 more"));
    }

    @Test
    void aClickBesideItClosesIt() {
        start(ThemeMode.LIGHT, Locale.ENGLISH);
        field();
        robot.clickAt(() -> stage.getScene().getRoot().localToScreen(20, 20));
        await("closed", () -> !open.get());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, zh", "DARK, zh"})
    void inBothThemesAndLanguages(ThemeMode theme, String language) {
        String name = "palette-%s-" + theme + "-" + language;
        start(theme, Locale.forLanguageTag(language));
        field();
        picture(name.formatted("empty"));
        type(language.equals("zh") ? "容器" : "st");
        await("found", () -> linesNow().stream().noneMatch(line -> line.equals(messages.text("palette.commands"))));
        picture(name.formatted("disabled"));
        type("wo 99");
        await("found", () -> linesNow().size() > 5);
        picture(name.formatted("results"));
        type("no such thing");
        await("nothing", () -> stage.getScene().lookup("#palette-nothing").isVisible());
        picture(name.formatted("nothing"));
        assertFalse(onFx(() -> ((Label) stage.getScene().lookup("#palette-nothing").lookup(".label")).getText()).isEmpty());
    }
}
