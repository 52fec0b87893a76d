package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.Samples;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The tabs of the inspector elsewhere: enlarged in the main area, and in windows of their own. */
@ExtendWith(FxExtension.class)
class AppRoomsViewTest {

    private static final String RICH = "560961ff79b6";

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private int before;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        String json = new String(Samples.bytes("docker28", "inspect/rich-1.json"), StandardCharsets.UTF_8);
        engine.on("GET", "/containers/" + RICH, exchange -> exchange.json(json));
        app = AppFixture.connected(folder, engine.endpointUri());
        app.select("rich-1");
        app.click("#inspector-tab-json");
        app.awaitText("#inspector-json", RICH);
        before = asked();
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    /** How often since the start. */
    private int asked() {
        return (int) engine.requests("GET", "/containers/" + RICH).stream().filter(request -> request.path().endsWith("/json")).count() - before;
    }

    private void enlarge() {
        app.click("#inspector-enlarge");
        app.awaitText("#main-room", RICH);
    }

    private static Optional<Stage> ownWindow() {
        return Window.getWindows().stream().filter(window -> window.isShowing() && window.getScene().getRoot().getStyleClass().contains("room-window"))
                .map(Stage.class::cast).findFirst();
    }

    private Stage tearOff() {
        app.click("#inspector-window");
        await("its window", () -> ownWindow().isPresent());
        return onFx(() -> ownWindow().orElseThrow());
    }

    private List<String> textsOf(Stage window) {
        return AppFixture.texts(window.getScene().getRoot());
    }

    @Test
    void anEnlargedTabHasThePlaceOfPagesAndInspectorAndEscapeBringsItBack() {
        enlarge();
        assertNull(onFx(() -> app.stage.getScene().lookup("#inspector")));
        assertNull(onFx(() -> app.stage.getScene().lookup("#tab-containers")));
        assertNotNull(onFx(() -> app.stage.getScene().lookup("#hosts-list")));
        assertTrue(AppFixture.texts(app.node("#room-path", Node.class)).containsAll(List.of("Containers", "rich-1", "JSON", "local")));
        app.awaitFocus("#inspector-json");
        app.keys(KeyCode.ESCAPE);
        await("back", () -> app.stage.getScene().lookup("#main-room") == null);
        app.awaitText("#inspector-json", RICH);
        app.awaitFocus("#inspector-json");
        assertNotNull(onFx(() -> app.stage.getScene().lookup("#tab-containers")));
        assertEquals(0, asked(), "what it holds moved there and back");
    }

    @Test
    void theSidePartsAreAsWideAsBefore() {
        double sidebar = onFx(() -> width(0));
        double inspector = onFx(() -> width(2));
        for (int i = 0; i < 3; i++) {
            enlarge();
            await("the side bar is as wide", () -> Math.abs(width(0) - sidebar) < 1);
            app.keys(KeyCode.ESCAPE);
            await("the inspector is as wide", () -> columns().getItems().size() == 3 && Math.abs(width(2) - inspector) < 1 && Math.abs(width(0) - sidebar) < 1);
        }
        assertEquals(inspector, app.services.settings().get().layout().inspector(), 1);
    }

    private SplitPane columns() {
        return app.nodeNow("#window-columns", SplitPane.class);
    }

    private double width(int part) {
        return ((Region) columns().getItems().get(part)).getWidth();
    }

    @Test
    void theKeyboardGoesThereAndBack() {
        app.keys(KeyCode.E, KeyCode.CONTROL);
        app.awaitText("#main-room", RICH);
        app.keys(KeyCode.F, KeyCode.CONTROL);
        app.awaitFocus("#inspector-search");
        app.write("hostport");
        app.keys(KeyCode.ESCAPE);
        await("Escape clears what is searched first", () -> app.nodeNow("#inspector-search", TextField.class).getText().isEmpty());
        assertNotNull(onFx(() -> app.stage.getScene().lookup("#main-room")));
        app.keys(KeyCode.E, KeyCode.CONTROL);
        await("back", () -> app.stage.getScene().lookup("#main-room") == null);
        app.keys(KeyCode.E, KeyCode.CONTROL, KeyCode.SHIFT);
        await("its window", () -> ownWindow().isPresent());
    }

    @Test
    void anotherLanguageLeavesTheEnlargedTabWhereItIs() {
        enlarge();
        app.keys(KeyCode.F, KeyCode.CONTROL);
        app.awaitFocus("#inspector-search");
        app.write("hostport");
        onFx(() -> app.wiring.shell().language().set(Locale.SIMPLIFIED_CHINESE));
        app.awaitText("#room-path", "容器");
        assertEquals("hostport", onFx(() -> app.nodeNow("#inspector-search", TextField.class).getText()));
        assertNull(onFx(() -> app.stage.getScene().lookup("#inspector")));
        app.awaitFocus("#inspector-json");
        app.keys(KeyCode.ESCAPE);
        app.awaitText("#inspector-json", RICH);
        assertEquals(0, asked());
    }

