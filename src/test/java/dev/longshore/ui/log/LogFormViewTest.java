package dev.longshore.ui.log;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.log.LogTail;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class LogFormViewTest {

    @TempDir
    private Path folder;
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private Stage stage;

    private void open() {
        onFx(() -> {
            stage = FxExtension.window(800, 600);
            FormWindow forms = new FormWindow(new Theme(ThemeMode.LIGHT), () -> new Messages(Locale.ENGLISH), () -> stage);
            LogCommand.of(Optional.of(new LogTail(folder.toFile(), Runnable::run)), forms, copied::add, new FxExecutor()).run();
        });
        await("the log", () -> find("#log-lines") != null);
    }

    private static Node find(String selector) {
        return Window.getWindows().stream().map(window -> window.getScene().getRoot().lookup(selector)).filter(node -> node != null).findFirst().orElse(null);
    }

    private static void press(String selector) {
        onFx(() -> ((Button) find(selector)).fire());
    }

    @AfterEach
    void close() {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void showsItsEndCopiesItAndReadsItAnew() throws IOException {
        Path file = folder.resolve("longshore.log");
        Files.writeString(file, "one\n    | two\n");
        open();
        assertEquals(2, onFx(() -> ((ListView<?>) find("#log-lines")).getItems().size()));
        assertEquals(file.toString(), onFx(() -> ((TextField) find("#log-path")).getText()));
        press("#log-copy");
        press("#log-copy-path");
        assertEquals(List.of("one\n    | two\n", file.toString()), copied);
        Files.writeString(file, "one\n    | two\nthree\n");
        press("#dialog-verb");
        await("read anew", () -> ((ListView<?>) find("#log-lines")).getItems().size() == 3);
    }

    @Test
    void saysThatNothingWasLogged() {
        open();
        assertEquals("Nothing was logged.", onFx(() -> ((Label) find("#log-nothing")).getText()));
        assertTrue(onFx(() -> find("#log-copy").isDisabled()));
    }

    @Test
    void isOfferedOnlyWhereThereIsOne() {
        assertFalse(LogCommand.of(Optional.empty(), null, copied::add, Runnable::run).enabled());
    }
}
