package dev.longshore.ui.volumes;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.RecordedClipboard;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class NewVolumeFormViewTest {

    private static final Host LOCAL = new Host(new HostId("h"), "local", new Endpoint.Unix(Path.of("/run/a.sock")), Host.Origin.USER);
    private static final Host DEMO = new Host(new HostId("demo"), "Demo", new Endpoint.Demo(), Host.Origin.DEMO);

    private final LaidOutRobot robot = new LaidOutRobot();
    private final RecordedClipboard clipboard = new RecordedClipboard(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    private final List<NewVolume> sent = new CopyOnWriteArrayList<>();
    private final List<ObjectRef> made = new CopyOnWriteArrayList<>();
    private CompletableFuture<ObjectRef> answer = new CompletableFuture<>();
    private Stage owner;

    @BeforeEach
    void open() {
        onFx(() -> {
            owner = FxExtension.window(900, 700);
            FormWindow forms = new FormWindow(new Theme(ThemeMode.LIGHT), () -> new Messages(Locale.ENGLISH), () -> owner);
            NewVolumeViewModel model = new NewVolumeViewModel(List.of(LOCAL, DEMO), new NewVolumeViewModel.Engines(
                    id -> new HostStatus.Connected("Docker", "28.5", "1.51"), id -> CompletableFuture.completedFuture(List.of("local", "rexray")), (host, wanted) -> {
                        sent.add(wanted);
                        return answer;
                    }), new Masker(), new FxExecutor());
            forms.open(new NewVolumeForm(model, clipboard, made::add, forms.messages()));
        });
        await("open", () -> robot.lookup("#new-volume-name").tryQuery().map(Node::isFocused).orElse(false));
        robot.targetWindow(find("#new-volume-name").getScene().getWindow());
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

    private String text(String id) {
        return onFx(() -> this.<Label>find(id).getText());
    }

    private void fire(String id) {
        onFx(() -> this.<Button>find(id).fire());
    }

    @Test
    void whatIsTypedShowsAsCommandAndRequestWithoutPasswords() {
        await("drivers", () -> this.<ComboBox<String>>find("#new-volume-driver").getItems().equals(List.of("local", "rexray")));
        type("#new-volume-name", "share");
        fire("#new-volume-option-add");
        type("#new-volume-option-name-1", "o");
        type("#new-volume-option-value-1", "addr=192.0.2.7,password=hunter2");
        fire("#new-volume-label-add");
        type("#new-volume-label-name-1", "tier");
        type("#new-volume-label-value-1", "db");
        String line = text("#new-volume-line");
        assertTrue(line.startsWith("docker volume create --opt ") && line.endsWith("--label tier=db share") && !line.contains("hunter2"), line);
        String request = text("#new-volume-request");
        assertTrue(request.startsWith("POST /volumes/create {\"Name\":\"share\"") && !request.contains("hunter2"), request);
        assertTrue(find("#new-volume-option-value-1").getParent().lookup(".covered-dots").isVisible(), "a value with a password is covered");
        assertFalse(find("#new-volume-label-value-1").getParent().lookup(".covered-dots").isVisible());
        fire("#new-volume-copy-curl");
        fire("#new-volume-copy-docker");
        assertEquals(line, clipboard.open().getLast());
        assertTrue(clipboard.open().getFirst().startsWith("curl -X POST --unix-socket '/run/a.sock'") && !clipboard.open().getFirst().contains("hunter2"));
        onFx(() -> this.<ChoiceBox<Host>>find("#new-volume-host").setValue(DEMO));
        assertTrue(find("#new-volume-copy-curl").isDisabled(), "no curl reaches the demo");
        fire("#dialog-verb");
        assertEquals("addr=192.0.2.7,password=hunter2", sent.getFirst().options().get("o"), "the engine gets it as it is");
    }

    @Test
    void aRefusalIsToldInTheFormAndTheNextTryCloses() {
        type("#new-volume-name", "a b");
        assertTrue(find("#dialog-verb").isDisabled());
        type("#new-volume-name", "data");
        assertEquals("Create data", onFx(() -> this.<Button>find("#dialog-verb").getText()));
        answer.completeExceptionally(new FailureException(new Failure(Cause.CONFLICT, "local", "", VolumeOperations.CREATE, "data", 0, "there is one"), null));
        fire("#dialog-verb");
        await("told", () -> find("#new-volume-said").isVisible());
        ObjectRef volume = new ObjectRef(LOCAL.id(), VolumeOperations.VOLUME, "data2", "data2");
        answer = CompletableFuture.completedFuture(volume);
        type("#new-volume-name", "data2");
        assertFalse(find("#new-volume-said").isVisible());
        fire("#dialog-verb");
        await("made", () -> made.equals(List.of(volume)) && robot.lookup("#new-volume-name").tryQuery().isEmpty());
    }
}
