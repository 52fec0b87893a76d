package dev.longshore.ui.control.log;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** Moves in a log by keys, as in a list: the current line goes up and down, and Shift takes lines along. */
final class LogKeys {

    private static final double ACROSS = 40;

    private final LogView view;

    LogKeys(LogView view) {
        this.view = view;
    }

    /** @return whether the key means something */
    boolean pressed(KeyEvent key) {
        if (key.isAltDown() || key.isMetaDown()) {
            return false;
        }
        boolean shift = key.isShiftDown();
        boolean known = true;
        switch (key.getCode()) {
            case UP, KP_UP -> view.go(current() - 1, shift);
            case DOWN, KP_DOWN -> view.go(current() + 1, shift);
            case PAGE_UP -> page(-1, shift);
            case PAGE_DOWN -> page(1, shift);
            case HOME -> view.go(0, shift);
            case END -> view.go(view.rows().size() - 1, shift);
            case LEFT, KP_LEFT -> view.scrollAcross(-ACROSS);
            case RIGHT, KP_RIGHT -> view.scrollAcross(ACROSS);
            default -> known = otherKey(key);
        }
        return known;
    }

    private boolean otherKey(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == javafx.scene.input.KeyCode.A && view.rows().size() > 0) {
            long first = view.rows().row(0).number();
            long last = view.rows().row(view.rows().size() - 1).number();
            view.select(Optional.of(new LogSelection(new LogSelection.Place(first, 0), new LogSelection.Place(last, 0), true)));
            return true;
        }
        return false;
    }

    /** By what is in sight; at a line of many rows, by the window alone. */
    private void page(int direction, boolean shift) {
        LogView.Window window = view.window().get();
        int rows = window.last() - window.first();
        if (rows <= 1) {
            view.scroll(direction * view.page());
        } else {
            view.go(current() + direction * rows, shift);
        }
    }

    private int current() {
        return view.selection().get().map(each -> view.rows().indexOf(each.lead().number())).filter(row -> row >= 0)
                .orElseGet(() -> view.following().get() ? view.rows().size() : view.window().get().first());
    }
}
