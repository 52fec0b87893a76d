package dev.longshore.ui.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Listens to a model only while a node is in a scene. A view model outlives its views: one that a change of language left behind must
 * neither be kept alive by it nor speak for it.
 */
public final class WhileShown {

    private WhileShown() {
    }

    /** @param listening starts to listen, and is called anew each time the node comes into a scene */
    public static void listen(Node node, Supplier<Subscription> listening) {
        Subscription[] current = {Subscription.EMPTY};
        if (node.getScene() != null) {
            current[0] = listening.get();
        }
        node.sceneProperty().addListener((property, was, is) -> {
            current[0].unsubscribe();
            current[0] = is == null ? Subscription.EMPTY : listening.get();
        });
    }
}
