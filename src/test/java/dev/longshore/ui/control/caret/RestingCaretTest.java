package dev.longshore.ui.control.caret;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(FxExtension.class)
class RestingCaretTest {

    private final ManualTicker ticker = new ManualTicker();
    private final Button elsewhere = new Button();
    private Stage window;
    private TextInputControl field;
    private Path path;
    private RestingCaret caret;

    static List<Class<? extends TextInputControl>> fields() {
        return List.of(TextField.class, TextArea.class);
    }

    @BeforeEach
    void show() {
        window = onFx(() -> FxExtension.window(300, 200));
    }

    @AfterEach
    void close() {
        onFx(window::close);
    }

    private void focus(Class<? extends TextInputControl> type) {
        onFx(() -> {
            field = type == TextField.class ? new TextField("text") : new TextArea("text");
            field.setSkin(field instanceof TextField one ? new TextFieldSkin(one) : new TextAreaSkin((TextArea) field));
            window.getScene().setRoot(new VBox(elsewhere, field));
            window.requestFocus();
            field.requestFocus();
        });
        await("the keyboard in the field", () -> field.isFocused());
        onFx(() -> {
            field.positionCaret(0);   // a field that gets the keyboard selects its text
            caret = RestingCaret.of(field, field.getChildrenUnmodifiable().stream(), ticker).orElseThrow();
            path = paths(field.getChildrenUnmodifiable().stream()).filter(each -> each.opacityProperty().isBound()).findFirst().orElseThrow();
        });
    }

    private static Stream<Path> paths(Stream<Node> nodes) {
        return nodes.flatMap(node -> node instanceof Path path ? Stream.of(path)
                : node instanceof ScrollPane scroll ? paths(Stream.of(scroll.getContent()))
                : node instanceof Parent parent ? paths(parent.getChildrenUnmodifiable().stream()) : Stream.of());
    }

    private double opacity() {
        return onFx(() -> path.getOpacity());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void blinksForAWhileAndThenStaysLit(Class<? extends TextInputControl> type) {
        focus(type);
        assertEquals(1, opacity());
        onFx(ticker::tick);
        assertEquals(0, opacity(), "it blinks");
        for (int half = 1; half < RestingCaret.HALVES; half++) {
            onFx(ticker::tick);
        }
        assertEquals(0, ticker.running());
        assertEquals(1, opacity());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void blinksAnewAsItMoves(Class<? extends TextInputControl> type) {
        focus(type);
        onFx(ticker::tick);
        onFx(() -> caret.animate(true));   // as the library does when the caret moves
        assertEquals(1, opacity(), "seen where it went");
        assertEquals(1, ticker.running());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isNotSeenWithoutTheKeyboardAndDoesNotBlinkThere(Class<? extends TextInputControl> type) {
        focus(type);
        onFx(elsewhere::requestFocus);
        assertEquals(0, opacity());
        onFx(() -> caret.animate(true));   // as the library does when the text is set
        assertEquals(0, ticker.running());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isNotSeenBesideASelectionOrWhereNothingCanBeTyped(Class<? extends TextInputControl> type) {
        focus(type);
        onFx(() -> field.selectAll());
        assertEquals(0, opacity());
        onFx(() -> field.positionCaret(0));
        assertEquals(1, opacity());
        onFx(() -> field.setEditable(false));
        assertEquals(0, opacity());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theStyleSheetGivesItToEachField(Class<? extends TextInputControl> type) {
        String skin = type == TextField.class ? RestingTextFieldSkin.class.getName() : RestingTextAreaSkin.class.getName();
        onFx(() -> {
            field = type == TextField.class ? new TextField("text") : new TextArea("text");
            window.getScene().setRoot(new VBox(field));
            new Theme(ThemeMode.LIGHT).apply(window.getScene());
            field.applyCss();
        });
        assertTrue(onFx(() -> field.getSkin().getClass().getName().equals(skin)), () -> field.getSkin().toString());
    }
}
