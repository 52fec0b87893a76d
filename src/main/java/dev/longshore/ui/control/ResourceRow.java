package dev.longshore.ui.control;

import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.GroupHead;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.theme.Style;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A table row with style classes of its own, opened by a double-click; or the head of a group, opened and closed by
 * one, or by a click on its arrow.
 */
final class ResourceRow<R extends Row> extends TableRow<Row> {

    private final Function<R, Set<String>> classesOf;
    private final Runnable open;
    private final Consumer<GroupRow> toggle;
    private final Words words;
    private final GroupHead head = new GroupHead();
    private Set<String> classes = Set.of();
    private R row;

    /**
     * What the head of a group says beside its name.
     *
     * @param spoken what a screen reader says of it
     * @param total  what its rows add up to now; empty for nothing
     */
    record Words(Function<GroupRow, String> spoken, Function<GroupRow, String> total) { }

    /** @param toggle opens or closes a group */
    ResourceRow(Function<R, Set<String>> classesOf, Runnable open, Consumer<GroupRow> toggle, Words words) {
        this.classesOf = classesOf;
        this.open = open;
        this.toggle = toggle;
        this.words = words;
        setOnMouseClicked(this::clicked);
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (getItem() instanceof GroupRow group) {
            if (click.getClickCount() == 2 || GroupHead.onArrow(click.getX())) {
                toggle.accept(group);
            }
        } else if (row != null && click.getClickCount() == 2) {
            open.run();
        }
    }

    @Override
    protected void updateItem(Row item, boolean empty) {
        super.updateItem(item, empty);
        row = empty ? null : TableLines.<R>row(item).orElse(null);
        if (!empty && item instanceof GroupRow group) {
            head.show(group);
            total(group);
        } else {
            setAccessibleText(null);
        }
        restyle();
    }

    /** What its rows add up to may have changed. */
    void retotal() {
        if (isGroup()) {
            total((GroupRow) getItem());
        }
    }

    private void total(GroupRow group) {
        String total = words.total().apply(group);
        head.total(total);
        setAccessibleText(total.isEmpty() ? words.spoken().apply(group) : words.spoken().apply(group) + ", " + total);
    }

    private void restyle() {
        Set<String> wanted = row != null ? classesOf.apply(row) : isGroup() ? Set.of(Style.GROUP) : Set.of();
        if (!wanted.equals(classes)) {
            getStyleClass().removeAll(classes);
            getStyleClass().addAll(wanted);
            classes = Set.copyOf(wanted);
        }
    }

    private boolean isGroup() {
        return !isEmpty() && getItem() instanceof GroupRow;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED && getItem() instanceof GroupRow group ? (Object) group.open()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HeadSkin();
    }

    /** Lays the head of a group over the cells, which are empty then. */
    private final class HeadSkin extends TableRowSkin<Row> {

        HeadSkin() {
            super(ResourceRow.this);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            boolean group = isGroup();
            if (group != getChildren().contains(head)) {
                if (group) {
                    getChildren().add(head);
                } else {
                    getChildren().remove(head);
                }
            }
            if (group) {
                head.resizeRelocate(x, y, width, height);
            }
        }
    }
}
