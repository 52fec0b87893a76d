package dev.longshore.ui.hosts;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.TlsFiles;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
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

@ExtendWith(FxExtension.class)
class HostSettingsFormViewTest {

    private static final Host HOST = new Host(new HostId("h"), "nas", new Endpoint.Unix(Path.of("/run/nas.sock")), Host.Origin.USER,
            new HostMarks(HostColour.TEAL, false, false, "tcp://nas:2375", "1.24"));

    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<HostMarks> saved = new CopyOnWriteArrayList<>();
    private Stage owner;

    @BeforeEach
    void open() {
        open(HOST);
        await("open", () -> robot.lookup("#host-settings-name").tryQuery().map(Node::isFocused).orElse(false));
    }

    private void open(Host host) {
        onFx(() -> {
            owner = FxExtension.window(900, 700);
            Messages messages = new Messages(Locale.ENGLISH);
            new FormWindow(new Theme(ThemeMode.LIGHT), () -> messages, () -> owner)
                    .open(new HostSettingsForm(new HostSettingsViewModel(host, new ConnectionViewModel(TlsFiles.NONE, host.endpoint()), name -> false, (now, done) -> {
                        saved.add(now.marks());
                        done.run();
                    }), new PathPickers(Optional::empty, Optional::empty), (files, there) -> there.accept(files), messages));
        });
    }

    @AfterEach
    void close() {
        onFx(() -> Window.getWindows().stream().toList().forEach(Window::hide));
    }

    private ComboBox<String> api() {
        return robot.lookup("#host-settings-api").query();
    }

    private void type(String version) {
        onFx(() -> api().getEditor().setText(version));
    }

    private String said() {
        return robot.lookup("#host-settings-api-message").<Label>query().getText();
    }

    private boolean refused() {
        return robot.lookup("#dialog-verb").<Node>query().isDisabled();
    }

    @Test
    void theVersionStartsAsItIsAndIsCheckedAsTyped() {
        assertEquals("1.24", api().getEditor().getText());
        assertEquals("1.56", api().getItems().getFirst());
        assertEquals("1.21", api().getItems().getLast());
        type("1.4x");
        assertEquals("A version is written like 1.41.", said());
        assertTrue(refused());
        type("1.20");
        assertEquals("This app speaks versions 1.21 to 1.56.", said());
        assertTrue(refused());
        type(" 1.41 ");
        assertTrue(said().startsWith("Empty: the newest"), said());
        assertTrue(!refused());
    }

    @Test
    void savedItKeepsTheOtherMarks() {
        type(" 1.41 ");
        onFx(() -> api().getEditor().requestFocus());
        robot.type(KeyCode.ENTER);
        await("saved", () -> !saved.isEmpty());
        assertEquals(new HostMarks(HostColour.TEAL, false, false, "tcp://nas:2375", "1.41"), saved.getFirst());
    }

    @Test
    void enterOnABoxSavesAndLeavesTheBoxAsItIs() {
        onFx(() -> robot.lookup("#host-settings-read-only").query().requestFocus());
        robot.type(KeyCode.ENTER);
        await("saved", () -> !saved.isEmpty());
        assertFalse(saved.getFirst().readOnly());
    }

    @Test
    void emptiedItIsNegotiated() {
        type("");
        robot.clickOn("#dialog-verb");
        await("saved", () -> !saved.isEmpty());
        assertEquals("", saved.getFirst().pinnedApi());
    }

    @Test
    void aVersionIsChosenWithTheKeyboard() {
        type("");
        onFx(() -> api().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        await("the list shows", () -> api().isShowing());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        await("chosen", () -> !api().isShowing() && api().getEditor().getText().matches("1\\.5\\d"));
    }

    @Test
    void theAddressOfAFoundHostIsReadNotChanged() {
        close();
        open(new Host(new HostId("f"), "found", new Endpoint.Unix(Path.of("/run/found.sock")), Host.Origin.CONTEXT));
        await("open", () -> robot.lookup("#host-settings-colour").tryQuery().map(Node::isFocused).orElse(false));
        TextField address = robot.lookup("#host-settings-address").query();
        assertEquals("unix:///run/found.sock", address.getText());
        assertFalse(address.isEditable());
        assertEquals("Found on this machine: its name and address are not yours to change.",
                robot.lookup("#host-settings-name-message").<Label>query().getText());
    }

    @Test
    void aFoundHostIsNamedWithWhatMustNotBeOverlookedOfIt() {
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> robot.lookup("#host-settings-name").tryQuery().isEmpty());
        open(new Host(new HostId("env"), "big", new Endpoint.Tls("10.0.0.8", 2376, TlsFiles.NONE, false), Host.Origin.DOCKER_HOST));
        await("open", () -> robot.lookup("#host-settings-colour").tryQuery().map(Node::isFocused).orElse(false));
        TextField address = robot.lookup("#host-settings-address").query();
        assertEquals("tcp://10.0.0.8:2376", address.getText());
        assertTrue(robot.from(address.getParent()).lookup("NOT VERIFIED").tryQuery().isPresent());
    }
}
