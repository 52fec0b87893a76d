package dev.longshore.ui.transfer;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.transfer.TransferService;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.ImageTar;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.FormWindow;
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
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before files become an image, and before those of a container are exported. */
@ExtendWith(FxExtension.class)
class ImportFormViewTest {

    private static final FileDialogs NONE = new FileDialogs() {
        @Override
        public Optional<Path> save(Message title, Path proposed) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> open(Message title) {
            return Optional.empty();
        }
    };

    @TempDir
    private Path folder;
    private final LaidOutRobot robot = new LaidOutRobot();
    private final Tasks tasks = new Tasks(task -> { });
    private UiFixture fixture;
    private TransferService service;
    private Stage owner;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        service = new TransferService(fixture.calls, tasks, task -> Thread.startVirtualThread(task));
    }

    @AfterEach
    void stop() {
        onFx(this::hide);
        fixture.close();
    }

    private void hide() {
        List.copyOf(Window.getWindows()).stream().filter(window -> window instanceof Stage stage && stage.getOwner() == owner).forEach(Window::hide);
        owner.hide();
    }

    private void open(Locale locale, ThemeMode mode, Function<Messages, Form> form) {
        onFx(() -> {
            owner = new Stage();
            Theme theme = new Theme(mode);
            owner.setScene(new Scene(new StackPane(), 900, 700));
            theme.apply(owner.getScene());
            owner.show();
            Messages messages = new Messages(locale);
            new FormWindow(theme, () -> messages, () -> owner).open(form.apply(messages));
        });
        await("open", () -> robot.lookup("#dialog-verb").tryQuery().isPresent());
    }

    private Form importForm(Messages messages) {
        return new ImportForm(new ImportViewModel(service, List.of(fixture.session.host()), null, id -> fixture.session.status(), new FxExecutor(), new FxDelay()), NONE, messages);
    }

    private Form exportForm(Messages messages) {
        ObjectRef web = new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, "c1", "web");
        return new ExportForm(new ExportViewModel(service, new ExportViewModel.Source(fixture.session.host(), web, List.of("/var/lib/data")), new Masker(), folder,
                new FxExecutor(), new FxDelay()), NONE, messages);
    }

    private <N extends Node> N find(String id) {
        return robot.lookup(id).query();
    }

    private void type(String id, String text) {
        onFx(() -> this.<TextInputControl>find(id).setText(text));
    }

    private Path exported() throws IOException {
        Path tar = Files.write(folder.resolve("web.tar"), new ImageTar().file("etc/passwd", new byte[100]).end());
        Files.writeString(folder.resolve("web.tar.longshore.json"), "{\"container\":\"web\",\"changes\":[\"CMD [\\\"run\\\"]\",\"USER 1000\"]}");
        return tar;
    }

    private TaskKind begun() {
        Waiting.until("a task", () -> !tasks.all().isEmpty());
        return tasks.all().getFirst().state().kind();
    }

    @Test
    void whatWasWrittenBesideTheTarIsOffered() throws IOException {
        open(Locale.ENGLISH, ThemeMode.LIGHT, this::importForm);
        type("#transfer-file", exported().toString());
        await("the instructions", () -> this.<TextInputControl>find("#import-changes").getText().equals("CMD [\"run\"]\nUSER 1000"));
        Button verb = onFx(() -> find("#dialog-verb"));
        assertTrue(onFx(verb::isDisabled), "without a name");
        type("#import-name", "team/web:1");
        await("it can be made", () -> !verb.isDisabled());
        onFx(verb::fire);
        assertEquals(TaskKind.IMPORT, begun());
    }

    private void instructions(String text) {
        await(text, () -> this.<TextInputControl>find("#import-changes").getText().equals(text));
    }

    private void chosen(Path tar) {
        type("#transfer-file", tar.toString());
        await("what it is", () -> !this.<Label>find("#transfer-file-hint").getText().isEmpty());
    }

    @Test
    void whatWasOfferedForOneTarDoesNotStayForAnother() throws IOException {
        Path first = exported();
        Path other = Files.copy(first, folder.resolve("other.tar"));
        Files.writeString(folder.resolve("other.tar.longshore.json"), "{\"container\":\"other\",\"changes\":[\"USER 7\"]}");
        Path alone = Files.copy(first, folder.resolve("alone.tar"));
        open(Locale.ENGLISH, ThemeMode.LIGHT, this::importForm);
        chosen(first);
        instructions("CMD [\"run\"]\nUSER 1000");
        chosen(other);
        instructions("USER 7");
        chosen(alone);
        instructions("");
        chosen(first);
        instructions("CMD [\"run\"]\nUSER 1000");
        type("#import-changes", "USER 9");
        chosen(other);
        assertEquals("USER 9", onFx(() -> this.<TextInputControl>find("#import-changes").getText()), "the user's own stays");
    }

    @Test
    void aFileOfImagesIsLoaded() throws IOException {
        open(Locale.ENGLISH, ThemeMode.LIGHT, this::importForm);
        type("#transfer-file", Files.write(folder.resolve("saved.tar"), ImageTar.of(2000, List.of("web:1"))).toString());
        Button verb = onFx(() -> find("#dialog-verb"));
        await("it can be loaded", () -> !verb.isDisabled() && verb.getText().contains("Load"));
        assertFalse(onFx(() -> this.<Node>find("#import-name").getParent().getParent().isVisible()));
        onFx(verb::fire);
        assertEquals(TaskKind.LOAD, begun());
    }

    @Test
    void whatIsEmptyIsRefused() throws IOException {
        open(Locale.ENGLISH, ThemeMode.LIGHT, this::importForm);
        type("#import-name", "team/web:1");
        type("#transfer-file", Files.write(folder.resolve("empty.tar"), new byte[0]).toString());
        await("why", () -> this.<Label>find("#transfer-file-hint").getText().contains("empty one"));
        assertTrue(onFx(() -> this.<Node>find("#dialog-verb").isDisabled()));
    }

    @Test
    void anExportSaysWhatItDoesNotHold() {
        open(Locale.ENGLISH, ThemeMode.LIGHT, this::exportForm);
        assertTrue(onFx(() -> robot.lookup(".label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains("/var/lib/data"))));
        Button verb = onFx(() -> find("#dialog-verb"));
        await("the place is good", () -> !verb.isDisabled());
        onFx(verb::fire);
        assertEquals(TaskKind.EXPORT, begun());
    }

    /** Pictures to look at; without a folder for them only that nothing fails. */
    @Test
    void bothShowInBothThemesAndLanguages() throws IOException {
        Path tar = exported();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ThemeMode mode = locale == Locale.ENGLISH ? ThemeMode.DARK : ThemeMode.LIGHT;
            open(locale, mode, this::importForm);
            type("#transfer-file", tar.toString());
            await("the instructions", () -> !this.<TextInputControl>find("#import-changes").getText().isEmpty());
            picture("import-" + locale.getLanguage());
            open(locale, mode, this::exportForm);
            await("what is there", () -> !this.<Label>find("#transfer-file-hint").getText().isEmpty());
            picture("export-" + locale.getLanguage());
        }
    }

    private void picture(String name) {
        onFx(() -> {
            Pictures.take(this.<Node>find("#dialog-verb").getScene(), name);
            hide();
        });
        await("closed", () -> robot.lookup("#dialog-verb").tryQuery().isEmpty());
    }
}
