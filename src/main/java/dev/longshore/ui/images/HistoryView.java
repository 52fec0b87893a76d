package dev.longshore.ui.images;

import dev.longshore.ui.base.View;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The layers of an image, or why there are none. */
final class HistoryView implements View {

    private final HistoryViewModel model;
    private final TabMessage none;
    private final HistoryTable table;
    private final StackPane root;

    HistoryView(HistoryViewModel model, Messages messages) {
        this.model = model;
        this.none = new TabMessage(messages);
        this.table = new HistoryTable(messages);
        table.setPlaceholder(none);
        root = new StackPane(table);
        WhileShown.listen(root, () -> Subscription.combine(
                model.rows().subscribe(rows -> update()),
                model.failure().subscribe(failure -> update()),
                model.loading().subscribe(loading -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    private void update() {
        List<HistoryRow> rows = model.rows().get();
        table.getItems().setAll(rows == null ? List.of() : rows);
        if (model.failure().get() != null) {
            none.failed(model.failure().get(), model::load);
        } else if (rows != null) {
            none.say("inspector.history.empty");
        } else if (model.loading().get()) {
            none.loading();
        } else {
            none.clear();
        }
    }
}
