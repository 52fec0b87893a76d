package dev.longshore.ui.control.log;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The names of the columns, where the texts of a log are a table. */
final class LogHead extends Pane {

    static final double HEIGHT = 26;

    private final List<Label> labels = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private List<LogRows.Head> heads = List.of();

    LogHead() {
        getStyleClass().add("log-head");
        setClip(clip);
    }

    void show(List<LogRows.Head> next) {
        if (next.equals(heads)) {
            return;
        }
        heads = List.copyOf(next);
        labels.clear();
        heads.forEach(head -> {
            Label label = new Label(head.name());
            label.setManaged(false);
            labels.add(label);
        });
        getChildren().setAll(labels);
    }

    /** @param left how far the texts are scrolled */
    void place(LogColumns columns, double left) {
        clip.setX(columns.body());
        clip.setWidth(Math.max(0, getWidth() - columns.body()));
        clip.setHeight(getHeight());
        for (int i = 0; i < labels.size(); i++) {
            double x = heads.get(i).column() * columns.cell();
            double end = i + 1 < labels.size() ? (heads.get(i + 1).column() - 1) * columns.cell()
                    : Math.max(x, getWidth() + left - columns.body());
            labels.get(i).resizeRelocate(columns.body() - left + x, 0, Math.max(0, end - x), getHeight());
        }
    }
}
