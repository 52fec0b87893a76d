package dev.longshore.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Tabs in one line: as many as fit, and a menu of the others at the end. The selected one shows always. Left and right go from one to the
 * next, also to those in the menu.
 */
public final class FittingTabs extends Region {

    private final double gap;
    private final MenuButton more;
    private List<ToggleButton> tabs = List.of();
    private List<ToggleButton> left = List.of();

    /** @param more the menu of the tabs that do not fit */
    public FittingTabs(double gap, MenuButton more) {
        this.gap = gap;
        this.more = more;
        more.setOnShowing(showing -> more.getItems().setAll(left.stream().map(FittingTabs::item).toList()));
        more.getItems().add(new MenuItem());   // without any it would not open
        getChildren().add(more);
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    /** In their order. */
    public void setTabs(List<ToggleButton> all) {
        tabs = List.copyOf(all);
        getChildren().setAll(tabs);
        getChildren().add(more);
        takeTurns();
    }

    /** The tab with that id is selected, and the others are not. */
    public void select(String id) {
        tabs.forEach(tab -> tab.setSelected(tab.getId().equals(id)));
        takeTurns();
        requestLayout();
    }

    /** The Tab key stops once in the line. */
    private void takeTurns() {
        boolean none = tabs.stream().noneMatch(ToggleButton::isSelected);
        tabs.forEach(tab -> tab.setFocusTraversable(none || tab.isSelected()));
    }

    private static MenuItem item(ToggleButton tab) {
        MenuItem item = new MenuItem(tab.getText());
        item.setMnemonicParsing(false);
        item.setId(tab.getId() + "-item");
        item.setOnAction(chosen -> {
            tab.fire();
            ((FittingTabs) tab.getParent()).focus(tab);
        });
        return item;
    }

    /** It may have been in the menu: what does not show takes no keyboard. */
    private void focus(ToggleButton tab) {
        applyCss();
        layout();
        tab.requestFocus();
    }

    private void step(KeyEvent key) {
        int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        int from = key.getTarget() instanceof ToggleButton tab ? tabs.indexOf(tab) : -1;
        if (step == 0 || from < 0) {
            return;
        }
        key.consume();
        ToggleButton next = tabs.get(Math.clamp(from + step, 0, tabs.size() - 1));
        if (!next.isSelected()) {
            next.fire();
        }
        focus(next);
    }

    /** Those with a place: in their order, and the selected one among them. */
    private List<ToggleButton> fitting(double room) {
        if (width(tabs) <= room) {
            return tabs;
        }
        double rest = room - more.prefWidth(-1) - tabs.stream().filter(ToggleButton::isSelected).mapToDouble(tab -> tab.prefWidth(-1) + gap).sum();
        List<ToggleButton> fit = new ArrayList<>();
        boolean full = false;
        for (ToggleButton tab : tabs) {
            double width = tab.prefWidth(-1) + gap;
            full = full || !tab.isSelected() && width > rest;
            if (tab.isSelected()) {
                fit.add(tab);
            } else if (!full) {
                fit.add(tab);
                rest -= width;
            }
        }
        return fit;
    }

    private double width(List<ToggleButton> of) {
        return of.stream().mapToDouble(tab -> tab.prefWidth(-1)).sum() + gap * Math.max(0, of.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        List<ToggleButton> fit = fitting(room);
        left = tabs.stream().filter(tab -> !fit.contains(tab)).toList();
        double x = insets.getLeft();
        for (ToggleButton tab : tabs) {
            tab.setVisible(fit.contains(tab));
        }
        for (ToggleButton tab : fit) {
            double width = Math.min(tab.prefWidth(-1), Math.max(0, getWidth() - insets.getRight() - x));
            tab.resizeRelocate(snapPositionX(x), insets.getTop(), snapSizeX(width), height);
            x += width + gap;
        }
        more.setVisible(!left.isEmpty());
        more.resizeRelocate(snapPositionX(x), insets.getTop(), snapSizeX(more.prefWidth(-1)), height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + width(tabs) + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getInsets().getTop() + tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0) + getInsets().getBottom();
    }
}
