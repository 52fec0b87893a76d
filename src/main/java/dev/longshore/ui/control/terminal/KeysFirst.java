package dev.longshore.ui.control.terminal;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Gives a node the keys before the window's own shortcuts see them, while it has the keyboard: what runs in a terminal needs them. The
 * node leaves to the window what it does not consume.
 */
final class KeysFirst {

    private final Node node;
    private final EventHandler<KeyEvent> keys;
    private @Nullable Window listening;

    private KeysFirst(Node node, EventHandler<KeyEvent> keys) {
        this.node = node;
        this.keys = keys;
    }

    static void install(Node node, EventHandler<KeyEvent> keys) {
        KeysFirst first = new KeysFirst(node, keys);
        node.focusedProperty().subscribe(first::look);
        node.sceneProperty().subscribe(first::look);
    }

    private void look() {
        Scene scene = node.getScene();
        Window wanted = scene != null && node.isFocused() ? scene.getWindow() : null;
        if (wanted == listening) {
            return;
        }
        if (listening != null) {
            listening.removeEventFilter(KeyEvent.ANY, keys);
        }
        if (wanted != null) {
            wanted.addEventFilter(KeyEvent.ANY, keys);
        }
        listening = wanted;
    }
}
