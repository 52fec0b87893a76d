package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.ui.control.WhileShown;
import javafx.scene.control.ListCell;

/** A row of the list of calls. */
final class CallCell extends ListCell<ApiCall> {

    private final CallLine line;

    CallCell(CallLine line, CallsViewModel model) {
        this.line = line;
        WhileShown.listen(this, () -> model.ticks().subscribe(tick -> {
            if (getItem() != null && getItem().open()) {
                line.showFigures(model.now(getItem()));
            }
        }));
        // the line takes the width of the list: long paths are cut with an ellipsis, not scrolled to
        setPrefWidth(0);
        // the menu acts on the row it was asked on
        setOnContextMenuRequested(event -> {
            if (!isEmpty()) {
                getListView().getSelectionModel().select(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(ApiCall call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            line.show(call);
            setGraphic(line.node());
            setAccessibleText(line.spoken(call));
        }
    }
}
