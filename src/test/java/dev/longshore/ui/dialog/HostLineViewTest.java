package dev.longshore.ui.dialog;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.SshPrompt;
import dev.longshore.domain.TlsFiles;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import dev.longshore.ui.theme.Tone;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dialog that names a host says that others could be on the way to it. */
@ExtendWith(FxExtension.class)
class HostLineViewTest {

    private static final Message ANY = Message.of("app.name");
    private static final Host LOCAL = host("local", new Endpoint.Unix(Path.of("/var/run/docker.sock")));
    private static final Host PLAIN = host("nas", new Endpoint.Tcp("10.0.0.7", 2375));
    private static final Host UNVERIFIED = host("pi", new Endpoint.Tls("10.0.0.8", 2376, TlsFiles.NONE, false));
    private static final Host VERIFIED = host("big", new Endpoint.Tls("10.0.0.9", 2376, TlsFiles.NONE, true));

    private final LaidOutRobot robot = new LaidOutRobot();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private Stage owner;
    private Dialogs dialogs;

    private static Host host(String name, Endpoint endpoint) {
        return new Host(new HostId(name), name, endpoint, Host.Origin.USER);
    }

    @BeforeEach
    void open() {
        onFx(() -> {
            owner = FxExtension.window(700, 600);
            dialogs = new FxDialogs(new Theme(ThemeMode.LIGHT), () -> messages, () -> owner);
        });
    }

    @AfterEach
    void close() {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Texts of the tags below a node. */
    private static List<String> tags(Node node) {
        return onFx(() -> node.lookupAll(".ls-tag").stream().map(tag -> ((Label) tag).getText()).toList());
    }

    private Node frame() {
        return onFx(() -> Window.getWindows().stream().filter(window -> window != owner).findFirst().orElseThrow().getScene().getRoot());
    }

    @ParameterizedTest
    @CsvSource({"localhost, WARN", "127.0.0.1, WARN", "::1, WARN", "10.0.0.7, BAD", "127.example.org, BAD"})
    void plainHttpIsMarkedByHowFarItGoes(String address, Tone tone) {
        HBox line = onFx(() -> HostLine.of(host("nas", new Endpoint.Tcp(address, 2375)), messages));
        assertEquals(List.of("NO TLS"), tags(line));
        assertTrue(onFx(() -> line.lookup(".ls-tag").getStyleClass()).contains(tone.styleClass()));
    }

    @Test
    void whatIsSafeHasNoTag() {
        assertEquals(List.of(), tags(onFx(() -> HostLine.of(LOCAL, messages))));
        assertEquals(List.of(), tags(onFx(() -> HostLine.of(VERIFIED, messages))));
    }

    @Test
    void aConfirmationMarksEachHost() {
        Host production = UNVERIFIED.withMarks(new HostMarks(HostColour.RED, false, true));
        onFx(() -> dialogs.confirm(new Confirmation(ANY, List.of(LOCAL, PLAIN, production), List.of(), Optional.of(ANY), ANY, List.of(), Optional.empty())));
        assertEquals(List.of(), tags(robot.lookup("#dialog-host").query().getParent()));
        assertEquals(List.of("NO TLS"), tags(robot.lookup("#dialog-host-2").query().getParent()));
        assertEquals(List.of("PROD", "NOT VERIFIED"), tags(robot.lookup("#dialog-host-3").query().getParent()));
    }

    @Test
    void whatSshAsksNamesItsHostWithTheSameLine() {
        onFx(() -> dialogs.ssh(new Dialogs.SshAsk(PLAIN, new SshPrompt.Confirm("Go on?"), false)));
        assertEquals(List.of("NO TLS"), tags(frame()));
    }

    @Test
    void aChoiceMarksTheHostThatIsChosen() {
        ObjectProperty<Host> chosen = new SimpleObjectProperty<>(LOCAL);
        VBox field = onFx(() -> {
            ChoiceBox<Host> choice = HostChoice.of("choice", List.of(LOCAL, PLAIN, UNVERIFIED), chosen);
            VBox box = new VBox(HostChoice.label("transfer.copy.host", choice, messages), choice);
            owner.getScene().setRoot(box);
            return box;
        });
        assertEquals(List.of(), tags(field));
        onFx(() -> chosen.set(UNVERIFIED));
        assertEquals(List.of("NOT VERIFIED"), tags(field));
        onFx(() -> chosen.set(PLAIN));
        assertEquals(List.of("NO TLS"), tags(field));
        onFx(() -> chosen.set(null));
        assertEquals(List.of(), tags(field));
        assertFalse(onFx(() -> ((HBox) field.getChildren().getFirst()).getChildren().getLast().isManaged()));
    }
}
