package dev.longshore.ui.control;

import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Makes the keys of a window mean the same on every keyboard. The toolkit gives no key code where a layout has no Latin letters, and the
 * code of a sign where the digits need Shift: no shortcut would match, not even a text field's own Ctrl+C. What is typed stays as it is.
 */
public final class LatinKeys {

    private final KeyPositions positions;

    private LatinKeys(Locale user) {
        this.positions = new KeyPositions(user);
    }

    /**
     * Call once for each window, before it shows.
     *
     * @param user the user's language, which decides where two layouts differ
     */
    public static void install(Window window, Locale user) {
        LatinKeys keys = new LatinKeys(user);
        EventDispatcher own = window.getEventDispatcher();
        window.setEventDispatcher((event, tail) -> own.dispatchEvent(keys.translate(event), tail));
    }

    private Event translate(Event event) {
        if (!(event instanceof KeyEvent key) || key.getEventType() == KeyEvent.KEY_TYPED || key.getText().length() != 1) {
            return event;
        }
        return code(key).<Event>map(code -> withCode(key, code)).orElse(event);
    }

    private Optional<KeyCode> code(KeyEvent key) {
        char character = key.getText().charAt(0);
        if (key.getCode().isLetterKey() || key.getCode().isDigitKey() || key.isAltDown()) {   // AltGr is Control with Alt on some systems
            return Optional.empty();
        }
        if (key.isShortcutDown()) {
            Optional<KeyCode> digit = key.isShiftDown() ? written(character) : positions.digit(character);
            if (digit.isPresent()) {
                return digit;
            }
        }
        return key.getCode() == KeyCode.UNDEFINED ? positions.letter(character) : Optional.empty();
    }

    /** The digit itself, which needs Shift on these keyboards. */
    private static Optional<KeyCode> written(char character) {
        return character >= '1' && character <= '9' ? Optional.of(KeyCode.getKeyCode(String.valueOf(character))) : Optional.empty();
    }

    @SuppressWarnings("unchecked")   // the types of key events are what the class says
    private static KeyEvent withCode(KeyEvent key, KeyCode code) {
        return new KeyEvent(key.getSource(), key.getTarget(), (EventType<KeyEvent>) (EventType<?>) key.getEventType(), key.getCharacter(), key.getText(), code,
                key.isShiftDown(), key.isControlDown(), key.isAltDown(), key.isMetaDown());
    }
}
