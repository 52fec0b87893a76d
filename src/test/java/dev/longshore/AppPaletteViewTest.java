package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.host.NetworkSettings;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.base.PaletteEntry;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.palette.PaletteRow;
import dev.longshore.ui.theme.AppearanceSettings;
import dev.longshore.ui.theme.Density;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The palette and the settings window in the whole app. */
@ExtendWith(FxExtension.class)
class AppPaletteViewTest {

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    private void openPalette() {
        app.keys(KeyCode.K, KeyCode.SHORTCUT);
        app.awaitFocus("#palette-field");
    }

    private List<PaletteEntry> entries() {
        return onFx(this::entriesNow);
    }

    private List<PaletteEntry> entriesNow() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Object row : app.nodeNow("#palette-list", ListView.class).getItems()) {
            if (row instanceof PaletteRow.Item(PaletteEntry entry, int[] _)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private void type(String query) {
        onFx(() -> app.nodeNow("#palette-field", TextField.class).setText(query));
    }

    /** Types, and waits for an entry. */
    private PaletteEntry find(String query, String title) {
        type(query);
        await(title, () -> entriesNow().stream().anyMatch(entry -> entry.words().title().equals(title)));
        return entries().stream().filter(entry -> entry.words().title().equals(title)).findFirst().orElseThrow();
    }

    /** A label without why it cannot run. */
    private static String bare(String label) {
        return label.replaceAll(" — .*", "");
    }

    private static Stream<String> labels(List<MenuItem> items) {
        return AppFixture.flat(items).filter(item -> item.getText() != null && !item.getText().isEmpty()).map(item -> bare(item.getText()));
    }

    private Set<String> toolbar() {
        return onFx(() -> app.stage.getScene().getRoot().lookupAll(".toolbar .button, .toolbar .menu-button").stream().filter(Node::isVisible)
                .filter(node -> !"search-everything".equals(node.getId()) && !(node.getId() != null && node.getId().startsWith("tasks")))
                .flatMap(node -> node instanceof MenuButton menu ? "theme".equals(menu.getId()) ? Stream.of() : labels(menu.getItems())
                        : Stream.of(((Labeled) node).getText().isEmpty() ? node.getAccessibleText() : ((Labeled) node).getText()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> contextMenu(Control control) {
        ContextMenu menu = control.getContextMenu();
        menu.getOnShowing().handle(null);
        return labels(menu.getItems()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** On the Demo, which has something for each page. */
    @Test
    void nothingInAMenuOrTheToolbarIsMissing() throws IOException {
        app.close();
        app = new AppFixture(Files.createDirectory(folder.resolve("demo")), Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
        Set<String> offered = new TreeSet<>(toolbar());
        List<Page> pages = app.wiring.contributions().list(Page.class);
        for (Page page : pages) {
            app.click("#tab-" + page.id());
            if (onFx(() -> app.stage.getScene().lookup("#" + page.id() + "-table")) instanceof TableView<?> table) {
                await(page.id() + " are listed", () -> !table.getItems().isEmpty());
                onFx(() -> table.getSelectionModel().selectFirst());
                app.robot.rightClickOn(() -> table.lookup(".table-row-cell"));
                app.awaitMenu();
                app.items().stream().filter(item -> item.getText() != null && !item.getText().isEmpty()).map(item -> bare(item.getText())).forEach(offered::add);
                app.closeMenu();
            }
            offered.add(onFx(() -> ((Labeled) app.stage.getScene().lookup("#tab-" + page.id())).getText()));
        }
        offered.addAll(onFx(() -> contextMenu(app.nodeNow("#hosts-list", ListView.class))));
        offered.add(onFx(() -> app.nodeNow("#hosts-add", ButtonBase.class).getAccessibleText()));
        openPalette();
        Set<String> known = entries().stream().map(entry -> entry.words().title()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(offered);
        missing.removeAll(known);
        assertEquals(Set.of(), missing);
        assertTrue(offered.size() > 30, offered.toString());
        assertEquals(1, entries().stream().filter(entry -> entry.words().title().equals("New volume…")).count(), "in the toolbar and in a menu, it is one command");
        assertTrue(known.containsAll(Set.of("Copy as curl", "Refresh", "Settings…", "All hosts")), known.toString());
        assertEquals("POST /containers/{id}/stop", entries().stream().filter(entry -> entry.words().title().equals("Stop")).findFirst().orElseThrow().words().call());
        picture("app-palette-light-en");
    }

    private void picture(String name) {
        onFx(() -> Pictures.take(app.stage.getScene(), name));
    }

    @Test
    void anObjectIsFoundByNameAndRevealedAndRememberedUntilItsHostGoes() {
        app.click("#tab-overview");
        openPalette();
        find("rich", "rich-1");
        app.keys(KeyCode.ENTER);
        await("selected", () -> app.wiring.containers().table().selection().stream().anyMatch(row -> row.ref().name().equals("rich-1")));
        openPalette();
        assertEquals("rich-1", entries().getFirst().words().title());
        app.keys(KeyCode.ESCAPE);
        await("closed", () -> app.stage.getScene().lookup("#palette") == null);
    }

    @Test
    void aCommandOfTheSelectionRunsAndOneThatCannotSaysWhy() {
        openPalette();
        PaletteEntry off = find("stop", "Stop");
        assertEquals("nothing selected", off.disabled().orElseThrow());
        app.keys(KeyCode.K, KeyCode.SHORTCUT);
        await("closed by the same key", () -> app.stage.getScene().lookup("#palette") == null);
        engine.on("POST", "/containers/", exchange -> exchange.reply(204, "application/json", ""));
        app.select("rich-1");
        openPalette();
        find("stop", "Stop");
        app.keys(KeyCode.ENTER);
        await("asked for", () -> app.services.calls().snapshot().stream().anyMatch(call -> call.method().equals("POST") && call.target().contains("/stop")));
    }

    @Test
    void theThemeIsChosenByWordsAndTheLanguageFromTheSettings() {
        openPalette();
        find("dark", "Theme: Dark");
        app.keys(KeyCode.ENTER);
        await("dark", () -> app.theme.mode().get() == ThemeMode.DARK);
        picture("app-dark-en");
        app.keys(KeyCode.COMMA, KeyCode.SHORTCUT);
        await("the settings", () -> settingsWindow() != null);
        onFx(() -> Pictures.take(settingsWindow(), "app-settings-dark-en"));
        onFx(() -> app.wiring.shell().wantedLanguage().set("zh-CN"));
        await("in the other language", () -> settingsWindow() != null && "设置".equals(((Stage) settingsWindow().getWindow()).getTitle()));
        assertEquals("zh-CN", app.services.settings().get().language());
        picture("app-dark-zh");
        onFx(() -> settingsWindow().getWindow().hide());
        await("closed", () -> settingsWindow() == null);
        onFx(() -> app.wiring.shell().wantedLanguage().set(""));
        assertEquals("", app.services.settings().get().language(), "the system's is remembered as such");
    }

    @Test
    void theEnglishNameFindsAnEntryInAnotherLanguage() {
        onFx(() -> app.wiring.shell().wantedLanguage().set("zh-CN"));
        await("in the other language", () -> app.stage.getScene().lookup("#tab-containers") instanceof Labeled tab && tab.getText().startsWith("容器"));
        openPalette();
        String title = new Messages(Locale.SIMPLIFIED_CHINESE).text("prune.action");
        assertTrue(find("clean", title).words().title().codePoints().anyMatch(Character::isIdeographic));
        find("清理", title);
        type("images");
        await("a page", () -> entriesNow().stream().anyMatch(entry -> entry.id().equals("page/images")));
    }

    private static Scene settingsWindow() {
        return Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene).filter(scene -> scene != null && scene.getRoot().getStyleClass().contains("settings"))
                .findFirst().orElse(null);
    }

    @Test
    void settingsHoldAtOnce() {
        assertEquals(34, rowHeight());
        app.services.settings().groups().change(AppearanceSettings.GROUP, old -> new AppearanceSettings(Density.COMPACT));
        await("compact rows", () -> {
            app.table().applyCss();
            return app.table().getFixedCellSize() == 26;
        });
        picture("app-compact-light-en");
        int before = lists();
        app.services.settings().groups().change(NetworkSettings.GROUP, old -> old.withRelist(600));
        await("listed anew, from when on the new time counts", () -> lists() > before);   // the first list of the new period
    }

    private double rowHeight() {
        return onFx(() -> app.table().getFixedCellSize());
    }

    private int lists() {
        return (int) app.services.calls().snapshot().stream().filter(call -> call.target().contains("/containers/json")).count();
    }
}
