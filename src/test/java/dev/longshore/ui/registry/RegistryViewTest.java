package dev.longshore.ui.registry;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.registry.SearchService;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The windows of this feature, on an engine that answers as it is told. */
@ExtendWith(FxExtension.class)
class RegistryViewTest {

    private static final String DONE = "{\"status\":\"Status: Downloaded newer image for x\"}\n";
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final ObjectRef IMAGE = new ObjectRef(new HostId("h"), ImageOperations.IMAGE, "sha256:1", "team/web:1");

    private final LaidOutRobot robot = new LaidOutRobot();
    private UiFixture fixture;
    private Tasks tasks;
    private RegistryLogins logins;
    private RegistryActions actions;
    private Stage owner;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.createDirectory(folder.resolve("e"));
        fixture = new UiFixture(folder.resolve("e")).connect();
        tasks = new Tasks(work -> Thread.startVirtualThread(work));
        Executor io = work -> Thread.startVirtualThread(work);
        logins = new RegistryLogins(Map.of("DOCKER_CONFIG", folder.toString(), "PATH", folder.toString()), folder, io);
        onFx(() -> {
            owner = FxExtension.window(900, 760);
            FormWindow forms = new FormWindow(new Theme(ThemeMode.LIGHT), () -> new Messages(Locale.ENGLISH), () -> owner);
            Executor ui = Platform::runLater;
            actions = new RegistryActions(new RegistryActions.Behind(new SearchService(fixture.calls, logins), new PullService(tasks, fixture.calls, logins),
                    new PushService(tasks, fixture.calls, logins), new ImageService(fixture.calls), logins),
                    new TargetHosts(fixture.current, new ReadOnlyObjectWrapper<>(List.of(fixture.session.host())), true), id -> fixture.session.status(), forms, fixture.notices, new FxDelay(), ui);
        });
    }

    @AfterEach
    void close() {
        onFx(() -> List.copyOf(Stage.getWindows()).stream().filter(window -> window instanceof Stage stage && stage.getOwner() == owner).forEach(window -> ((Stage) window).hide()));
        onFx(() -> owner.hide());
        tasks.close();
        fixture.close();
    }

    @Test
    void findsPicksAndPullsWithTheKeyboardOnly() {
        fixture.engine.on("GET", "/images/search", exchange -> exchange.json(
                "[{\"name\":\"nginx\",\"description\":\"Official build\",\"star_count\":21000,\"is_official\":true},{\"name\":\"a/\\u202enginx\",\"description\":\"\"}]"));
        fixture.engine.on("POST", "/images/create", exchange -> exchange.chunks(DONE));
        openPull();
        type("#pull-name", "ngin");
        await("two are found", () -> this.<ListView<?>>find("#pull-results").getItems().size() == 2);
        assertTrue(text("#pull-status").startsWith("2 images found."));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        awaitFocus("#pull-tag");
        type("#pull-tag", "1.27");
        assertEquals("Pull nginx:1.27", text("#dialog-verb"));
        robot.type(KeyCode.ENTER);
        assertTrue(fixture.engine.awaitRequest("POST", "/images/create").target().endsWith("?fromImage=docker.io/library/nginx&tag=1.27"));
        await("the window closed", () -> !shows("#pull-name"));
        assertEquals("nginx:1.27", tasks.all().getFirst().state().subject());
    }

    @Test
    void aBadNameIsRefusedBeforeSending() {
        openPull();
        type("#pull-name", "Not a Name");
        assertTrue(text("#pull-message").startsWith("This is no image name yet"));
        assertTrue(this.<Button>find("#dialog-verb").isDisabled());
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        await("the window closed", () -> !shows("#pull-name"));
        assertEquals(0, fixture.engine.count("POST", "/images/create"));
    }

    @Test
    void aFailedSearchIsToldAndTheNameCanBePulled() {
        fixture.engine.on("GET", "/images/search", exchange -> exchange.reply(500, "application/json", "{\"message\":\"dial tcp: lookup index.docker.io: no such host\"}"));
        fixture.engine.on("POST", "/images/create", exchange -> exchange.chunks(DONE));
        openPull();
        type("#pull-name", "localhost:5000/team/web:1");
        await("told", () -> this.<Label>find("#pull-status").getText().startsWith("The search failed, names can be pulled all the same."));
        assertTrue(text("#pull-status").contains("no such host"));
        assertTrue(this.<TextInputControl>find("#pull-tag").isDisabled(), "the name says the tag");
        robot.clickOn("#dialog-verb");
        assertTrue(fixture.engine.awaitRequest("POST", "/images/create").target().endsWith("?fromImage=localhost:5000/team/web&tag=1"));
    }

    @Test
    void whereAccessIsDeniedTheLoginIsAskedForAndGoesWithTheNextAttempt() {
        fixture.engine.on("POST", "/images/create", exchange -> {
            boolean known = exchange.request().header("X-Registry-Auth") != null;
            exchange.chunks(known ? DONE : refused("unauthorized: authentication required"));
        });
        openPull();
        type("#pull-name", "localhost:5000/team/web");
        robot.type(KeyCode.ENTER);
        awaitFocus("#login-user");
        assertTrue(text("#login-why").contains("unauthorized: authentication required"), text("#login-why"));
        assertTrue(this.<Button>find("#dialog-verb").isDisabled());
        type("#login-user", "ann");
        robot.type(KeyCode.TAB);
        awaitFocus("#login-password");
        type("#login-password", "hunter2");
        assertEquals("Log in and pull again", text("#dialog-verb"));
        robot.type(KeyCode.ENTER);
        Waiting.until("asked again", () -> fixture.engine.count("POST", "/images/create") == 2);
        ReceivedRequest again = fixture.engine.requests("POST", "/images/create").getLast();
        assertTrue(decoded(again.header("X-Registry-Auth")).contains("\"username\":\"ann\""));
        assertFalse(again.target().contains("hunter2"));
    }

    @Test
    void aWrongPasswordIsAskedForAgainTellingWhy() {
        fixture.engine.on("POST", "/images/create", exchange -> {
            String given = exchange.request().header("X-Registry-Auth");
            exchange.chunks(given == null ? refused("unauthorized: authentication required")
                    : decoded(given).contains("\"hunter2\"") ? DONE : refused("unauthorized: incorrect username or password"));
        });
        openPull();
        type("#pull-name", "localhost:5000/team/web");
        robot.type(KeyCode.ENTER);
        logIn("hunter3");
        await("asked again", () -> shows("#login-why") && this.<Label>find("#login-why").getText().contains("unauthorized: incorrect username or password"));
        assertTrue(text("#login-why").contains("localhost:5000/team/web"), text("#login-why"));
        assertEquals("", this.<TextInputControl>find("#login-password").getText());
        assertEquals(2, fixture.engine.count("POST", "/images/create"), "nothing is tried but what the user sends");
        logIn("hunter2");
        Waiting.until("pulled", () -> tasks.all().size() == 3 && tasks.all().stream().anyMatch(task -> task.state().failure().isEmpty() && task.done().isDone()));
        await("no longer asked", () -> !shows("#login-user"));
        assertEquals(3, fixture.engine.count("POST", "/images/create"));
    }

    @Test
    void aWrongLoginIsForgottenWhereTheNextQuestionIsCancelled() {
        fixture.engine.on("POST", "/images/create", exchange -> exchange.chunks(refused("unauthorized: incorrect username or password")));
        openPull();
        type("#pull-name", "localhost:5000/team/web");
        robot.type(KeyCode.ENTER);
        awaitFocus("#login-user");
        logIn("hunter3");
        Waiting.until("tried", () -> fixture.engine.count("POST", "/images/create") == 2);
        awaitFocus("#login-user");
        robot.type(KeyCode.ESCAPE);
        await("the window closed", () -> !shows("#login-user"));
        assertTrue(logins.find("localhost:5000").login().isEmpty());
    }

    private void logIn(String password) {
        type("#login-user", "ann");
        robot.type(KeyCode.TAB);
        type("#login-password", password);
        robot.type(KeyCode.ENTER);
    }

    private static String refused(String words) {
        return "{\"errorDetail\":{\"message\":\"" + words + "\"},\"error\":\"" + words + "\"}\n";
    }

    private static String decoded(String header) {
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
    }

    @Test
    void aCancelledLoginTriesNothing() {
        fixture.engine.on("POST", "/images/create", exchange -> exchange.chunks("{\"error\":\"denied: requested access to the resource is denied\"}\n"));
        openPull();
        type("#pull-name", "localhost:5000/team/web");
        robot.type(KeyCode.ENTER);
        awaitFocus("#login-user");
        type("#login-user", "ann");
        robot.type(KeyCode.ESCAPE);
        await("the window closed", () -> !shows("#login-user"));
        assertEquals(1, fixture.engine.count("POST", "/images/create"));
        assertTrue(logins.find("localhost:5000").login().isEmpty());
    }

    @Test
    void pushesATagOrTagsFirst() {
        fixture.engine.on("POST", "/images/sha256:1/tag", exchange -> exchange.reply(201, "application/json", ""));
        fixture.engine.on("POST", "/images/localhost:5000/team/web/push", exchange -> exchange.chunks("{\"aux\":{\"Tag\":\"2\",\"Digest\":\"" + DIGEST + "\",\"Size\":1}}\n"));
        openPush("team/web:1", "localhost:5000/team/web:1");
        assertEquals("Push team/web:1", text("#dialog-verb"));
        onFx(() -> this.<TextInputControl>find("#push-target").setText("localhost:5000/team/web:2"));
        assertEquals("Tag and push localhost:5000/team/web:2", text("#dialog-verb"));
        assertTrue(text("#push-message").contains("gets the tag localhost:5000/team/web:2 first"));
        robot.type(KeyCode.ENTER);
        assertTrue(fixture.engine.awaitRequest("POST", "/images/localhost:5000/team/web/push").target().endsWith("?tag=2"));
        assertTrue(fixture.engine.awaitRequest("POST", "/images/sha256:1/tag").target().endsWith("?repo=localhost:5000/team/web&tag=2"));
        Waiting.until("pushed", () -> !tasks.all().isEmpty() && tasks.all().getFirst().state().result().equals(DIGEST));
    }

    @Test
    void whereTheTagCannotBeGivenNothingIsPushed() {
        fixture.engine.on("POST", "/images/sha256:1/tag", exchange -> exchange.reply(500, "application/json", "{\"message\":\"boom\"}"));
        openPush("team/web:1");
        onFx(() -> this.<TextInputControl>find("#push-target").setText("localhost:5000/team/web:2"));
        robot.type(KeyCode.ENTER);
        fixture.ui.until("told", () -> fixture.notices.all().size() == 1);
        assertEquals(0, tasks.all().size());
    }

    @Test
    void aNameWithADigestCannotBePushedTo() {
        openPush("team/web:1");
        onFx(() -> this.<TextInputControl>find("#push-target").setText("team/web@" + DIGEST));
        assertTrue(this.<Button>find("#dialog-verb").isDisabled());
        assertTrue(text("#push-message").startsWith("This is no name with a tag"));
        robot.type(KeyCode.ESCAPE);
        await("the window closed", () -> !shows("#push-target"));
        assertEquals(0, tasks.all().size());
    }

    @Test
    void eachLoginSaysWhereItIsFromAndWhatWasTypedIsForgotten() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"auths\":{\"r.example\":{\"auth\":\"YW5uOnMzY3IzdA==\"}},\"credHelpers\":{\"aws.example\":\"ecr\"}}");
        run(actions.registries());
        await("two are known", () -> shows("#registries") && this.<ListView<?>>find("#registries").getItems().size() == 2);
        await("the file is warned of", () -> texts("#registries").contains("Stored unencrypted in"));
        assertTrue(onFx(() -> texts("#registries")).contains("docker-credential-ecr, which the docker configuration names, is not installed"));
        robot.clickOn("#dialog-verb");
        awaitFocus("#login-registry");
        type("#login-registry", "localhost:5000");
        robot.type(KeyCode.TAB);
        awaitFocus("#login-user");
        type("#login-user", "bob");
        robot.type(KeyCode.TAB);
        awaitFocus("#login-password");
        type("#login-password", "hunter2");
        robot.type(KeyCode.ENTER);
        await("three are known", () -> this.<ListView<?>>find("#registries").getItems().size() == 3);
        assertEquals("bob", logins.find("localhost:5000").login().orElseThrow().username());
        assertFalse(onFx(() -> texts("#registries")).contains("hunter2"));
        assertTrue(this.<Button>find("#registries-forget").isDisabled());
        onFx(() -> this.<ListView<?>>find("#registries").getSelectionModel().select(1));
        robot.clickOn("#registries-forget");
        await("two are known again", () -> this.<ListView<?>>find("#registries").getItems().size() == 2);
        assertTrue(logins.find("localhost:5000").login().isEmpty());
    }

    @Test
    void theListOfRegistriesIsClosedByEscape() {
        run(actions.registries());
        awaitFocus("#registries");
        robot.type(KeyCode.ESCAPE);
        await("the window closed", () -> !shows("#registries"));
        assertEquals(0, fixture.engine.count("POST", "/"));
    }

    private void openPull() {
        run(actions.pull());
        awaitFocus("#pull-name");
    }

    private void openPush(String... tags) {
        run(actions.push(() -> new PushedImage(IMAGE, List.of(tags)), Optional::empty));
        awaitFocus("#push-target");
    }

    private static void run(Command command) {
        onFx(command::run);
    }

    private void awaitFocus(String query) {
        await(query + " has the focus", () -> shows(query) && find(query).isFocused());
    }

    /** As typed into the field that has the focus. */
    private void type(String query, String text) {
        awaitFocus(query);
        onFx(() -> this.<TextInputControl>find(query).setText(text));
    }

    private boolean shows(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private String text(String query) {
        return onFx(() -> this.<Labeled>find(query).getText());
    }

    private String texts(String query) {
        StringBuilder all = new StringBuilder();
        find(query).lookupAll(".label").forEach(label -> all.append(((Label) label).getText()).append('\n'));
        return all.toString();
    }

    @SuppressWarnings("unchecked") // the test knows what it looks for
    private <T extends Node> T find(String query) {
        return (T) robot.lookup(query).queryAll().stream().toList().getLast();
    }
}
