package dev.longshore.domain.terminal.input;

/** What was pressed, released or held while the mouse moved; a step of the wheel is pressed only. */
public enum MouseButton {

    LEFT(0), MIDDLE(1), RIGHT(2), NONE(3), WHEEL_UP(64), WHEEL_DOWN(65), WHEEL_LEFT(66), WHEEL_RIGHT(67);

    private final int code;

    MouseButton(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    boolean isWheel() {
        return code >= WHEEL_UP.code;
    }
}
