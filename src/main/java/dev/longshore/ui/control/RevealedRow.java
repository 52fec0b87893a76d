package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.TableLines;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/** Selects the row that is to be revealed and scrolls to it, once there is one, whatever filters and closed groups hide. */
final class RevealedRow<R extends Row> {

    private static final int ROWS_ABOVE = 3;
    /** A filter and a closed group may both hide it. */
    private static final int MOST_TRIES = 2;

    private final TableView<Row> table;
    private final TableModel<R> model;
    private final TableLines<R> lines;
    private final Runnable filter;
    private final PauseTransition soon = new PauseTransition(Duration.ONE);
    private int tries;
    private final ChangeListener<Optional<String>> onWish = (wish, was, is) -> {
        tries = 0;
        look();
    };

    /** @param filter applies the filter at once */
    RevealedRow(TableView<Row> table, TableModel<R> model, TableLines<R> lines, Runnable filter) {
        this.table = table;
        this.model = model;
        this.lines = lines;
        this.filter = filter;
        soon.setOnFinished(end -> model.revealed().get().map(model.rows()::find).ifPresent(this::reveal));
    }

    void attach() {
        model.revealed().addListener(onWish);
        look();
    }

    void detach() {
        model.revealed().removeListener(onWish);
        soon.stop();
    }

    /** The rows or the wish have changed. A filter changes the lines, which cannot be done within a change of theirs. */
    void look() {
        if (model.revealed().get().map(model.rows()::find).isPresent()) {
            soon.playFromStart();
        }
    }

    /** What hides the row is taken away, once for each wish; when the lines are there, this is asked again. */
    private void reveal(R row) {
        int index = lines.find(row.key());
        if (index < 0 && !lines.settled()) {
            return;   // it may be among those that come
        }
        if (index < 0 && tries < MOST_TRIES) {
            tries++;
            uncover(row);
            return;
        }
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
            table.scrollTo(Math.max(0, index - ROWS_ABOVE));
            table.requestFocus();
        }
        model.revealed().set(Optional.empty());
    }

    private void uncover(R row) {
        if (lines.rows().stream().noneMatch(each -> each.key().equals(row.key()))) {
            model.clearFilters();
            filter.run();
        } else {
            List<String> holding = lines.heads().stream().filter(head -> head.members().stream().anyMatch(member -> member.key().equals(row.key())))
                    .map(GroupRow::fingerprint).toList();
            model.arrange(now -> now.withGroups(holding, true));
        }
    }
}
