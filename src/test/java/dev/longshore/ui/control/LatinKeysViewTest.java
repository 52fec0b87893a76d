package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LatinKeysViewTest {

    private final List<KeyCode> codes = new ArrayList<>();
    private final List<String> accelerated = new ArrayList<>();
    private final TextField field = onFx(() -> new TextField("words"));

    private LatinKeysViewTest() {
        onFx(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(field));
            stage.getScene().getAccelerators().put(KeyCombination.valueOf("Shortcut+J"), () -> accelerated.add("J"));
            stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, key -> codes.add(key.getCode()));
            LatinKeys.install(stage, Locale.FRANCE);
            stage.show();
            field.requestFocus();
        });
        await("laid out", () -> field.getSkin() != null);
    }

    @AfterEach
    void close() {
        onFx(() -> field.getScene().getWindow().hide());
    }

    private void press(KeyCode code, String text, boolean shift, boolean control, boolean alt) {
        onFx(() -> Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, control, alt, false)));
    }

    @Test
    void aTextFieldsOwnKeysWorkInRussian() {
        press(KeyCode.UNDEFINED, "ф", false, true, false);   // select all
        assertEquals("words", onFx(() -> field.getSelectedText()));
        press(KeyCode.UNDEFINED, "ч", false, true, false);   // cut
        assertEquals("", onFx(() -> field.getText()));
        press(KeyCode.UNDEFINED, "я", false, true, false);   // undo
        assertEquals("words", onFx(() -> field.getText()));
    }

    @Test
    void acceleratorsOfTheWindowWorkToo() {
        press(KeyCode.UNDEFINED, "о", false, true, false);
        assertEquals(List.of("J"), accelerated);
    }

    @Test
    void digitsByTheirKeyAndByTheDigit() {
        press(KeyCode.AMPERSAND, "&", false, true, false);
        press(KeyCode.UNDEFINED, "é", false, true, false);
        press(KeyCode.MINUS, "-", false, true, false);
        press(KeyCode.UNDEFINED, "2", true, true, false);
        assertEquals(List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT6, KeyCode.DIGIT2), codes);
    }

    @Test
    void whatIsTypedOrComesByAltGrIsNoShortcut() {
        press(KeyCode.UNDEFINED, "é", false, false, false);
        press(KeyCode.UNDEFINED, "é", false, true, true);
        press(KeyCode.MINUS, "-", false, false, false);
        press(KeyCode.S, "s", false, true, false);
        assertEquals(List.of(KeyCode.UNDEFINED, KeyCode.UNDEFINED, KeyCode.MINUS, KeyCode.S), codes);
        onFx(() -> Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_TYPED, "ф", "", KeyCode.UNDEFINED, false, false, false, false)));
        assertEquals("ф", onFx(() -> field.getText()));
    }
}