    @Test
    void aHostThatIsRemovedLeavesTheEnlargedTabAndSaysSo() {
        enlarge();
        app.services.hosts().remove(onFx(() -> app.wiring.current().host().get()).id());
        app.awaitText("#main-room", "Removed from the engine.");
        app.awaitText("#main-room", RICH);
        app.keys(KeyCode.ESCAPE);
        app.awaitText("#inspector", "Removed from the engine.");
    }

    @Test
    void aPageThatIsChosenTakesThePlace() {
        enlarge();
        app.keys(KeyCode.DIGIT1, KeyCode.CONTROL);
        await("the page", () -> app.stage.getScene().lookup("#main-room") == null && app.table() != null);
        enlarge();
        app.click("#room-page");
        await("the page of the path", () -> app.stage.getScene().lookup("#main-room") == null && app.table() != null);
        app.awaitText("#inspector-json", RICH);
    }

    @Test
    void aWindowHasTitleThemeAndLanguageAndClosesItsTab() {
        Stage window = tearOff();
        await("title", () -> window.getTitle().equals("rich-1 › JSON (local) – Longshore"));
        assertTrue(textsOf(window).stream().anyMatch(text -> text.contains(RICH)));
        app.awaitText("#inspector-away", "This tab shows in a window of its own.");
        onFx(() -> app.wiring.shell().language().set(Locale.SIMPLIFIED_CHINESE));
        await("the other language", () -> window.getTitle().equals("rich-1 › JSON（local）– Longshore"));
        await("in the window too", () -> AppFixture.textsNow(window.getScene().getRoot()).contains("返回检查器"));
        onFx(() -> app.theme.mode().set(ThemeMode.DARK));
        assertEquals(onFx(() -> app.stage.getScene().getStylesheets().getFirst()), onFx(() -> window.getScene().getStylesheets().getFirst()));
        onFx(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        onFx(window::hide);
        await("the inspector has its own again", () -> app.stage.getScene().lookup("#inspector-away") == null);
        app.awaitText("#inspector-json", RICH);
    }

    @Test
    void aWindowIsFoundWhereItWasLeft() {
        Stage window = tearOff();
        onFx(() -> {
            window.setX(37);
            window.setY(41);
            window.setWidth(640);
            window.setHeight(480);
        });
        onFx(window::hide);
        await("closed", () -> ownWindow().isEmpty());
        app.awaitText("#inspector-json", RICH);
        Stage again = tearOff();
        assertEquals(List.of(37.0, 41.0, 640.0, 480.0), onFx(() -> List.of(again.getX(), again.getY(), again.getWidth(), again.getHeight())));
    }

    @Test
    void aWindowGivesItsTabBack() {
        Stage window = tearOff();
        onFx(() -> fire(window.getScene().lookup("#rooms-action-back")));
        await("closed", () -> ownWindow().isEmpty());
        app.awaitText("#inspector-json", RICH);
        tearOff();
        onFx(() -> fire(app.stage.getScene().lookup("#bring-here")));   // the window may lie over it
        await("closed", () -> ownWindow().isEmpty());
        app.awaitText("#inspector-json", RICH);
        assertEquals(0, asked());
    }

    private static void fire(EventTarget button) {
        ((ButtonBase) button).fire();
    }

    @Test
    void theWindowsEndWithTheApp() {
        Stage window = tearOff();
        onFx(app.stage::hide);
        assertFalse(onFx(window::isShowing));
    }

    @Test
    void aDocumentInAWindowStaysWhileTheInspectorGoesOn() {
        Stage window = tearOff();
        int row = app.names().indexOf("tty-1");
        onFx(() -> app.table().getSelectionModel().clearAndSelect(row));   // the window may lie over it
        app.awaitText("#inspector-title", "tty-1");
        assertTrue(textsOf(window).stream().anyMatch(text -> text.contains(RICH)));
        assertEquals("rich-1 › JSON (local) – Longshore", onFx(window::getTitle));
    }

    /** To be looked at by people. */
    @Test
    @EnabledIfSystemProperty(named = "longshore.pictures", matches = ".+")
    void itLooksRight() {
        for (ThemeMode theme : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
            onFx(() -> app.theme.mode().set(theme));
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                onFx(() -> app.wiring.shell().language().set(language));
                for (double width : List.of(1280.0, 1440.0)) {
                    onFx(() -> {
                        app.stage.setWidth(width);
                        app.stage.setHeight(width * 5 / 8);
                    });
                    String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage() + "-" + (int) width;
                    app.awaitText("#inspector-json", RICH);
                    picture(app.stage, "inspector-" + name);
                    enlarge();
                    picture(app.stage, "enlarged-" + name);
                    app.keys(KeyCode.ESCAPE);
                    app.awaitText("#inspector-json", RICH);
                }
                Stage window = tearOff();
                picture(window, "window-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage());
                picture(app.stage, "away-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage());
                onFx(window::hide);
                await("closed", () -> ownWindow().isEmpty());
            }
        }
    }

    private void picture(Stage window, String name) {
        LaidOutRobot.awaitLayout();
        onFx(() -> Pictures.take(window.getScene(), "rooms-" + name));
    }
}
