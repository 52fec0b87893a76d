package dev.longshore.ui.calls;

import dev.longshore.ui.control.WhileShown;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Keeps the end of a list in view while rows come, as long as the user looks at the end and has selected nothing. */
final class NewestInView {

    private final ListView<CallRow> table;
    private boolean following;
    private boolean grown;
    private int lengthBefore;

    NewestInView(ListView<CallRow> table) {
        this.table = table;
        WhileShown.listen(table, () -> {
            ListChangeListener<CallRow> onChange = change -> {
                follow();
                lengthBefore = table.getItems().size();
            };
            table.getItems().addListener(onChange);
            return () -> table.getItems().removeListener(onChange);
        });
    }

    /** Asked before the new rows are laid out: a list that stood at its end, with nothing selected, goes on to the new end. */
    private void follow() {
        if (!table.getSelectionModel().isEmpty() || table.getScene() == null || !following && !atEnd()) {
            return;
        }
        grown = true;
        if (!following) {
            following = true;
            afterLayout(table.getScene());
        }
    }

    /** The list knows its new length only once it is laid out; it is at rest after a pulse in which nothing came. */
    private void afterLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (grown && table.getSelectionModel().isEmpty()) {
                    grown = false;
                    // scrollTo(last) may stop one row short
                    flow().ifPresent(flow -> flow.setPosition(1));
                    table.requestLayout();
                } else {
                    scene.removePostLayoutPulseListener(this);
                    following = false;
                }
            }
        });
        table.requestLayout();
    }

    private boolean atEnd() {
        return flow().map(VirtualFlow::getLastVisibleCell).map(lowest -> lowest.getIndex() >= lengthBefore - 1).orElse(true);
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
