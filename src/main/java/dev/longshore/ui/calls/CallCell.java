package dev.longshore.ui.calls;

import dev.longshore.ui.control.WhileShown;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;

/** A row of the list of calls. */
final class CallCell extends ListCell<CallRow> {

    private final CallLine line;
    private final CallsViewModel model;
    private Subscription growing = Subscription.EMPTY;
    private boolean grows;

    CallCell(CallLine line, CallsViewModel model) {
        this.line = line;
        this.model = model;
        WhileShown.listen(this, () -> {
            growOrRest(true);
            return () -> growOrRest(false);
        });
        visibleProperty().subscribe(visible -> growOrRest(getScene() != null));   // a list keeps cells that it has no use for
        // the line takes the width of the list: long paths are cut with an ellipsis, not scrolled to
        setPrefWidth(0);
        // the menu acts on the row it was asked on
        setOnContextMenuRequested(event -> {
            if (!isEmpty()) {
                getListView().getSelectionModel().select(getIndex());
            }
        });
        line.times().setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                model.fold(getItem(), getItem().unfolded());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(CallRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            line.show(row);
            setGraphic(line.node());
            setAccessibleText(line.spoken(row));
        }
        growOrRest(getScene() != null);
    }

    /** Only an open stream that somebody sees has to be looked at again and again. */
    private void growOrRest(boolean inScene) {
        boolean now = inScene && isVisible() && getItem() != null && getItem().newest().open();
        if (now == grows) {
            return;
        }
        grows = now;
        model.seesGrowing(now);
        growing.unsubscribe();
        growing = now ? model.ticks().subscribe(tick -> line.showFigures(getItem(), model.now(getItem().newest()))) : Subscription.EMPTY;
    }
}
