package dev.longshore.ui.control.terminal;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that mean something to the view itself: copy and paste, search, the size of the letters, and scrolling. */
final class OwnKeys {

    private static final int LEAST = 8;
    private static final int PLAIN = 12;
    private static final int MOST = 32;
    private static final KeyCombination INSERT_COPY = KeyCombination.valueOf("Ctrl+Insert");
    private static final KeyCombination INSERT_PASTE = KeyCombination.valueOf("Shift+Insert");

    private final TerminalView view;
    private final boolean windows;
    private final String held;

    OwnKeys(TerminalView view) {
        this.view = view;
        this.windows = view.system().startsWith("Windows");
        this.held = view.system().startsWith("Mac") ? "Meta+" : "Ctrl+Shift+";
    }

    /** @return whether the key is one of them */
    boolean pressed(KeyEvent key) {
        if (is("C", key) || INSERT_COPY.match(key)) {
            view.copy();
        } else if (is("V", key) || INSERT_PASTE.match(key)) {
            view.paste();
        } else if (is("F", key)) {
            view.find();
        } else if (is("A", key)) {
            view.selectAll();
        } else if (windows && KeyCombination.valueOf("Ctrl+C").match(key) && selected()) {
            view.copy();
            view.surface().select(Optional.empty());
        } else {
            return letters(key) || scrolled(key);
        }
        return true;
    }

    private boolean is(String letter, KeyEvent key) {
        return KeyCombination.valueOf(held + letter).match(key);
    }

    private boolean selected() {
        return view.surface().selection().filter(each -> !each.nothing()).isPresent();
    }

    private boolean letters(KeyEvent key) {
        if (!key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        Property<Integer> size = view.fontSize();
        switch (key.getCode()) {
            case PLUS, EQUALS, ADD -> size.setValue(Math.min(MOST, size.getValue() + 1));
            case MINUS, SUBTRACT -> {
                if (key.isShiftDown()) {
                    return false;   // a shell undoes by it
                }
                size.setValue(Math.max(LEAST, size.getValue() - 1));
            }
            case DIGIT0, NUMPAD0 -> size.setValue(PLAIN);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Full-screen programs have no scrollback, and get these keys. */
    private boolean scrolled(KeyEvent key) {
        boolean shiftAlone = key.isShiftDown() && !key.isControlDown() && !key.isAltDown() && !key.isMetaDown();
        if (!shiftAlone || TerminalKeys.alternate(view.surface().shown().modes())) {
            return false;
        }
        int page = Math.max(1, view.surface().shown().size().rows() - 1);
        switch (key.getCode()) {
            case PAGE_UP -> view.scroll(-page);
            case PAGE_DOWN -> view.scroll(page);
            case HOME -> view.surface().back(Integer.MAX_VALUE);
            case END -> view.surface().back(0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
