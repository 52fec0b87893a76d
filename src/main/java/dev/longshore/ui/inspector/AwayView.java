package dev.longshore.ui.inspector;

import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.control.BringHere;
import dev.longshore.ui.i18n.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where a tab was before it got a window of its own. */
final class AwayView implements FocusView {

    private final BringHere root;

    AwayView(AwayModel model, Messages messages) {
        root = new BringHere("rooms.away", messages, model::bringHere, Optional.of(model::show));
        root.setId("inspector-away");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node focusTarget() {
        return root.first();
    }
}
