package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.OpenRequest;
import dev.longshore.service.build.BuildService;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.images.Images;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.QuitObjection;
import dev.longshore.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The whole app as it really starts, with settings in a folder of the test's, and the gestures of its user. */
final class AppFixture implements AutoCloseable {

    private static final Settings SMALL_WINDOW = Settings.FIRST.withLanguage("en").withTheme("LIGHT")
            .withWindow(new Settings.Window(0, 0, 1000, 800, false)).withLayout(new Settings.Layout(200, 320, 160, false));

    final LaidOutRobot robot = new LaidOutRobot();
    final List<String> copied = new CopyOnWriteArrayList<>();
    final SettingsFile file;
    final Services services;
    final Notices notices;
    final AppParts wiring;
    final Theme theme;
    final Stage stage;
    private final RunningApp app;
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /** Starts the app on a machine of the test's, below the folder; settings that an earlier one left there are its own. */
    AppFixture(Path folder, Map<String, String> environment) {
        file = new SettingsFile(folder.resolve("settings"));
        if (file.load().settings().equals(Settings.FIRST)) {
            file.save(SMALL_WINDOW);
        }
        Machine machine = new Machine(environment, home(folder), "Linux", folder.resolve("root"));
        List<Module> modules = Modules.all();
        app = onFx(() -> {
            RunningApp made = new RunningApp(modules, machine, SettingsStart.of(file, false), copied::add, new Stage());
            made.start(true);
            made.stage().requestFocus();
            return made;
        });
        noticeUnexpected();
        services = app.services();
        notices = app.notices();
        theme = app.theme();
        stage = app.stage();
        wiring = new AppParts(app.wiring(), modules);
        awaitTable();
    }

    /** As a start of the app with a name on its command line does. */
    void open(OpenRequest wanted) {
        onFx(() -> app.open(wanted));
    }

    BuildService builds() {
        return new BuildService(services.engine(), services.tasks(), services.logins()::findAll, services.io());
    }

    PullService pulls() {
        return new PullService(services.tasks(), services.engine(), services.logins());
    }

    PushService pushes() {
        return new PushService(services.tasks(), services.engine(), services.logins());
    }

    TransferService transfers() {
        return new TransferService(services.engine(), services.tasks(), services.io());
    }

    /** Whether nothing objects to the end of the app; FX thread only. */
    boolean mayEnd() {
        return wiring.contributions().list(QuitObjection.class).stream().allMatch(objection -> objection.mayEnd().test(() -> { }));
    }

    /** A machine has one, and the log of the app lies in it. */
    private static Path home(Path folder) {
        Path home = folder.resolve("home");
        assertTrue(home.toFile().isDirectory() || home.toFile().mkdir());
        return home;
    }

