package dev.longshore.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.InspectTarget;
import dev.longshore.ui.i18n.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class InspectorViewTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/docker28");

    private final LaidOutRobot robot = new LaidOutRobot();
    private final ManualDelay delay = new ManualDelay();
    private final List<String> clipboard = new ArrayList<>();
    private final InspectTarget web = target("web", "shop-web-1", ContainerOperations.CONTAINER);
    private final InspectTarget image = target("image", "seed/web:1.1", ImageOperations.IMAGE);
    private InspectorViewModel model;
    private InspectorView view;
    private Stage stage;

    @BeforeEach
    void show() {
        FxExtension.onFx(() -> {
            model = new InspectorViewModel(InspectorViewTest::load, object -> CompletableFuture.completedFuture(layers()), new Masker(),
                    Runnable::run, delay);
            view = new InspectorView(model, new Messages(Locale.ENGLISH), clipboard::add);
            stage = new Stage();
            stage.setScene(new Scene(view.root(), 432, 700));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        FxExtension.onFx(stage::close);
    }

    @Test
    void emptyItSaysHowToFillIt() {
        assertTrue(FxExtension.onFx(() -> texts().contains("Select a container or image; double-click pins it here.")));
        assertFalse(FxExtension.onFx(() -> node("#inspector-json").getParent().isVisible()));
    }

    @Test
    void namesWhatItShowsAndUnpinsByAClick() {
        FxExtension.onFx(() -> model.pin(web));
        FxExtension.await("title", () -> text("#inspector-title").equals("shop-web-1"));
        FxExtension.await("json", () -> texts().contains("\"running\""));
        assertTrue(FxExtension.onFx(() -> node("#inspector-pinned").isVisible()));
        robot.clickOn("#inspector-pinned");
        FxExtension.await("unpinned", () -> !model.pinned().get());
        assertFalse(FxExtension.onFx(() -> node("#inspector-pinned").isVisible()));
    }

    @Test
    void hostileNamesAreHarmless() {
        FxExtension.onFx(() -> model.follow(target("web", "a\u202eb\u001b]0;x\u0007\n", ContainerOperations.CONTAINER)));
        assertEquals("a[U+202E]b␛]0;x␇␊", FxExtension.onFx(() -> text("#inspector-title")));
    }

    @Test
    void secretsDoNotShow() {
        FxExtension.onFx(() -> model.pin(web));
        FxExtension.onFx(() -> model.tree().expandAll());
        robot.clickOn("#inspector-copy-subtree");
        FxExtension.await("copied", () -> !clipboard.isEmpty());
        assertFalse(clipboard.getFirst().contains("s3cr3t"));
        assertTrue(clipboard.getFirst().contains("TOKEN=••••••"));
        FxExtension.await("lines", () -> texts().contains("\"Id\""));
        assertFalse(FxExtension.onFx(() -> texts().contains("s3cr3t")));
    }

    @Test
    void ctrlFSearchesAndEnterGoesOn() {
        FxExtension.onFx(() -> {
            model.pin(web);
            view.root().lookup("#inspector-json").requestFocus();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        FxExtension.await("field has the keyboard", () -> node("#inspector-search").isFocused());
        robot.write("hostport").type(KeyCode.ENTER);
        FxExtension.await("first", () -> text("#inspector-search-count").equals("1 of 4"));
        assertEquals("$.HostConfig.PortBindings['80/tcp'][0].HostPort", FxExtension.onFx(() -> text("#inspector-path")));
        robot.type(KeyCode.F3);
        FxExtension.await("second", () -> text("#inspector-search-count").equals("2 of 4"));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        FxExtension.await("back", () -> text("#inspector-search-count").equals("1 of 4"));
        robot.type(KeyCode.ESCAPE);
        FxExtension.await("tree has the keyboard", () -> node("#inspector-json").isFocused());
        assertEquals("", FxExtension.onFx(() -> ((TextInputControl) node("#inspector-search")).getText()));
    }

    @Test
    void thePathFollowsTheSelectionAndIsCopied() {
        FxExtension.onFx(() -> {
            model.pin(web);
            view.root().lookup("#inspector-json").requestFocus();
        });
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        FxExtension.await("path", () -> text("#inspector-path").equals("$.Id"));
        robot.clickOn("#inspector-copy-path");
        FxExtension.await("copied", () -> clipboard.equals(List.of("$.Id")));
    }

    @Test
    void anImageHasAHistory() {
        FxExtension.onFx(() -> model.pin(web));
        assertFalse(FxExtension.onFx(() -> node("#inspector-tab-history").isVisible()));
        FxExtension.onFx(() -> model.pin(image));
        FxExtension.await("tab", () -> node("#inspector-tab-history").isVisible());
        robot.clickOn("#inspector-tab-history");
        FxExtension.await("rows", () -> node("#inspector-history").isVisible() && texts().contains("ENV TOKEN=••••••"));
        FxExtension.await("size", () -> texts().contains("5\u2009MB"));
    }

    @Test
    void aRemovedObjectIsMarked() {
        FxExtension.onFx(() -> model.pin(web));
        FxExtension.onFx(() -> model.objectRemoved(web.object()));
        FxExtension.await("strip", () -> texts().contains("Removed from the engine."));
        FxExtension.await("the last document", () -> texts().contains("\"running\""));
    }

    @Test
    void longLoadingShows() {
        FxExtension.onFx(() -> {
            model.follow(target("never", "stuck", ContainerOperations.CONTAINER));
            delay.pass(InspectedObject.BEFORE_LOADING_SHOWS);
        });
        FxExtension.await("loading", () -> texts().contains("Loading…"));
    }

    private static CompletableFuture<JsonDocument> load(ObjectRef object) {
        return switch (object.id()) {
            case "web" -> CompletableFuture.completedFuture(sample("inspect/shop-web-1.json"));
            case "image" -> CompletableFuture.completedFuture(sample("inspect-image.json"));
            default -> new CompletableFuture<>();
        };
    }

    private static JsonDocument sample(String file) {
        try {
            return JsonDocument.parse(Files.readAllBytes(SAMPLES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<HistoryLayer> layers() {
        return List.of(new HistoryLayer("sha256:1", Instant.EPOCH, "ENV TOKEN=s3cr3t", 5_000_000, List.of("seed/web:1.1"), ""));
    }

    private static InspectTarget target(String id, String name, ObjectKind kind) {
        return new InspectTarget(new ObjectRef(new HostId("h"), kind, id, name), "91784daaf79e · seed/web:1.1 · up 3 minutes");
    }

    private Node node(String selector) {
        return view.root().lookup(selector);
    }

    private String text(String selector) {
        return ((Label) node(selector)).getText();
    }

    private String texts() {
        StringBuilder texts = new StringBuilder();
        for (Node node : view.root().lookupAll("*")) {
            if (node instanceof Labeled labeled && labeled.getText() != null && shown(node)) {
                texts.append(labeled.getText()).append('\n');
            }
        }
        return texts.toString();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
