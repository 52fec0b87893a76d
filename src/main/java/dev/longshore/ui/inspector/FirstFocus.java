package dev.longshore.ui.inspector;

import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.View;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/** Where the keyboard begins in a view that does not say so: in its list or table, or else in the first part that takes it. */
final class FirstFocus {

    private FirstFocus() {
    }

    static Optional<Node> in(View view) {
        return view instanceof FocusView own ? Optional.of(own.focusTarget()) : list(view.root()).or(() -> first(view.root()));
    }

    private static Optional<Node> list(Node node) {
        if ((node instanceof ListView<?> || node instanceof TableView<?>) && takes(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent && parent.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> list(child).stream()).findFirst() : Optional.empty();
    }

    private static Optional<Node> first(Node node) {
        if (takes(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent && parent.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> first(child).stream()).findFirst() : Optional.empty();
    }

    private static boolean takes(Node node) {
        return node.isFocusTraversable() && node.isVisible() && !node.isDisabled();
    }
}