    /** The app shows what nobody caught, and goes on; a test fails by it too. */
    private void noticeUnexpected() {
        Thread.UncaughtExceptionHandler ofTheApp = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (!FxExtension.ofTheScreen(thrown)) {
                unexpected.add(thrown);
                ofTheApp.uncaughtException(thread, thrown);
            }
        });
    }

    /** Starts the app on an engine, and waits until its lists are there. */
    static AppFixture connected(Path folder, String dockerHost) {
        AppFixture app = new AppFixture(folder, Map.of("DOCKER_HOST", dockerHost));
        app.awaitConnected();
        return app;
    }

    /** That its lists are there is a thing of its own: who subscribes to a session that is connected already hears of them later. */
    void awaitConnected() {
        await("connected", () -> wiring.current().host().get() != null && wiring.current().status().get().connected());
        await("its lists show", () -> wiring.current().hosts().stream().map(host -> services.hosts().find(host.id())).allMatch(this::shows));
        awaitLines();
    }

    private boolean shows(HostSession session) {
        return wiring.containers().table().rows().stream().filter(row -> row.host().equals(session.host().id())).count() == session.objects(Containers.KIND).size()
                && wiring.images().table().rows().stream().filter(row -> row.host().equals(session.host().id())).count() == session.objects(Images.KIND).size();
    }

    /** A window that is built, or built anew in another language, has one from its first pulse on: only then split panes put their parts into the scene. */
    private void awaitTable() {
        await("a table", () -> table() != null);
        awaitLines();
    }

    /** Waits until the table that shows shows what was wished for: lines are filtered and sorted beside the FX thread. */
    void awaitLines() {
        await("the lines", () -> table() == null || table().getItems() instanceof TableLines<?> lines && lines.settled());
    }

    void awaitTable(String id) {
        await(id, () -> table() != null && id.equals(table().getId()));
    }

    /** The table of the tab that shows; null on the overview, and in a window that is not laid out. */
    TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup(".resource-table");
    }

    /** Names of the rows as sorted and filtered, top down. */
    List<String> names() {
        awaitTable();
        return onFx(() -> table().getItems().stream().map(item -> ref(item).name()).toList());
    }

    /** Names of the selected rows, top down. */
    List<String> selected() {
        awaitTable();
        return onFx(() -> table().getSelectionModel().getSelectedItems().stream().map(item -> ref(item).name()).toList());
    }

    private static ObjectRef ref(Object item) {
        return ((LiveRow) item).ref();
    }

    /** A row in sight, scrolled there where needed. */
    TableRow<?> row(String name) {
        awaitTable();
        await("a row " + name, () -> indexOf(name) >= 0);
        onFx(() -> table().scrollTo(Math.max(0, indexOf(name) - 3)));
        LaidOutRobot.awaitLayout();   // until then the row may get another cell
        await("the row " + name + " in sight", () -> cell(name).isPresent());
        return onFx(() -> cell(name).orElseThrow());
    }

    private int indexOf(String name) {
        List<?> items = table().getItems();
        return items.stream().filter(item -> ref(item).name().equals(name)).findFirst().map(items::indexOf).orElse(-1);
    }

    private Optional<TableRow<?>> cell(String name) {
        table().layout();
        return table().lookupAll(".table-row-cell").stream().<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> !row.isEmpty() && row.isVisible() && ref(row.getItem()).name().equals(name)).findFirst();
    }

    /** Clicks the first, and adds the others; the headless robot's clicks know no modifier keys. */
    void select(String first, String... others) {
        robot.clickOn(row(first));
        for (String other : others) {
            onFx(() -> table().getSelectionModel().select(indexOf(other)));
        }
        assertEquals(Stream.concat(Stream.of(first), Stream.of(others)).sorted().toList(), selected().stream().sorted().toList());
    }

    void doubleClick(String name) {
        robot.doubleClickOn(row(name));
    }

    /** Opens the context menu of a row. */
    void rightClick(String name) {
        robot.clickOn(row(name), MouseButton.SECONDARY);
        awaitMenu();
    }

    void awaitMenu() {
        await("a menu", () -> menu().isPresent());
    }

    /** Chooses an item of the menu that is open by its command's key. */
    void choose(String key) {
        Node node = onFx(() -> item(key).getStyleableNode());
        robot.clickOn(node);
        await("the menu is closed", () -> menu().isEmpty());
    }

    void choose(String row, String key) {
        rightClick(row);
        choose(key);
    }

    /** An item of the menu that is open. */
    MenuItem item(String key) {
        return menu().orElseThrow().getItems().stream().filter(item -> key.equals(item.getId())).findFirst().orElseThrow();
    }

    /** All items of the menu that is open, those of menus inside it too. */
    List<MenuItem> items() {
        return onFx(() -> flat(menu().orElseThrow().getItems()).toList());
    }

    static Stream<MenuItem> flat(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu inner ? flat(inner.getItems()) : Stream.of(item));
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream().filter(window -> window instanceof ContextMenu && window.isShowing()).map(ContextMenu.class::cast).findFirst();
    }

    void closeMenu() {
        onFx(() -> menu().ifPresent(Window::hide));
    }

    /** The frame of the dialog that is open, if one is. */
    static Optional<Parent> openDialog() {
        return onFx(() -> dialogs().findFirst());
    }

    /** A part of the dialog that is open; FX thread only, and at once. */
    static Node nowInDialog(String selector) {
        return dialogs().findFirst().orElseThrow().lookup(selector);
    }

    /** Waits for a dialog; its frame. */
    Parent dialog() {
        await("a dialog", () -> dialogs().findFirst().isPresent());
        return onFx(() -> dialogs().findFirst().orElseThrow());
    }

    /** A part of the dialog that is open. */
    <T extends Node> T inDialog(String selector, Class<T> type) {
        Parent dialog = dialog();
        return onFx(() -> type.cast(dialog.lookup(selector)));
    }

    /** Waits until what was typed has let the verb be pressed, or forbids it. */
    void awaitVerb(boolean enabled) {
        Node verb = inDialog("#dialog-verb", Node.class);
        await("the verb is " + (enabled ? "enabled" : "disabled"), () -> verb.isDisabled() != enabled);
    }

    /** A node of the dialog that was opened first; FX thread or not. */
    Node nodeInDialog(String selector) {
        return dialogs().map(dialog -> dialog.lookup(selector)).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    void awaitNoDialog() {
        await("no dialog", () -> dialogs().findFirst().isEmpty());
    }

    private static Stream<Parent> dialogs() {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .filter(root -> root.getStyleClass().contains("ls-dialog"));
    }

    /** Clicks a node of the open dialog, and for a button waits until the dialog has gone. */
    void answer(String selector) {
        robot.clickOn(inDialog(selector, Node.class));
        if (selector.equals("#dialog-verb") || selector.equals("#dialog-cancel")) {
            awaitNoDialog();
        }
    }

    <T extends Node> T node(String selector, Class<T> type) {
        await(selector, () -> stage.getScene().lookup(selector) != null);
        return onFx(() -> type.cast(stage.getScene().lookup(selector)));
    }

    /** As {@link #node}, on the FX thread and at once. */
    <T extends Node> T nodeNow(String selector, Class<T> type) {
        return type.cast(stage.getScene().lookup(selector));
    }

    void click(String selector) {
        robot.clickOn(node(selector, Node.class));
    }

    /** Clicks the head of a column; the headless robot presses and releases it without a click that sorts. */
    void sortBy(String column) {
        onFx(() -> {
            Node head = table().lookupAll(".column-header.table-column").stream().filter(each -> column.equals(each.getId())).findFirst().orElseThrow();
            head.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, head));
            head.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, head));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node) {
        return new MouseEvent(type, 30, 15, 30, 15, MouseButton.PRIMARY, 1, false, false, false, false,
                type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, new PickResult(node, 30, 15));
    }

    /** Types into the field that has the keyboard, in place of what it holds. */
    void write(String text) {
        Node field = onFx(() -> dialogs().findFirst().map(Parent::getScene).orElse(stage.getScene()).getFocusOwner());
        robot.targetWindow(field.getScene().getWindow());
        onFx(() -> ((TextInputControl) field).selectAll());
        robot.write(text);
        await("written: " + text, () -> ((TextInputControl) field).getText().equals(text));
    }

    void keys(KeyCode key, KeyCode... held) {
        robot.press(held).type(key).release(held);
    }

    /** Presses a key of a layout without Latin letters, as the toolkit tells of it: without a code, by its character. */
    void press(String character, boolean shortcut) {
        onFx(() -> {
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, character, KeyCode.UNDEFINED, false, shortcut, false, false));
        });
    }

    void awaitFocus(String selector) {
        await("the keyboard in " + selector, () -> Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene)
                .anyMatch(scene -> scene.getFocusOwner() != null && scene.getFocusOwner().equals(scene.lookup(selector)) && scene.getWindow().isFocused()));
    }

    /** Every text that shows below a node. */
    static List<String> texts(Node root) {
        return onFx(() -> {
            List<String> all = new ArrayList<>();
            collect(root, all);
            return all;
        });
    }

    /** As {@link #texts}; FX thread only, and at once. */
    static List<String> textsNow(Node root) {
        List<String> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Node node, List<String> all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            all.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    /** Whether a part of the window shows that text now; FX thread only. */
    boolean says(String selector, String part) {
        Node root = stage.getScene().lookup(selector);
        List<String> all = new ArrayList<>();
        if (root != null) {
            collect(root, all);
        }
        return all.stream().anyMatch(text -> text.contains(part));
    }

    /** Whether an open dialog shows that text now; FX thread only. */
    boolean dialogSays(String part) {
        List<String> all = new ArrayList<>();
        dialogs().forEach(dialog -> collect(dialog, all));
        return all.stream().anyMatch(text -> text.contains(part));
    }

    void awaitText(String selector, String part) {
        await(selector + " says “" + part + "”", () -> says(selector, part));
    }

    /** Ends the app; fails where an exception had no other place to go. */
    @Override
    public void close() {
        robot.release(new KeyCode[0]);
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(window -> window != stage).forEach(Window::hide);
            stage.hide();
        });
        app.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
        if (!unexpected.isEmpty()) {
            throw new AssertionError("nobody caught this", unexpected.peek());
        }
    }
}
