package dev.longshore.ui.control.log;

import dev.longshore.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The names of the columns, where the texts of a log are a table. */
final class LogHead extends Pane {

    static final double HEIGHT = 26;

    private final List<Label> labels = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private final Pane names = new Pane();
    private final Button menu = new Button("", Icons.of("columns"));
    private List<LogRows.Head> heads = List.of();
    private boolean offered;

    LogHead() {
        getStyleClass().add("log-head");
        names.setClip(clip);
        names.setManaged(false);
        menu.setId("logs-columns");
        menu.getStyleClass().add("log-columns");
        menu.setManaged(false);
        menu.setVisible(false);
        getChildren().addAll(names, menu);
    }

    /** @param spoken what the button at the end is called @param wanted gets what the menu is to stand at */
    void onMenu(String spoken, Consumer<Node> wanted) {
        menu.setAccessibleText(spoken);
        menu.setTooltip(new Tooltip(spoken));
        menu.setOnAction(click -> wanted.accept(menu));
        offered = true;
        names.setOnContextMenuRequested(asked -> {
            wanted.accept(menu);
            asked.consume();
        });
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
        names.getChildren().setAll(labels);
    }

    /** @param left how far the texts are scrolled */
    void place(LogColumns columns, double left) {
        menu.setVisible(offered && getHeight() > 0);
        double button = menu.isVisible() ? Math.ceil(menu.prefWidth(-1)) : 0;
        menu.resizeRelocate(getWidth() - button, 0, button, Math.max(0, getHeight() - 1));   // the line below goes on
        names.resizeRelocate(0, 0, getWidth(), getHeight());
        clip.setX(columns.body());
        clip.setWidth(Math.max(0, getWidth() - button - columns.body()));
        clip.setHeight(getHeight());
        for (int i = 0; i < labels.size(); i++) {
            double x = heads.get(i).column() * columns.cell();
            double end = i + 1 < labels.size() ? (heads.get(i + 1).column() - 1) * columns.cell()
                    : Math.max(x, getWidth() + left - columns.body());
            labels.get(i).resizeRelocate(columns.body() - left + x, 0, Math.max(0, end - x), getHeight());
        }
    }
}
