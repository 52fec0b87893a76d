package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The last call in one line, while the list is closed. The figures of an open stream grow. */
final class LastCall extends StackPane {

    private final CallsViewModel model;
    private final CallLine line;

    LastCall(CallsViewModel model, Messages messages) {
        this.model = model;
        this.line = new CallLine(messages, ZoneId.systemDefault());
        getChildren().setAll(line.node());
        visibleProperty().bind(model.expanded().not().and(model.last().isNotNull()));
        setMinWidth(0);
        setPrefWidth(0);   // it takes what is left, and never the room of the filter
        WhileShown.listen(this, () -> {
            model.seesLast(true);
            return Subscription.combine(model.last().subscribe(call -> show()), model.expanded().subscribe(open -> show()),
                    model.ticks().subscribe(tick -> grow()), () -> model.seesLast(false));
        });
    }

    private void show() {
        ApiCall call = model.last().get();
        if (call != null) {
            line.show(new CallRow(List.of(call), false, false));
            grow();
        }
    }

    private void grow() {
        ApiCall call = model.last().get();
        if (call != null && call.open() && isVisible()) {
            line.showFigures(new CallRow(List.of(call), false, false), model.now(call));
        }
    }
}
