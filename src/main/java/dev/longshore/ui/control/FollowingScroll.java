package dev.longshore.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls up and down to whatever in it gets the keyboard. The library does so where Tab goes, not where a field has just been added. */
public final class FollowingScroll extends ScrollPane {

    private static final double GAP = 8;

    /** @param content as wide as the pane */
    public FollowingScroll(Region content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        WhileShown.listen(this, () -> getScene().focusOwnerProperty().subscribe(this::follow));
    }

    private void follow(Node node) {
        Node at = node;
        while (at != null && at != getContent()) {
            at = at.getParent();
        }
        if (at != null && node != at) {
            applyCss();   // what is new has neither size nor place yet
            layout();
            reveal(getContent().sceneToLocal(node.localToScene(node.getLayoutBounds())));
        }
    }

    private void reveal(Bounds place) {
        double seen = getViewportBounds().getHeight();
        double hidden = getContent().getLayoutBounds().getHeight() - seen;
        double top = hidden * getVvalue();
        if (hidden <= 0) {
            return;
        }
        if (place.getMinY() < top) {
            setVvalue(Math.max(0, (place.getMinY() - GAP) / hidden));
        } else if (place.getMaxY() > top + seen) {
            setVvalue(Math.min(1, (place.getMaxY() + GAP - seen) / hidden));
        }
    }
}
