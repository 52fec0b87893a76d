package dev.longshore.ui.shell;

import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The split panes of the window; the side parts keep their lengths when the window changes, and tell them when moved. */
final class WindowParts {

    private static final double LEAST_SIDEBAR = 160;
    private static final double LEAST_INSPECTOR = 300;
    private static final double LEAST_CONTENT = 320;
    private static final double LEAST_CALLS = 80;

    /** Earlier versions opened the drawer so high, and kept that though nobody had chosen it. */
    private static final double CALLS_OF_EARLIER_VERSIONS = 118;

    private final ObjectProperty<ShellLayout> layout;
    private final Region calls;
    private final Region inspector;
    private final SplitPane columns;
    private final SplitPane rows = new SplitPane();
    private final BorderPane root = new BorderPane();
    private boolean dragged;
    private boolean dividing;

    WindowParts(ObjectProperty<ShellLayout> layout, Region sidebar, Region content, Region inspector, Region calls) {
        this.layout = layout;
        this.calls = calls;
        this.inspector = inspector;
        this.columns = new SplitPane(sidebar, content, inspector);
        columns.setId("window-columns");
        sidebar.setMinWidth(LEAST_SIDEBAR);
        content.setMinWidth(LEAST_CONTENT);
        inspector.setMinWidth(LEAST_INSPECTOR);
        SplitPane.setResizableWithParent(sidebar, false);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane.setResizableWithParent(calls, false);
        rows.setOrientation(Orientation.VERTICAL);
        rows.setId("window-rows");
        rows.getItems().setAll(columns);
        root.setCenter(rows);
        once(columns.widthProperty(), this::divide);
        keep(sidebar, ShellLayout::withSidebar);
        keep(inspector, ShellLayout::withInspector);
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> dragged = ofDivider(press.getTarget()));
        rows.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> dragged = false);
        calls.heightProperty().addListener((property, was, is) -> {
            if (dragged && rows.getItems().size() == 2 && is.doubleValue() >= LEAST_CALLS && is.doubleValue() < rows.getHeight()) {
                layout.set(layout.get().withCallsHeight(Math.round(is.doubleValue())));
            }
        });
    }

    Region root() {
        return root;
    }

    private static boolean ofDivider(EventTarget target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        return at != null;
    }

    /** As the user left it, and a third of the window before that. */
    private double callsHeight() {
        double chosen = layout.get().callsHeight();
        return chosen > 0 && chosen != CALLS_OF_EARLIER_VERSIONS ? chosen : rows.getScene().getHeight() / 3;
    }

    /** The inspector shows, or the content has its place too; the side parts are as wide as they were. */
    void showInspector(boolean shown) {
        if (shown == columns.getItems().contains(inspector)) {
            return;
        }
        ShellLayout before = layout.get();
        dividing = true;
        if (shown) {
            columns.getItems().add(inspector);
        } else {
            columns.getItems().remove(inspector);
        }
        if (columns.getWidth() > 0) {
            divide(columns.getWidth(), before);
            columns.layout();
        }
        dividing = false;
    }

    private void divide(double width) {
        divide(width, layout.get());
    }

    /** A position is the middle of a divider: without its half the side parts would shrink a little each time. */
    private void divide(double width, ShellLayout wanted) {
        columns.applyCss();   // which gives a new divider its width
        double half = columns.getChildrenUnmodifiable().stream().filter(WindowParts::ofDivider).mapToDouble(divider -> divider.prefWidth(-1) / 2).findFirst().orElse(0);
        double left = (wanted.sidebarWidth() + half) / width;
        if (columns.getItems().contains(inspector)) {
            columns.setDividerPositions(left, 1 - (wanted.inspectorWidth() + half) / width);
        } else {
            columns.setDividerPositions(left);
        }
    }

    /** Opens the drawer, or closes it to its one line. */
    void showCalls(boolean open) {
        if (open && rows.getItems().size() == 1) {
            root.setBottom(null);
            calls.setMinHeight(LEAST_CALLS);
            rows.getItems().add(calls);
            if (rows.getHeight() > 0) {
                root.layout();   // the panes grow by the line that went, and a pane that grows squeezes a new part to its least height
                rows.setDividerPositions(1 - callsHeight() / rows.getHeight());
            } else {
                once(rows.heightProperty(), total -> rows.setDividerPositions(1 - callsHeight() / total));
            }
        } else if (!open) {
            rows.getItems().remove(calls);
            calls.setMinHeight(Region.USE_COMPUTED_SIZE);
            root.setBottom(calls);
        }
    }

    private void keep(Region part, BiFunction<ShellLayout, Double, ShellLayout> with) {
        part.widthProperty().addListener((property, was, is) -> {
            if (was.doubleValue() > 0 && columns.getWidth() > 0 && !dividing) {
                layout.set(with.apply(layout.get(), (double) Math.round(is.doubleValue())));
            }
        });
    }

    /** A share of a length can be told only once that is known. */
    private static void once(ReadOnlyDoubleProperty length, DoubleConsumer known) {
        length.addListener(new ChangeListener<Number>() {
            @Override
            public void changed(ObservableValue<? extends Number> property, Number was, Number is) {
                length.removeListener(this);
                known.accept(is.doubleValue());
            }
        });
    }
}
