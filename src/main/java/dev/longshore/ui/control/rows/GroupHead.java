package dev.longshore.ui.control.rows;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** What the head of a group looks like, over the whole width of its row: an arrow, the name, what is in it. */
public final class GroupHead extends HBox {

    private static final double ARROW_ZONE = 30;
    private static final int LONGEST = 200;

    private final StackPane arrow = new StackPane();
    private final Node right = Icons.of("chevron-right");
    private final Node down = Icons.of("chevron-down");
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Label totals = new Label();

    public GroupHead() {
        getStyleClass().add("group-head");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        arrow.getStyleClass().add("group-arrow");
        title.getStyleClass().add(Style.STRONG);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        summary.getStyleClass().add(Style.DIM);
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.SOMETIMES);
        totals.getStyleClass().addAll(Style.DIM, "group-totals");
        totals.setMinWidth(0);
        getChildren().setAll(arrow, title, summary, totals);
    }

    public void show(GroupRow group) {
        arrow.getChildren().setAll(group.open() ? down : right);
        title.setText(PlainText.visible(group.title(), LONGEST));
        summary.setText(PlainText.visible(group.summary(), LONGEST));
    }

    /** What its rows add up to now; empty for nothing. */
    public void total(String text) {
        totals.setText(text);
        totals.setManaged(!text.isEmpty());
        totals.setVisible(!text.isEmpty());
    }

    /** Whether a click this far from the row's left edge is one on the arrow. */
    public static boolean onArrow(double x) {
        return x < ARROW_ZONE;
    }
}
