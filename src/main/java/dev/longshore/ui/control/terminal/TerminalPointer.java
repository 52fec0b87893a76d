package dev.longshore.ui.control.terminal;

import dev.longshore.domain.terminal.MouseTracking;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalMode;
import dev.longshore.domain.terminal.TerminalModes;
import dev.longshore.domain.terminal.input.KeyBytes;
import dev.longshore.domain.terminal.input.KeyModifiers;
import dev.longshore.domain.terminal.input.MouseAction;
import dev.longshore.domain.terminal.input.MouseButton;
import dev.longshore.domain.terminal.input.MouseBytes;
import dev.longshore.domain.terminal.input.TerminalKey;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does in a terminal: it selects and scrolls, or is told to a program that asked for it; Shift keeps it from the program. */
final class TerminalPointer {

    private final TerminalView view;
    private final TerminalSurface surface;
    private boolean selecting;
    private boolean told;
    private int lastRow = -1;
    private int lastColumn = -1;
    private double scrolled;

    TerminalPointer(TerminalView view, TerminalSurface surface) {
        this.view = view;
        this.surface = surface;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** Whether the program wants to know what the mouse does. */
    static boolean reports(TerminalModes modes) {
        return modes.mouse() != MouseTracking.OFF;
    }

    private boolean toProgram(boolean shift) {
        return !shift && !view.isBlocked() && reports(surface.shown().modes());
    }

    private double x(MouseEvent event) {
        return event.getX() - surface.getLayoutX();
    }

    private double y(MouseEvent event) {
        return event.getY() - surface.getLayoutY();
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        event.consume();
        told = toProgram(event.isShiftDown());
        if (told) {
            tell(MouseAction.PRESS, button(event.getButton()), event);
        } else if (event.getButton() == javafx.scene.input.MouseButton.PRIMARY) {
            select(event);
        } else if (event.getButton() == javafx.scene.input.MouseButton.MIDDLE) {
            view.paste();
        }
    }

    private void select(MouseEvent event) {
        ScreenCopy screen = surface.shown();
        selecting = true;
        int row = surface.row(y(event));
        Optional<TerminalSelection> before = surface.selection();
        TerminalSelection next = switch (event.getClickCount()) {
            case 1 -> event.isShiftDown() && before.isPresent() ? before.get().to(surface.place(x(event), y(event)))
                    : TerminalSelection.at(surface.place(x(event), y(event)));
            case 2 -> TerminalWords.word(screen, row, surface.column(x(event)));
            default -> TerminalWords.line(screen, row);
        };
        surface.select(Optional.of(next));
    }

    private void dragged(MouseEvent event) {
        if (told) {
            move(button(event.getButton()), event);
        } else if (selecting) {
            if (y(event) < 0) {
                view.scroll(-1);
            } else if (y(event) > surface.getHeight()) {
                view.scroll(1);
            }
            surface.select(surface.selection().map(before -> before.to(surface.place(x(event), y(event)))));
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (told) {
            tell(MouseAction.RELEASE, button(event.getButton()), event);
        } else if (selecting && surface.selection().filter(TerminalSelection::nothing).isPresent()) {
            surface.select(Optional.empty());
        }
        told = false;
        selecting = false;
        event.consume();
    }

    private void moved(MouseEvent event) {
        if (toProgram(event.isShiftDown())) {
            move(MouseButton.NONE, event);
        }
    }

    /** Once for each cell. */
    private void move(MouseButton button, MouseEvent event) {
        if (surface.row(y(event)) != lastRow || surface.column(x(event)) != lastColumn) {
            tell(MouseAction.MOVE, button, event);
        }
    }

    private void tell(MouseAction action, MouseButton button, MouseEvent event) {
        lastRow = surface.row(y(event));
        lastColumn = surface.column(x(event));
        send(action, button, lastColumn, lastRow, new KeyModifiers(false, event.isAltDown(), event.isControlDown()));
    }

    private void send(MouseAction action, MouseButton button, int column, int row, KeyModifiers held) {
        var told = new dev.longshore.domain.terminal.input.MouseEvent(action, button, column, row, held);
        byte[] bytes = MouseBytes.event(told, surface.shown().modes());
        if (bytes.length > 0) {
            view.port().send(bytes);
        }
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        boolean inLines = event.getTextDeltaYUnits() == ScrollEvent.VerticalTextScrollUnits.LINES;
        scrolled += inLines ? event.getTextDeltaY() : event.getDeltaY() / surface.metrics().line();
        int lines = (int) scrolled;
        scrolled -= lines;
        TerminalModes modes = surface.shown().modes();
        if (lines == 0) {
            return;
        }
        if (toProgram(event.isShiftDown())) {
            send(MouseAction.PRESS, lines > 0 ? MouseButton.WHEEL_UP : MouseButton.WHEEL_DOWN,
                    surface.column(event.getX() - surface.getLayoutX()), surface.row(event.getY() - surface.getLayoutY()),
                    new KeyModifiers(false, event.isAltDown(), event.isControlDown()));
        } else if (TerminalKeys.alternate(modes)) {
            if (modes.has(TerminalMode.ALTERNATE_SCROLL) && !view.isBlocked()) {
                for (int i = 0; i < Math.abs(lines); i++) {
                    view.port().send(KeyBytes.key(lines > 0 ? TerminalKey.UP : TerminalKey.DOWN, KeyModifiers.NONE, modes));
                }
            }
        } else {
            view.scroll(-lines);
        }
    }

    private static MouseButton button(javafx.scene.input.MouseButton button) {
        return switch (button) {
            case PRIMARY -> MouseButton.LEFT;
            case MIDDLE -> MouseButton.MIDDLE;
            case SECONDARY -> MouseButton.RIGHT;
            default -> MouseButton.NONE;
        };
    }
}
