package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.Operation;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ImageTar;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hosts that are marked read-only, and a user who tries whatever the window offers: each item of each menu, disabled ones too, each
 * button, and each form filled in and sent. Nothing but questions reaches the engines.
 */
@Tag("long")
@ExtendWith(FxExtension.class)
@Timeout(600)
class AppReadOnlyViewTest {

    private static final List<String> CONTAINERS = List.of("shop-web-1", "exited-0", "paused-1", "restarting-1", "created-1");
    private static final Set<String> CHANGING = Set.of("containers.action.start", "containers.action.stop", "containers.action.restart", "containers.action.pause",
            "containers.action.resume", "containers.action.kill", "containers.action.rename", "containers.action.remove", "run.action.another", "run.action.image",
            "images.action.tag", "images.action.untag", "images.action.remove", "registry.action.push", "hosts.action.settings", "hosts.action.remove");

    @TempDir
    private Path folder;
    private final Set<String> fired = new TreeSet<>();
    private final Set<Operation> refused = new HashSet<>();
    private int saved;
    private HostileEngine first;
    private HostileEngine second;
    private Map<String, String> fields;
    private AppFixture app;

    @BeforeEach
    void start() throws IOException {
        first = HostileEngine.unix(folder).behaveLikeAnEngine();
        second = HostileEngine.tcp().behaveLikeAnEngine();
        for (HostileEngine engine : List.of(first, second)) {
            engine.on("GET", "/networks", exchange -> exchange.json("[]"));
            engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[]}"));
            engine.on("GET", "/images/get", exchange -> exchange.reply(200, "application/x-tar", ImageTar.of(10_000, List.of("team/web:1"))));
            engine.on("GET", "/images/search", exchange -> exchange.json("[]"));
        }
        new SettingsFile(folder.resolve("settings")).save(Settings.FIRST.withLanguage("en").withTheme("LIGHT").withWindow(new Settings.Window(0, 0, 1250, 800, false))
                .withHosts(List.of(new Settings.KnownHost("nas-id", "nas", second.endpointUri()))));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", first.endpointUri()));
        Waiting.until("both connected", Duration.ofSeconds(60), () -> onFx(() -> app.wiring.sidebar().hosts().size() == 2 && app.wiring.sidebar().hosts().stream().allMatch(row -> row.status().get().connected())));
        app.services.hosts().all().forEach(session -> app.services.hosts().describe(session.host().id(), session.host().name(), new HostMarks(HostColour.NONE, true, false)));
        await("marked", () -> app.wiring.sidebar().hosts().stream().allMatch(row -> row.host().marks().readOnly()));
        Path context = Files.createDirectory(folder.resolve("context"));
        Files.writeString(context.resolve("Dockerfile"), "FROM scratch\n");
        Path archive = Files.write(folder.resolve("image.tar"), ImageTar.of(10_000, List.of("team/web:1")));
        fields = Map.of("#pull-name", "nginx", "#push-target", "registry.example/team/web", "#build-folder", context.toString(), "#run-image", "nginx",
                "#transfer-file", archive.toString(), "#dialog-field", "zz-other");
    }

    @AfterEach
    void end() {
        app.close();
        first.close();
        second.close();
    }

    @Test
    void whateverIsTriedNothingIsChanged() {
        everyMenuOf(CONTAINERS);
        menuOf(CONTAINERS.toArray(String[]::new)).forEach(this::fire);
        showTab("images");
        everyMenuOf(app.names());
        await("every task is over", () -> app.services.tasks().running().isEmpty());   // before the button that forgets them
        List<TaskState> copies = app.services.tasks().all().stream().map(Task::state).filter(task -> task.kind() == TaskKind.COPY).toList();
        assertTrue(copies.isEmpty(), "no read-only host can be chosen to copy to: " + copies);
        everyButton();
        showTab("containers");
        everyButton();
        chooseHost();
        onFx(() -> app.nodeNow("#tab-overview", ButtonBase.class).fire());
        app.node("#overview", Node.class);
        everyButton();
        everyMenuButton();
        everyCommandOfAHost();

        await("every task is over", () -> app.services.tasks().running().isEmpty());
        refused.addAll(refusedNow());
        assertTrue(fired.containsAll(CHANGING), () -> CHANGING.stream().filter(each -> !fired.contains(each)).toList() + " was not there to be tried");
        assertEquals(Set.of(), refused, "the window refuses before the client has to");
        assertEquals(List.of(), Stream.of(first, second).flatMap(engine -> engine.requests().stream())
                .filter(request -> !Set.of("GET", "HEAD").contains(request.method())).map(request -> request.method() + " " + request.target()).toList());
        assertTrue(first.count("GET", "/") > 50);
    }

    /** What was sent in earnest, and came to its end before it left the app. */
    private Set<Operation> refusedNow() {
        Stream<Failure> ofTasks = app.services.tasks().all().stream().map(task -> task.state()).map(TaskState::failure).flatMap(Optional::stream);
        Stream<Failure> told = onFx(() -> app.notices.all().stream().map(notice -> notice.failure()).flatMap(Optional::stream).toList()).stream();
        return Stream.concat(ofTasks, told).filter(failure -> failure.cause() == Failure.Cause.READ_ONLY_HOST).map(Failure::operation).collect(Collectors.toSet());
    }

    private void everyMenuOf(List<String> rows) {
        for (String name : rows) {
            menuOf(name).forEach(this::fire);
        }
    }

    /** The menu of these rows, opened as by its key: whatever lies over them then is not in the way. */
    private List<MenuItem> menuOf(String... rows) {
        List<String> names = app.names();
        onFx(() -> {
            app.table().getSelectionModel().clearSelection();
            Stream.of(rows).forEach(name -> app.table().getSelectionModel().select(names.indexOf(name)));
            app.table().fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        assertEquals(Set.of(rows), Set.copyOf(app.selected()));
        List<MenuItem> items = app.items();
        app.closeMenu();
        return items;
    }

    private void fire(MenuItem item) {
        if (item.getId() != null) {
            fired.add(item.getId());
            onFx(item::fire);
            settle();
        }
    }

    private <N extends Node> List<N> shown(String selector, Class<N> type, Predicate<N> which) {
        return onFx(() -> app.stage.getScene().getRoot().lookupAll(selector).stream().filter(type::isInstance).map(type::cast)
                .filter(node -> treeVisible(node) && which.test(node)).toList());
    }

    private static boolean treeVisible(Node node) {
        return node == null || node.isVisible() && treeVisible(node.getParent());
    }

    private void everyCommandOfAHost() {
        for (Command command : app.wiring.sidebar().hostMenu()) {
            chooseHost();
            fired.add(command.key());
            onFx(command::run);
            settle();
        }
    }

    private void chooseHost() {
        onFx(() -> app.wiring.sidebar().selected().set(app.wiring.sidebar().hosts().stream().filter(row -> row.host().name().equals("local")).findFirst().orElseThrow()));
    }

    private void showTab(String name) {
        chooseHost();
        onFx(() -> app.nodeNow("#tab-" + name, ButtonBase.class).fire());
        app.awaitTable(name + "-table");
        await("rows", () -> !app.table().getItems().isEmpty());
    }

    /** All but the one that starts the demo, which is nobody's engine and would show from then on. */
    private void everyButton() {
        for (Button button : shown(".button", Button.class, each -> !"hosts-action-demo".equals(each.getId()))) {
            chooseHost();
            onFx(button::fire);
            settle();
        }
    }

    /** The menus that a button opens; those of language and theme have no engine. */
    private void everyMenuButton() {
        for (MenuButton button : shown(".menu-button", MenuButton.class, each -> !Set.of("theme", "language").contains(String.valueOf(each.getId())))) {
            onFx(button::show);
            List<MenuItem> items = onFx(() -> AppFixture.flat(button.getItems()).toList());
            onFx(button::hide);
            items.forEach(this::fire);
        }
    }

    /** Answers whatever asks now, until nothing does. */
    private void settle() {
        for (Optional<Parent> dialog = AppFixture.openDialog(); dialog.isPresent(); dialog = AppFixture.openDialog()) {
            answer(dialog.get());
        }
        refused.addAll(refusedNow());
    }

    private void answer(Parent dialog) {
        boolean filled = onFx(() -> fill(dialog));
        Button verb = onFx(() -> (Button) dialog.lookup("#dialog-verb"));
        if (filled && !saysReadOnly(dialog) && !hasNoTarget(dialog)) {
            await("the form can be sent: " + AppFixture.texts(dialog), () -> !verb.isDisabled());
        }
        boolean examines = onFx(() -> dialog.lookup("#doctor-summary") != null || dialog.lookup("#log-path") != null);   // it only reads, and stays open
        boolean keepsHost = !examines && AppFixture.texts(dialog).stream().noneMatch(text -> text.contains("from the list"));
        if (keepsHost && onFx(() -> !verb.isDisabled())) {
            int before = onFx(this::refusals);
            int windows = onFx(() -> Window.getWindows().size());
            onFx(verb::fire);
            Waiting.until("sent: " + AppFixture.texts(dialog), () -> onFx(() -> Window.getWindows().size() != windows || refusals() > before) || saysReadOnly(dialog));
            if (saysReadOnly(dialog) && onFx(() -> dialog.lookup("#run-image") != null)) {   // this form stays, and says itself what came of it
                refused.add(ContainerOperations.CREATE);
            }
        }
        onFx(() -> {
            if (dialog.getScene().getWindow().isShowing()) {
                ((Button) dialog.lookup("#dialog-cancel")).fire();
            }
        });
        await("the dialog is closed", () -> !dialog.getScene().getWindow().isShowing());
    }

    private int refusals() {
        return app.notices.all().size() + (int) app.services.tasks().all().stream().filter(task -> task.state().failure().isPresent()).count();
    }

    /** A read-only host is none of those that images can be copied to. */
    private static boolean hasNoTarget(Parent dialog) {
        return AppFixture.texts(dialog).stream().anyMatch(text -> text.contains("No other host is connected"));
    }

    private static boolean saysReadOnly(Parent dialog) {
        return AppFixture.texts(dialog).stream().anyMatch(text -> text.contains("read-only"));
    }

    /** Whether it is a form that can be sent once it is filled in. */
    private boolean fill(Parent dialog) {
        dialog.lookupAll(".check-box").stream().map(CheckBox.class::cast).filter(box -> String.valueOf(box.getId()).startsWith("option-")).forEach(box -> box.setSelected(true));
        boolean any = dialog.lookup("#transfer-host") != null;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (dialog.lookup(field.getKey()) instanceof TextInputControl input) {
                input.setText(field.getValue());
                any = true;
            } else if (dialog.lookup(field.getKey()) instanceof ComboBox<?> choice) {
                choice.getEditor().setText(field.getValue());
                any = true;
            }
        }
        if (dialog.lookup("#transfer-replace") != null) {   // an image is saved, which only reads: not over the archive that is there
            ((TextInputControl) dialog.lookup("#transfer-file")).setText(folder.resolve("saved-" + ++saved + ".tar").toString());
        }
        return any;
    }
}
