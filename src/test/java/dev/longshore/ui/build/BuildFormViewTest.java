package dev.longshore.ui.build;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.build.BuildService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class BuildFormViewTest {

    private static final Host LOCAL = new Host(new HostId("h"), "local", new Endpoint.Unix(Path.of("/run/a.sock")), Host.Origin.USER);
    private static final Host OTHER = new Host(new HostId("o"), "other", new Endpoint.Tcp("box", 2375), Host.Origin.USER);

    @TempDir
    Path folder;
    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<BuildOrder> started = new CopyOnWriteArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final Map<HostId, HostStatus> statuses = Map.of(LOCAL.id(), new HostStatus.Connected("Docker", "20.10", "1.41"),
            OTHER.id(), new HostStatus.Connected("Docker", "1.12", "1.24"));
    private Stage owner;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM scratch AS base\nCOPY . /\nFROM base AS web\n");
        onFx(() -> {
            owner = FxExtension.window(900, 700);
            FormWindow forms = new FormWindow(new Theme(ThemeMode.LIGHT), () -> new Messages(Locale.ENGLISH), () -> owner);
            BuildService service = new BuildService(null, null, id -> List.of(), Thread::startVirtualThread);
            BuildViewModel model = new BuildViewModel(LOCAL, statuses::get, service::look, new FxExecutor(), new FxDelay());
            forms.open(new BuildForm(model, List.of(LOCAL, OTHER), forms.messages(), (window, title, start) -> Optional.of(folder), copied::add, started::add));
        });
        await("open", () -> robot.lookup("#build-folder").tryQuery().map(Node::isFocused).orElse(false));
        robot.targetWindow(find("#build-folder").getScene().getWindow());
    }

    @AfterEach
    void close() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(window -> window != owner && window instanceof Stage).forEach(Window::hide);
            owner.hide();
        });
    }

    private <N extends Node> N find(String id) {
        return robot.lookup(id).query();
    }

    private void type(String id, String text) {
        onFx(() -> this.<TextField>find(id).setText(text));
    }

    private void awaitText(String id, String text) {
        await(id + ": " + text, () -> robot.lookup(id).tryQueryAs(Label.class).map(label -> label.getText().contains(text)).orElse(false));
    }

    private Button verb() {
        return find("#dialog-verb");
    }

    @Test
    void whatTheEngineDoesNotOfferIsGreyedAndSaysWhy() {
        assertTrue(!find("#build-target").isDisabled() && !find("#build-platform").isDisabled());
        onFx(() -> this.<ChoiceBox<Host>>find("#build-host").setValue(OTHER));
        assertTrue(find("#build-target").isDisabled() && find("#build-platform").isDisabled());
        assertEquals("Platform — needs API 1.32", find("#build-platform").getAccessibleText());
        assertEquals("Stop at stage — needs API 1.29", find("#build-target").getAccessibleText());
        onFx(() -> this.<ChoiceBox<Host>>find("#build-host").setValue(LOCAL));
        type("#build-platform", "linux/arm64");
        onFx(() -> this.<ChoiceBox<Host>>find("#build-host").setValue(OTHER));
        assertTrue(!find("#build-platform").isDisabled(), "what is typed can be taken out");
        assertEquals("needs API 1.32", this.<Label>find("#build-platform-message").getText());
    }

    @Test
    void aFolderIsChosenCountedAndBuiltByEnter() {
        assertTrue(verb().isDisabled());
        onFx(() -> this.<Button>find("#build-folder-choose").fire());
        awaitText("#build-count", "1 file, 47");
        await("valid", () -> !verb().isDisabled());
        assertEquals(List.of("base", "web"), onFx(() -> List.copyOf(this.<ComboBox<String>>find("#build-target").getItems())));
        type("#build-tags", "app:1, team/app app:1");
        onFx(() -> this.<Button>find("#build-args-add").fire());
        await("the new row has the focus", () -> find("#build-arg-name-1").isFocused());
        type("#build-arg-name-1", "TOKEN");
        type("#build-arg-value-1", "s3cr3t");
        robot.type(KeyCode.ENTER);
        await("started", () -> !started.isEmpty());
        BuildOrder order = started.getFirst();
        assertEquals(folder, order.folder());
        assertEquals(List.of("app:1", "team/app:latest"), order.options().tags());
        assertEquals("s3cr3t", order.options().arguments().get("TOKEN"));
        assertFalse(order.toString().contains("s3cr3t"), "values stay out of texts");
        await("closed", () -> robot.lookup("#build-folder").tryQuery().isEmpty());
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        type("#build-folder", folder + "/none");
        awaitText("#build-folder-message", "is not a folder");
        assertTrue(verb().isDisabled());
        type("#build-folder", folder.toString());
        await("valid", () -> !verb().isDisabled());
        type("#build-dockerfile", "other");
        awaitText("#build-folder-message", "There is no other in this folder");
        type("#build-dockerfile", "../x");
        awaitText("#build-folder-message", "outside the folder");
        type("#build-dockerfile", "");
        await("valid again", () -> !verb().isDisabled());
        type("#build-tags", "App:1");
        awaitText("#build-tags-message", "“App:1” is no name");
        assertTrue(verb().isDisabled());
        type("#build-tags", "");
        type("#build-platform", "Linux!");
        awaitText("#build-platform-message", "linux/arm64");
        assertTrue(verb().isDisabled());
    }

    @Test
    void secretsMustBeAcceptedOrLeftOut() throws IOException {
        Files.writeString(folder.resolve(".env"), "PASSWORD=x");
        type("#build-folder", folder.toString());
        awaitText("#build-secrets", ".env");
        assertTrue(verb().isDisabled());
        onFx(() -> this.<Button>find("#build-secrets-copy").fire());
        assertEquals(List.of("/.env\n"), copied);
        onFx(() -> this.<javafx.scene.control.CheckBox>find("#build-secrets-send").fire());
        await("accepted", () -> !verb().isDisabled());
        Files.writeString(folder.resolve(".dockerignore"), copied.getFirst());
        onFx(() -> this.<Button>find("#build-look-again").fire());
        awaitText("#build-excluded", ".dockerignore leaves out 1 entry: .env");
        await("no warning", () -> robot.lookup("#build-secrets").tryQuery().isEmpty());
        assertFalse(verb().isDisabled());
    }

    @Test
    void whatNeedsBuildKitIsPointedOut() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "# syntax=docker/dockerfile:1\nFROM a\nRUN --mount=type=cache,target=/x true\n");
        type("#build-folder", folder.toString());
        awaitText("#build-buildkit", "# syntax in line 1, RUN with a flag in line 3");
        assertFalse(verb().isDisabled(), "Podman can run it");
    }

    @Test
    void escapeStartsNothing() {
        type("#build-folder", folder.toString());
        await("valid", () -> !verb().isDisabled());
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> robot.lookup("#build-folder").tryQuery().isEmpty());
        assertEquals(List.of(), started);
    }
}
