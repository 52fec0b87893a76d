package dev.longshore.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.ViewContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
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
    private final Subject.One web = target("web", "shop-web-1", ContainerOperations.CONTAINER);
    private final Subject.One image = target("image", "seed/web:1.1", ImageOperations.IMAGE);
    private InspectorViewModel model;
    private DocumentModel document;
    private InspectorView view;
    private Stage stage;

    @BeforeEach
    void show() {
        FxExtension.onFx(() -> {
            document = new DocumentModel(InspectorViewTest::load, InspectorViewTest::load, new Masker(), clipboard::add, Runnable::run, delay);
            List<InspectorTab> tabs = List.of(new InspectorTab("json", 1, "inspector.tab.json", (subject, status) -> subject.single().isPresent(), document::turnTo),
                    new InspectorTab("history", 2, "inspector.tab.history", (subject, status) -> subject.single().filter(object -> object.kind().equals(ImageOperations.IMAGE)).isPresent(),
                            subject -> Line::new));
            model = new InspectorViewModel(() -> tabs, host -> new HostStatus.Connecting(), delay);
            RoomsViewModel rooms = new RoomsViewModel(model, new Documents(() -> document), holder -> { });
            view = new InspectorView(model, rooms, new SimpleObjectProperty<>(document), new ViewContext(new Messages(Locale.ENGLISH)));
            view.onShow();
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
        assertTrue(FxExtension.onFx(() -> texts().contains("Select an object; double-click pins it here.")));
        assertNull(FxExtension.onFx(() -> node("#inspector-json")));
    }

    @Test
    void namesWhatItShowsAndUnpinsByAClick() {
        FxExtension.onFx(() -> model.open(web, "json"));
        FxExtension.await("title", () -> text("#inspector-title").equals("shop-web-1"));
        FxExtension.await("json", () -> texts().contains("\"running\""));
        assertTrue(FxExtension.onFx(() -> ((ToggleButton) node("#inspector-pin")).isSelected()));
        robot.clickOn("#inspector-pin");
        FxExtension.await("unpinned", () -> !model.pinned().get());
        assertFalse(FxExtension.onFx(() -> ((ToggleButton) node("#inspector-pin")).isSelected()));
    }

    @Test
    void hostileNamesAreHarmless() {
        FxExtension.onFx(() -> model.follow(Optional.of(target("web", "a\u202eb\u001b]0;x\u0007\n", ContainerOperations.CONTAINER))));
        assertEquals("a[U+202E]b␛]0;x␇␊", FxExtension.onFx(() -> text("#inspector-title")));
    }

    @Test
    void secretsDoNotShow() {
        FxExtension.onFx(() -> model.open(web, "json"));
        FxExtension.onFx(() -> document.tree().expandAll());
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
            model.open(web, "json");
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
            model.open(web, "json");
            view.root().lookup("#inspector-json").requestFocus();
        });
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        FxExtension.await("path", () -> text("#inspector-path").equals("$.Id"));
        robot.clickOn("#inspector-copy-path");
        FxExtension.await("copied", () -> clipboard.equals(List.of("$.Id")));
    }

    @Test
    void tabsAreThoseOfTheSubject() {
        FxExtension.onFx(() -> model.open(web, "json"));
        FxExtension.await("json", () -> node("#inspector-tab-json") instanceof ToggleButton tab && tab.isSelected());
        assertNull(FxExtension.onFx(() -> node("#inspector-tab-history")));
        FxExtension.onFx(() -> model.open(image, "json"));
        FxExtension.await("tab", () -> node("#inspector-tab-history") != null);
        robot.clickOn("#inspector-tab-history");
        FxExtension.await("its content", () -> texts().contains("a line"));
        assertNull(FxExtension.onFx(() -> node("#inspector-json")));
        assertTrue(FxExtension.onFx(() -> ((ToggleButton) node("#inspector-tab-history")).isSelected()));
        FxExtension.onFx(view::focusSearch);
        FxExtension.await("the tab that can search", () -> node("#inspector-search") != null && node("#inspector-search").isFocused());
    }

    @Test
    void theStateShowsBeforeTheName() {
        FxExtension.onFx(() -> {
            model.open(web, "json");
            model.state().set(Optional.of(ContainerFormat.state(ContainerStatus.of("exited", "Exited (137) 2 days ago"))));
        });
        FxExtension.await("ring", () -> node("#inspector-state") instanceof StateDot dot && dot.isVisible() && dot.symbol().equals("○"));
        assertEquals("State: exited 137", FxExtension.onFx(() -> node("#inspector-state").getAccessibleText()));
        FxExtension.onFx(() -> model.state().set(Optional.empty()));
        assertFalse(FxExtension.onFx(() -> node("#inspector-state").isVisible()));
    }

    @Test
    void anObjectMadeAgainIsSaidToBe() {
        FxExtension.onFx(() -> {
            model.open(web, "json");
            model.removed();
            model.madeAgain(target("image", "shop-web-1", ContainerOperations.CONTAINER));
        });
        FxExtension.await("strip", () -> texts().contains("Removed, and made again under the same name."));
        assertFalse(FxExtension.onFx(() -> texts().contains("Removed from the engine.")));
    }

    @Test
    void severalAreCounted() {
        FxExtension.onFx(() -> model.follow(Optional.of(new Subject.Several(List.of(web.object(), image.object())))));
        FxExtension.await("title", () -> text("#inspector-title").equals("2 selected"));
    }

    @Test
    void aRemovedObjectIsMarked() {
        FxExtension.onFx(() -> model.open(web, "json"));
        FxExtension.onFx(() -> model.removed());
        FxExtension.await("strip", () -> texts().contains("Removed from the engine."));
        FxExtension.await("the last document", () -> texts().contains("\"running\""));
    }

    @Test
    void longLoadingShows() {
        FxExtension.onFx(() -> {
            model.open(target("never", "stuck", ContainerOperations.CONTAINER), "json");
            delay.pass(AsyncValue.BEFORE_LOADING_SHOWS);
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

    /** A view of one line. */
    private record Line(ViewContext context) implements View {
        @Override
        public Parent root() {
            return new StackPane(new Label("a line"));
        }
    }

    private static Subject.One target(String id, String name, ObjectKind kind) {
        return new Subject.One(new ObjectRef(new HostId("h"), kind, id, name), "91784daaf79e · seed/web:1.1 · up 3 minutes");
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
