package dev.longshore.ui.transfer;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.ImageTar;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class TransferFormsViewTest {

    private static final TransferImage WEB = new TransferImage("sha256:ab", List.of("team/web:1"), 18_000_000);

    @TempDir
    Path folder;

    private final LaidOutRobot robot = new LaidOutRobot();
    private final Tasks tasks = new Tasks(task -> { });
    private final ObservableList<TransferImage> selected = FXCollections.observableArrayList(WEB);
    private final ChosenFiles files = new ChosenFiles();
    private final ObjectProperty<List<Host>> answering = new SimpleObjectProperty<>();
    private UiFixture fixture;
    private Stage owner;
    private TransferActions actions;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        EngineCalls calls = new EngineCalls(id -> fixture.session, Thread::startVirtualThread);   // the other host is the same engine
        TransferService service = new TransferService(calls, tasks, task -> Thread.startVirtualThread(task));
        Messages messages = new Messages(Locale.ENGLISH);
        onFx(() -> {
            owner = new Stage();
            Theme theme = new Theme(ThemeMode.LIGHT);
            owner.setScene(new Scene(new StackPane(), 900, 700));
            theme.apply(owner.getScene());
            owner.show();
            FormWindow forms = new FormWindow(theme, () -> messages, () -> owner);
            answering.set(List.of(fixture.session.host()));
            actions = new TransferActions(new Chosen(), service, new TargetHosts(fixture.current, answering, false), files,
                    form -> forms.open(form.apply(messages)), new FxExecutor(), new FxDelay());
        });
    }

    @AfterEach
    void stop() {
        onFx(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).stream().filter(window -> window instanceof Stage stage && stage.getOwner() == owner)
                    .forEach(javafx.stage.Window::hide);
            owner.hide();
        });
        fixture.close();
    }

    private void open(String key) {
        onFx(() -> Stream.of(actions.save(), actions.copy(), actions.load()).filter(command -> command.key().equals(key)).findFirst().orElseThrow().run());
        await("open", () -> robot.lookup("#dialog-verb").tryQuery().isPresent());
        robot.targetWindow(this.<Node>find("#dialog-verb").getScene().getWindow());
    }

    private <N extends Node> N find(String id) {
        return robot.lookup(id).query();
    }

    private void type(Path path) {
        onFx(() -> this.<TextField>find("#transfer-file").setText(path.toString()));
    }

    private void awaitHint(String words) {
        await(words, () -> this.<Label>find("#transfer-file-hint").getText().contains(words));
    }

    private boolean disabled() {
        return onFx(() -> this.<Button>find("#dialog-verb").isDisabled());
    }

    private void choose() {
        onFx(() -> this.<Button>find("#dialog-verb").fire());
    }

    private void awaitClosed() {
        await("closed", () -> robot.lookup("#dialog-verb").tryQuery().isEmpty());
    }

    private TaskKind begun() {
        Waiting.until("a task", () -> !tasks.all().isEmpty());
        return tasks.all().getFirst().state().kind();
    }

    @Test
    void saveProposesANameAndBegins() {
        open("transfer.save");
        assertTrue(this.<TextField>find("#transfer-file").getText().endsWith("team_web_1.tar"));
        type(folder.resolve("web.tar"));
        awaitHint("A new file");
        choose();
        awaitClosed();
        assertEquals(TaskKind.SAVE, begun());
    }

    @Test
    void saveReplacesOnlyWhereThatIsTicked() throws IOException {
        Path there = Files.writeString(folder.resolve("web.tar"), "old");
        open("transfer.save");
        files.next = Optional.of(there);
        onFx(() -> this.<Button>find("#transfer-file-browse").fire());
        awaitHint("already");
        assertTrue(disabled());
        onFx(() -> this.<CheckBox>find("#transfer-replace").fire());
        assertFalse(disabled());
        choose();
        assertEquals(TaskKind.SAVE, begun());
    }

    @Test
    void saveTellsWhatIsWrongWithThePlace() throws IOException {
        open("transfer.save");
        type(folder);
        awaitHint("is a folder");
        assertTrue(disabled());
        type(Path.of("web.tar"));
        awaitHint("whole path");
        type(folder.resolve("none/web.tar"));
        awaitHint("folder is not there");
        type(Files.createSymbolicLink(folder.resolve("link.tar"), folder));
        awaitHint("symbolic link");
        assertTrue(disabled());
        robot.type(KeyCode.ESCAPE);
        awaitClosed();
        assertTrue(tasks.all().isEmpty(), "cancelled");
    }

    @Test
    void saveStaysOpenWhereThePlaceWasTakenMeanwhile() throws IOException {
        open("transfer.save");
        type(folder.resolve("web.tar"));
        awaitHint("A new file");
        Files.writeString(folder.resolve("web.tar"), "another's");
        choose();
        awaitHint("already");
        assertTrue(disabled());
        assertTrue(tasks.all().isEmpty());
    }

    @Test
    void loadTakesAnArchiveOnly() throws IOException {
        open("transfer.load");
        assertTrue(this.<Label>find("#transfer-file-hint").getWidth() <= 520, "a long hint takes several lines, not a wide window");
        assertTrue(disabled());
        type(Files.writeString(folder.resolve("a.txt"), "hello, this is text"));
        awaitHint("no tar");
        assertTrue(disabled());
        type(folder.resolve("gone.tar"));
        awaitHint("no such file");
        files.next = Optional.of(Files.write(folder.resolve("web.tar"), ImageTar.of(10, WEB.tags())));
        onFx(() -> this.<Button>find("#transfer-file-browse").fire());
        awaitHint("A tar of images");
        choose();
        awaitClosed();
        assertEquals(TaskKind.LOAD, begun());
    }

    @Test
    void loadStaysOpenWhereTheFileVanished() throws IOException {
        open("transfer.load");
        Path file = Files.write(folder.resolve("web.tar"), ImageTar.of(10, WEB.tags()));
        type(file);
        awaitHint("A tar of images");
        Files.delete(file);
        choose();
        awaitHint("no such file");
        robot.type(KeyCode.ESCAPE);
        awaitClosed();
        assertTrue(tasks.all().isEmpty());
    }

    @Test
    void copyNamesTheHostAndBegins() {
        onFx(() -> answering.set(List.of(fixture.session.host(), new Host(new HostId("o"), "other", new Endpoint.Tcp("127.0.0.1", 1), Host.Origin.USER))));
        open("transfer.copy");
        assertEquals("Copy to other", onFx(() -> this.<Button>find("#dialog-verb").getText()));
        assertEquals("other", onFx(() -> this.<ChoiceBox<Host>>find("#transfer-host").getValue().name()));
        assertTrue(onFx(() -> robot.lookup("NO TLS").tryQuery().isPresent()), "on the way to the other, others can listen");
        choose();
        awaitClosed();
        assertEquals(TaskKind.COPY, begun());
        assertEquals(List.of("local", "other"), tasks.all().getFirst().hosts().stream().map(Host::name).toList());
    }

    @Test
    void copyMarksWhatIsThereAndTellsAHostThatDoesNotAnswer() {
        fixture.engine.on("GET", "/images/json", exchange -> exchange.json("[{\"Id\":\"sha256:ab\"}]"));
        onFx(() -> answering.set(List.of(fixture.session.host(), new Host(new HostId("o"), "other", new Endpoint.Tcp("127.0.0.1", 1), Host.Origin.USER))));
        open("transfer.copy");
        await("marked", () -> robot.lookup("already there").tryQuery().isPresent());
        onFx(() -> this.<Button>find("#dialog-cancel").fire());
        awaitClosed();
        fixture.engine.on("GET", "/images/json", exchange -> exchange.reply(500, "application/json", "{\"message\":\"x\"}"));
        open("transfer.copy");
        String why = new Messages(Locale.ENGLISH).text(Message.of("failure.cause.server-fault", "", "", 500));
        await("told", () -> this.<Label>find("#transfer-hint").getText().equals(why));
        assertTrue(disabled());
        assertTrue(tasks.all().isEmpty());
    }

    @Test
    void copyWithoutAnotherHostSaysSo() {
        open("transfer.copy");
        assertTrue(disabled());
        assertTrue(this.<Label>find("#transfer-hint").getText().contains("No other host"));
    }

    @Test
    void withoutASelectionOnlyLoadRuns() {
        onFx(() -> selected.clear());
        assertEquals(List.of(false, false, true), Stream.of(actions.save(), actions.copy(), actions.load()).map(Command::enabled).toList());
    }

    /** What the table would give. */
    private final class Chosen implements ImageSource {
        @Override
        public Optional<Message> reason() {
            return Optional.empty();
        }

        @Override
        public Host host() {
            return fixture.session.host();
        }

        @Override
        public List<TransferImage> selected() {
            return List.copyOf(selected);
        }

        @Override
        public List<Observable> changes() {
            return List.of(selected);
        }
    }

    /** The system's choosers, answered by the test. */
    private static final class ChosenFiles implements FileDialogs {
        private Optional<Path> next = Optional.empty();

        @Override
        public Optional<Path> save(Message title, Path proposed) {
            return next;
        }

        @Override
        public Optional<Path> open(Message title) {
            return next;
        }
    }
}
