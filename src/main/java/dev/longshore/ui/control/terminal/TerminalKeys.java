package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import dev.longshore.domain.terminal.input.KeyBytes;
import dev.longshore.domain.terminal.input.KeyModifiers;
import dev.longshore.domain.terminal.input.TerminalKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys do in a terminal: a few are the view's own, Ctrl+Shift with a letter is the app's, and all others are sent. */
final class TerminalKeys {

    private static final KeyCombination FORWARD = KeyCombination.valueOf("Ctrl+Tab");
    private static final Map<KeyCode, TerminalKey> KEYS = new EnumMap<>(KeyCode.class);
    private static final Map<KeyCode, Character> SIGNS = new EnumMap<>(KeyCode.class);

    static {
        KEYS.putAll(Map.of(KeyCode.ENTER, TerminalKey.ENTER, KeyCode.TAB, TerminalKey.TAB, KeyCode.BACK_SPACE, TerminalKey.BACKSPACE,
                KeyCode.ESCAPE, TerminalKey.ESCAPE, KeyCode.HOME, TerminalKey.HOME, KeyCode.END, TerminalKey.END, KeyCode.INSERT, TerminalKey.INSERT,
                KeyCode.DELETE, TerminalKey.DELETE, KeyCode.PAGE_UP, TerminalKey.PAGE_UP, KeyCode.PAGE_DOWN, TerminalKey.PAGE_DOWN));
        KEYS.putAll(Map.of(KeyCode.UP, TerminalKey.UP, KeyCode.DOWN, TerminalKey.DOWN, KeyCode.LEFT, TerminalKey.LEFT, KeyCode.RIGHT, TerminalKey.RIGHT,
                KeyCode.KP_UP, TerminalKey.UP, KeyCode.KP_DOWN, TerminalKey.DOWN, KeyCode.KP_LEFT, TerminalKey.LEFT, KeyCode.KP_RIGHT, TerminalKey.RIGHT));
        for (int i = 0; i < 12; i++) {
            KEYS.put(KeyCode.valueOf("F" + (i + 1)), TerminalKey.valueOf("F" + (i + 1)));
        }
        SIGNS.putAll(Map.of(KeyCode.SPACE, ' ', KeyCode.OPEN_BRACKET, '[', KeyCode.BACK_SLASH, '\\', KeyCode.CLOSE_BRACKET, ']', KeyCode.SLASH, '/',
                KeyCode.BACK_QUOTE, '`', KeyCode.UNDERSCORE, '_', KeyCode.MINUS, '-', KeyCode.AT, '@', KeyCode.CIRCUMFLEX, '^'));
    }

    private final TerminalView view;
    private final OwnKeys own;
    private final boolean mac;
    private boolean sent;

    TerminalKeys(TerminalView view) {
        this.view = view;
        this.mac = view.system().startsWith("Mac");
        this.own = new OwnKeys(view);
    }

    void install() {
        KeysFirst.install(view, this::handle);
        view.focusedProperty().subscribe(focused -> sent = focused);   // what the key types that brought the keyboard here is not for it
    }

    /** What a program that asked for it is told of the keyboard that comes or goes. */
    static byte[] focusReport(TerminalModes modes, boolean gained) {
        return KeyBytes.focus(gained, modes);
    }

    private void handle(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(key);
        } else if (key.getEventType() == KeyEvent.KEY_TYPED) {
            typed(key);
        } else {
            sent = false;
        }
    }

    private void pressed(KeyEvent key) {
        sent = false;
        if (TerminalView.LEAVE.match(key) || FORWARD.match(key)) {
            key.consume();
            view.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (own.pressed(key)) {
            key.consume();
            sent = true;
        } else if (!ofTheApp(key)) {
            send(key);
        }
    }

    /** The app's shortcuts that no terminal needs. */
    private boolean ofTheApp(KeyEvent key) {
        return key.isMetaDown() || key.isControlDown() && key.isShiftDown() && key.getCode().isLetterKey() && !key.isAltDown();
    }

    private void send(KeyEvent key) {
        if (key.getCode().isModifierKey()) {
            return;
        }
        key.consume();
        if (view.isBlocked()) {
            if (key.getCode() == KeyCode.ENTER) {
                view.port().enterWhileBlocked();
            }
            return;
        }
        KeyModifiers held = new KeyModifiers(key.isShiftDown(), key.isAltDown(), key.isControlDown());
        TerminalKey known = KEYS.get(key.getCode());
        if (known != null) {
            type(KeyBytes.key(known, held, view.surface().shown().modes()));
        } else if (key.isControlDown() && !key.isAltDown()) {   // with Alt it may be AltGr: what is typed tells
            sign(key).ifPresent(this::control);
        } else if (key.isAltDown() && !key.isControlDown() && !mac) {
            KeyModifiers alone = new KeyModifiers(false, true, false);
            sign(key).ifPresent(sign -> type(KeyBytes.typed(String.valueOf(key.isShiftDown() ? Character.toUpperCase(sign) : sign), alone)));
        }
    }

    private void control(char sign) {
        if (sign == 'c' && view.surface().shown().isWithinString()) {
            view.emulator().endString();
        }
        type(KeyBytes.control(sign, false));
    }

    /** The character on a key, whatever is held with it. */
    private static Optional<Character> sign(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code.isLetterKey() || code.isDigitKey() && !code.isKeypadKey()) {
            return Optional.of(Character.toLowerCase(code.getChar().charAt(0)));
        }
        return Optional.ofNullable(SIGNS.get(code));
    }

    private void type(byte[] bytes) {
        sent = true;
        view.surface().select(Optional.empty());
        view.type(bytes);
    }

    /** Characters as the keyboard's layout makes them, once each: what was sent as the key was pressed comes here too. */
    private void typed(KeyEvent key) {
        String text = key.getCharacter();
        if (key.isMetaDown() || text.isEmpty() || text.equals(KeyEvent.CHAR_UNDEFINED)) {
            return;
        }
        boolean printable = text.charAt(0) >= ' ' && text.charAt(0) != 0x7f;
        boolean both = key.isControlDown() && key.isAltDown();
        if (key.isControlDown() && !both && !sent) {
            return;   // the app's, or nobody's
        }
        key.consume();
        if (!sent && !view.isBlocked() && (printable || both)) {
            view.surface().select(Optional.empty());
            view.type(KeyBytes.typed(text, new KeyModifiers(false, both || key.isAltDown() && !mac, both)));
        }
    }

    /** Whether the screen is one of a full-screen program. */
    static boolean alternate(TerminalModes modes) {
        return modes.has(TerminalMode.ALTERNATE_SCREEN);
    }
}
