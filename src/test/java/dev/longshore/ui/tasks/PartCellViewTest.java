package dev.longshore.ui.tasks;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.images.PushService;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxExtension.class)
class PartCellViewTest {

    private static final double WIDTH = 430;   // of the list in the panel

    private final Tasks tasks = new Tasks(Thread::startVirtualThread);
    private final HeldWork work = new HeldWork();
    private final TaskRow push = new TaskRow(work.start(tasks, TaskKind.PUSH, "team/web:1"), Instant.EPOCH);
    private final ListView<Part> list = onFx(() -> new ListView<>());

    @AfterEach
    void close() {
        work.succeed("");
        tasks.close();
        onFx(() -> list.getScene().getWindow().hide());
    }

    private void show(Locale language, Part... parts) {
        onFx(() -> {
            list.setCellFactory(each -> new PartCell(push, new Messages(language)));
            list.getItems().setAll(parts);
            Stage stage = new Stage();
            list.getStyleClass().add("task-parts");
            Scene scene = new Scene(list, WIDTH, 200);
            new Theme(ThemeMode.LIGHT).apply(scene);   // with the sizes of the app's letters
            stage.setScene(scene);
            stage.show();
        });
        await("laid out", () -> !list.lookupAll(".label").isEmpty() && list.lookupAll(".label").stream().allMatch(label -> label.lookup(".text") != null));
    }

    private List<String> shown() {
        return onFx(() -> {
            list.layout();
            return list.lookupAll(".task-part .label").stream().filter(Node::isVisible).map(label -> ((Text) label.lookup(".text")).getText()).toList();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void whichPlatformWentIsReadInFull(String language) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        show(messages.locale(), new Part("linux/amd64", PushService.ONE_PLATFORM, 0, -1));
        assertEquals(List.of("linux/amd64", messages.text("tasks.part.one-platform")), shown());
    }

    @Test
    void longWordsOfAnEngineAreCutAndNothingScrollsSideways() {
        show(Locale.ENGLISH, new Part("2e2193b2053e", "Mounted from " + "a-long-name/".repeat(20), 0, -1));
        assertTrue(onFx(() -> list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .noneMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())));
        assertEquals("2e2193b2053e", shown().getFirst());
    }
}
