package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * A panel that lies over the window below its button in the toolbar. It opens and closes by its command, and closes by Escape or a click
 * elsewhere; the keyboard goes back where it was.
 */
public final class DropPanel {

    private final Region panel;
    private final BooleanProperty open;
    private final Command show;
    private final String buttonId;
    private final Supplier<Node> first;
    private final StackPane root = new StackPane();
    private Node focusBefore;

    /**
     * @param open     whether it shows
     * @param show     opens and closes it
     * @param buttonId node id of the button: a click there is not one elsewhere
     * @param first    where the keyboard begins; asked once the panel is filled
     */
    public DropPanel(Region panel, BooleanProperty open, Command show, String buttonId, Supplier<Node> first) {
        this.panel = panel;
        this.open = open;
        this.show = show;
        this.buttonId = buttonId;
        this.first = first;
        Region shadow = new Region();
        shadow.getStyleClass().add("tasks-shadow");
        shadow.setCache(true);   // apart from what moves in it: casting a shadow anew for each step is most of the work
        StackPane frame = new StackPane(shadow, panel);
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frame.visibleProperty().bind(panel.visibleProperty());
        panel.getStyleClass().add("tasks-panel");
        panel.setVisible(false);
        root.getChildren().add(frame);
        root.setPickOnBounds(false);
        root.getStyleClass().add("tasks-layer");
        StackPane.setAlignment(frame, Pos.TOP_RIGHT);
        WhileShown.listen(root, () -> keys(root.getScene()));
    }

    public Region root() {
        return root;
    }

    public boolean showing() {
        return panel.isVisible();
    }

    /** Shows it, or hides it. @param fill fills it, or empties it, in between */
    public void show(boolean wanted, Runnable fill) {
        if (wanted == panel.isVisible()) {
            return;
        }
        if (wanted) {
            focusBefore = root.getScene().getFocusOwner();
        }
        panel.setVisible(wanted);
        fill.run();
        if (wanted) {
            first.get().requestFocus();
        } else if (focusBefore != null && focusBefore.getScene() == root.getScene()) {
            focusBefore.requestFocus();
        }
    }

    /** Whether the keyboard is in it. */
    public boolean focused() {
        return inside(root.getScene().getFocusOwner(), panel);
    }

    private static boolean inside(Node node, Node of) {
        Node at = node;
        while (at != null && at != of) {
            at = at.getParent();
        }
        return at != null && at == of;
    }

    private Subscription keys(Scene scene) {
        KeyCombination key = KeyCombination.valueOf(show.shortcut());
        EventHandler<KeyEvent> pressed = press -> {
            if (key.match(press)) {
                show.run();
                press.consume();
            } else if (press.getCode() == KeyCode.ESCAPE && open.get() && focused()) {
                open.set(false);
                press.consume();
            }
        };
        EventHandler<MouseEvent> clicked = press -> {
            Node target = press.getTarget() instanceof Node node ? node : null;
            if (open.get() && !inside(target, panel) && !inside(target, scene.lookup("#" + buttonId))) {
                focusBefore = null;   // the click says where the keyboard goes
                open.set(false);
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, clicked);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, clicked);
        };
    }
}
