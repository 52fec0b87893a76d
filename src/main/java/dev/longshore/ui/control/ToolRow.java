package dev.longshore.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

/**
 * One row of tools. Where it is narrow, those that are used least go into the menu at its end, in the same order. One tool takes the room
 * that is left.
 */
public final class ToolRow extends Region {

    private static final double GAP = 6;
    private static final double GROUP_GAP = 14;

    private final List<Tool> tools;
    private final MenuButton more;
    private final Supplier<List<MenuItem>> always;
    private Set<Tool> hidden = Set.of();

    /**
     * A tool of the row.
     *
     * @param keep   those with the highest number go first; 0 for one that stays
     * @param group  tools of one group stand together; the group of a higher number stands right of the free room
     * @param items  what stands for it in the menu
     * @param widest how wide it becomes where there is room; 0 for its own width
     */
    public record Tool(Node node, int keep, int group, Supplier<List<MenuItem>> items, double widest) {

        /** One of its own width. */
        public Tool(Node node, int keep, int group, Supplier<List<MenuItem>> items) {
            this(node, keep, group, items, 0);
        }
    }

    /**
     * @param tools  from left to right
     * @param more   the button of the menu, which stands before the tools of the last group that stay
     * @param always what is in the menu at all times, below what did not fit
     */
    public ToolRow(List<Tool> tools, MenuButton more, Supplier<List<MenuItem>> always) {
        this.tools = List.copyOf(tools);
        this.more = more;
        this.always = always;
        getStyleClass().add("tool-row");
        more.setOnShowing(showing -> more.getItems().setAll(items()));
        more.getItems().add(new MenuItem());   // without any, the button would not open
        tools.forEach(tool -> getChildren().add(tool.node()));
        getChildren().add(more);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        tools.stream().filter(hidden::contains).forEach(tool -> items.addAll(tool.items().get()));
        List<MenuItem> permanent = always.get();
        if (!items.isEmpty() && !permanent.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(permanent);
        return items;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getInsets().getTop() + getInsets().getBottom() + tools.stream().mapToDouble(tool -> tool.node().prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        List<Tool> shown = new ArrayList<>(tools);
        Set<Tool> left = new HashSet<>();
        while (width(shown) > room) {
            Tool least = shown.stream().max(Comparator.comparingInt(Tool::keep)).filter(tool -> tool.keep() > 0).orElse(null);
            if (least == null) {
                break;
            }
            shown.remove(least);
            left.add(least);
        }
        hidden = left;
        tools.forEach(tool -> tool.node().setVisible(!left.contains(tool)));
        place(shown, Math.max(0, room - width(shown)));
    }

    /** @param spare room beyond the least widths */
    private void place(List<Tool> shown, double spare) {
        double grows = 0;
        for (Tool tool : shown) {
            grows = Math.max(grows, Math.min(spare, Math.max(0, tool.widest() - least(tool))));
        }
        double x = getInsets().getLeft();
        int group = shown.isEmpty() ? 0 : shown.getFirst().group();
        int last = shown.isEmpty() ? 0 : shown.getLast().group();
        boolean placed = false;
        for (Tool tool : shown) {
            if (tool.group() != group) {
                x += GROUP_GAP - GAP + (group == 0 ? spare - grows : 0);
                group = tool.group();
            }
            if (!placed && tool.group() == last && tool.keep() == 0 && tool.group() > 0) {
                x = put(more, x, more.prefWidth(-1));
                placed = true;
            }
            x = put(tool.node(), x, least(tool) + (tool.widest() > 0 ? grows : 0));
        }
        if (!placed) {
            put(more, x, more.prefWidth(-1));
        }
    }

    private double put(Node node, double x, double width) {
        double height = node.prefHeight(-1);
        double y = getInsets().getTop() + (getHeight() - getInsets().getTop() - getInsets().getBottom() - height) / 2;
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
        return x + width + GAP;
    }

    private double width(List<Tool> shown) {
        long groups = shown.stream().mapToInt(Tool::group).distinct().count();
        return shown.stream().mapToDouble(ToolRow::least).sum() + GAP * shown.size() + more.prefWidth(-1) + (groups - 1) * (GROUP_GAP - GAP);
    }

    private static double least(Tool tool) {
        return tool.widest() > 0 ? tool.node().minWidth(-1) : tool.node().prefWidth(-1);
    }
}
