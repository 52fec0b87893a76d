package dev.longshore.ui.exchange;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.exchange.ExchangeService;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before a container becomes an image, on an engine that answers as told. */
@ExtendWith(FxExtension.class)
class CommitFormViewTest {

    @TempDir
    private Path folder;
    private final LaidOutRobot robot = new LaidOutRobot();
    private final Tasks tasks = new Tasks(task -> Thread.startVirtualThread(task));
    private UiFixture fixture;
    private Stage owner;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        fixture.engine.on("GET", "/containers/c1/json", exchange -> exchange.json("{\"Id\":\"c1\",\"Name\":\"/web\",\"State\":{\"Status\":\"paused\",\"Paused\":true},"
                + "\"Mounts\":[{\"Type\":\"volume\",\"Name\":\"data\",\"Destination\":\"/var/lib/data\"},{\"Type\":\"bind\",\"Source\":\"/srv/conf\",\"Destination\":\"/etc/app\"}],"
                + "\"HostConfig\":{\"Tmpfs\":{\"/run\":\"\"}},\"Config\":{\"Healthcheck\":{\"Test\":[\"CMD\",\"x\"]}}}"));
        fixture.engine.on("GET", "/system/df", exchange -> exchange.json("{\"Volumes\":[{\"Name\":\"data\",\"UsageData\":{\"Size\":1200000000,\"RefCount\":1}}]}"));
        fixture.engine.on("POST", "/commit", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"sha256:abc\"}"));
    }

    @AfterEach
    void stop() {
        onFx(() -> {
            List.copyOf(Window.getWindows()).stream().filter(window -> window instanceof Stage stage && stage.getOwner() == owner).forEach(Window::hide);
            owner.hide();
        });
        tasks.close();
        fixture.close();
    }

    private void open(Locale locale, ThemeMode mode, boolean podman) {
        ExchangeService service = new ExchangeService(fixture.calls, tasks);
        ObjectRef web = new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, "c1", "web");
        onFx(() -> {
            owner = new Stage();
            Theme theme = new Theme(mode);
            owner.setScene(new Scene(new StackPane(), 900, 700));
            theme.apply(owner.getScene());
            owner.show();
            Messages messages = new Messages(locale);
            FormWindow forms = new FormWindow(theme, () -> messages, () -> owner);
            forms.open(new CommitForm(new CommitModel(web, fixture.session.host(), podman, service, new FxExecutor(), new FxDelay()), messages));
        });
        await("open", () -> robot.lookup("#dialog-verb").tryQuery().isPresent());
    }

    private <N extends Node> N find(String id) {
        return robot.lookup(id).query();
    }

    private void type(String id, String text) {
        onFx(() -> this.<TextInputControl>find(id).setText(text));
    }

    private boolean says(String id, String words) {
        return this.<VBox>find(id).getChildren().stream().anyMatch(line -> line instanceof Label label && label.getText().replace('\u2009', ' ').contains(words));
    }

    @Test
    void whatTheImageDoesNotHoldIsNamedWithItsSize() {
        open(Locale.ENGLISH, ThemeMode.LIGHT, true);
        await("the volume", () -> says("#commit-not-held", "volume data, 1.2 GB"));
        assertTrue(onFx(() -> says("#commit-not-held", "/srv/conf") && says("#commit-not-held", "/run · in memory") && says("#commit-not-held", "stays so")
                && says("#commit-not-held", "leaves the health check out")));
    }

    @Test
    void itIsMadeOnceNameAndInstructionsAreRight() {
        open(Locale.ENGLISH, ThemeMode.LIGHT, false);
        Button verb = onFx(() -> find("#dialog-verb"));
        assertTrue(onFx(verb::isDisabled));
        type("#commit-name", "team/app:2");
        await("a name is enough", () -> !verb.isDisabled());
        type("#commit-changes", "EXPOSE 99999");
        await("a port that is none", () -> verb.isDisabled() && this.<Label>find("#commit-changes-hint").getText().contains("EXPOSE 99999"));
        type("#commit-changes", "CMD [\"run\"]");
        type("#commit-message", "as it was");
        await("it is right now", () -> !verb.isDisabled());
        onFx(verb::fire);
        Waiting.until("the task is over", () -> !tasks.all().isEmpty() && tasks.all().getFirst().state().phase().over());
        assertEquals(TaskState.Phase.SUCCEEDED, tasks.all().getFirst().state().phase());
        String asked = fixture.engine.requests("POST", "/commit").getFirst().target();
        assertTrue(asked.contains("container=c1&repo=team/app&tag=2&comment=as%20it%20was&author=&pause=1&changes=CMD%20%5B%22run%22%5D"), asked);
        assertFalse(onFx(() -> robot.lookup("#dialog-verb").tryQuery().isPresent()));
    }

    /** Pictures to look at; without a folder for them only that nothing fails. */
    @Test
    void itShowsInBothThemesAndLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ThemeMode mode = locale == Locale.ENGLISH ? ThemeMode.LIGHT : ThemeMode.DARK;
            open(locale, mode, false);
            await("the size", () -> says("#commit-not-held", "1.2 GB"));
            onFx(() -> {
                Pictures.take(this.<Node>find("#commit").getScene(), "commit-" + locale.getLanguage());
                this.<Node>find("#commit").getScene().getWindow().hide();
                owner.hide();
            });
            await("closed", () -> robot.lookup("#dialog-verb").tryQuery().isEmpty());
        }
    }
}
