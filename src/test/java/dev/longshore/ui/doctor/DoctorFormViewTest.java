package dev.longshore.ui.doctor;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.service.doctor.Doctor;
import dev.longshore.service.host.TransportOpener;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class DoctorFormViewTest {

    @TempDir
    private Path folder;
    private final LaidOutRobot robot = new LaidOutRobot();
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private Stage stage;

    @BeforeEach
    void show() {
        onFx(() -> {
            stage = FxExtension.window(800, 600);
        });
    }

    @AfterEach
    void end() {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void open(Path socket) {
        open(socket, asked -> new UnixTransport(socket));
    }

    private void open(Path socket, TransportOpener opener) {
        Host host = new Host(new HostId("h"), "nas", new Endpoint.Unix(socket), Host.Origin.USER);
        Doctor doctor = new Doctor(opener, OpenSsh.ofSystem(System.getenv(), System.getProperty("os.name")), InstantSource.system(), task -> Thread.ofVirtual().start(task));
        onFx(() -> {
            Messages messages = new Messages(Locale.ENGLISH);
            DoctorViewModel model = new DoctorViewModel(host, doctor::examine, new FxExecutor());
            new FormWindow(new Theme(ThemeMode.LIGHT), () -> messages, () -> stage)
                    .open(new DoctorForm(model, copied::add, new Masker()::text, () -> Instant.parse("2026-11-24T12:00:00Z"), messages));
        });
    }

    private <N extends Node> N find(String id) {
        await(id, () -> robot.lookup(id).tryQuery().isPresent());
        return robot.lookup(id).query();
    }

    private void awaitSummary(String beginning) {
        Label summary = find("#doctor-summary");
        await(beginning, () -> summary.getText().startsWith(beginning));
    }

    private String textsOf(String id) {
        Parent part = find(id);
        return onFx(() -> texts(part));
    }

    private static String texts(Parent parent) {
        List<String> all = new ArrayList<>();
        collect(parent, all);
        return String.join("\n", all);
    }

    private static void collect(Node node, List<String> all) {
        if (node instanceof Label label) {
            all.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    @Test
    void whatFailsIsShownWithItsRemedyAndCanBeCopied() {
        open(folder.resolve("none.sock"));
        awaitSummary("The connection cannot work");
        assertEquals("nas · unix://" + folder.resolve("none.sock"), this.<Label>find("#dialog-host").getText());
        String socket = textsOf("#doctor-socket");
        assertTrue(socket.contains("There is no socket at unix://" + folder.resolve("none.sock")), socket);
        assertTrue(socket.contains("Start Docker"), socket);
        assertTrue(textsOf("#doctor-engine").contains("Not tried"));
        robot.clickOn("#doctor-copy");
        await("copied", () -> copied.size() == 1);
        assertTrue(copied.getFirst().startsWith("Longshore connection report · unix://" + folder.resolve("none.sock") + " · 2026-11-24T12:00:00Z\n[FAILED] Socket:"),
                copied.getFirst());
        assertTrue(copied.getFirst().contains("\n[NOT TRIED] Engine:"));
    }

    @Test
    void aSecretInWhatWentWrongIsNeitherShownNorCopied() {
        try (HostileEngine engine = HostileEngine.unix(folder)) {
            open(engine.socket(), asked -> {
                throw new IllegalStateException("https://ann:s3cr3t@proxy.example/v2 refused password=hunter2");
            });
            awaitSummary("The connection cannot work");
            assertCovered(textsOf("#doctor-engine"));
            robot.clickOn("#doctor-copy");
            await("copied", () -> copied.size() == 1);
            assertTrue(copied.getFirst().contains("\n[FAILED] Engine:"), copied.getFirst());
            assertCovered(copied.getFirst());
        }
    }

    /** What went wrong is there, and the secrets in it are not. */
    private static void assertCovered(String text) {
        assertTrue(text.contains("proxy.example"), text);
        assertFalse(text.contains("hunter2"), "a password");
        assertFalse(text.contains("s3cr3t"), "the user's part of an address");
    }

    @Test
    void onceMendedItIsExaminedAgainByTheKeyboard() {
        open(folder.resolve("engine.sock"));
        awaitSummary("The connection cannot work");
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            robot.targetWindow(this.<Node>find("#doctor-summary").getScene().getWindow());
            robot.type(KeyCode.ENTER);
            awaitSummary("The connection works");
            assertTrue(textsOf("#doctor-engine").contains("Docker 28.5.2"));
            robot.type(KeyCode.ESCAPE);
            await("closed", () -> robot.lookup("#doctor-summary").tryQuery().isEmpty());
            engine.awaitNoConnections();
        }
    }

    @Test
    void closingItEndsWhatHangs() {
        CountDownLatch held = new CountDownLatch(1);
        try (HostileEngine engine = HostileEngine.unix(folder).on("*", "/", exchange -> held.await())) {
            open(engine.socket());
            await("asked", () -> !engine.requests().isEmpty());
            awaitSummary("Examining…");
            assertFalse(this.<Node>find("#dialog-cancel").isDisabled());
            robot.clickOn("#dialog-cancel");
            await("closed", () -> robot.lookup("#doctor-summary").tryQuery().isEmpty());
            held.countDown();
            engine.awaitNoConnections();
        }
    }
}
