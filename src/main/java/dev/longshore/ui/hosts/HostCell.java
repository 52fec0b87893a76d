package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.BesideOrBelow;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.control.RiskTags;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A host of the sidebar: dot, name, marks and counts; below, how it stands. */
final class HostCell extends ListCell<HostRow> {

    /** Under the name, which follows the dot. */
    private static final double INDENT = 14;

    private final SidebarViewModel model;
    private final HostText text;
    private final Messages messages;
    private final StateDot dot = new StateDot();
    private final HostDot colour = new HostDot();
    private final Label name = new Label();
    private final HBox marks = new HBox(4);
    private final Label counts = new Label();
    private final Label second = new Label();
    private final Label third = new Label();
    private final Label origin = new Label();
    private final Label rule = new Label();
    private final VBox content = content();
    private final InvalidationListener onChange = change -> repaint();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(onChange);
    private final Tooltip tooltip = new Tooltip();
    private HostRow row;
    private Host marked;

    HostCell(SidebarViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.text = new HostText(messages);
        getStyleClass().add("host-cell");
        setPrefWidth(0); // as wide as the sidebar, never wider
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.SECONDARY && row != null) {
                model.selected().set(row); // the menu acts on the chosen host
            }
        });
        tooltip.setOnShowing(event -> tooltip.setText(row == null ? "" : text.tooltip(row, model.rule(row))));
    }

    @Override
    protected void updateItem(HostRow item, boolean empty) {
        super.updateItem(item, empty);
        HostRow next = empty ? null : item;
        if (next != row) {
            hook(false);
            row = next;
            hook(true);
        }
        repaint();
    }

    /** By the width: marks that do not fit beside the name are below it. */
    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        return row == null || width < 0 ? super.computePrefHeight(width)
                : insets + content.prefHeight(width - snappedLeftInset() - snappedRightInset());
    }

    private void hook(boolean on) {
        if (row != null) {
            for (Observable look : model.looks(row)) {
                if (on) {
                    look.addListener(weak);
                } else {
                    look.removeListener(weak);
                }
            }
        }
    }

    private void repaint() {
        setGraphic(row == null ? null : content);
        setTooltip(row == null ? null : tooltip);
        if (row == null) {
            return;
        }
        showMarks();
        Instant now = model.now().get();
        dot.show(HostStates.symbol(row.status().get()), HostStates.tone(row.status().get()));
        name.setText(PlainText.visible(row.host().name()));
        boolean chosen = row == model.selected().get();
        if (chosen != name.getStyleClass().contains(Style.STRONG)) {   // a class set again while the list lays itself out loses its style
            if (chosen) {
                name.getStyleClass().add(Style.STRONG);
            } else {
                name.getStyleClass().remove(Style.STRONG);
            }
        }
        counts.setText(text.counts(row));
        second.setText(text.second(row));
        third.setText(text.third(row, now));
        third.setManaged(!third.getText().isEmpty());
        rule.setText(text.rule(model.rule(row)));
        rule.setManaged(!rule.getText().isEmpty());
        rule.setVisible(rule.isManaged());
        setAccessibleText(text.accessible(row, model.rule(row), now));
    }

    private void showMarks() {
        if (row.host().equals(marked)) {
            return;
        }
        marked = row.host();
        marks.getChildren().clear();
        origin.setGraphic(icon(marked.origin()).map(Icons::of).orElse(null));
        colour.show(marked.marks().colour());
        colour.setVisible(marked.marks().colour() != HostColour.NONE);
        if (marked.marks().readOnly()) {
            Tag readOnly = new Tag("", Tone.NEUTRAL);
            readOnly.setGraphic(Icons.of("lock"));
            readOnly.setTooltip(new Tooltip(messages.text("hosts.tag.read-only") + "\n" + messages.text("hosts.settings.read-only-hint")));
            marks.getChildren().add(readOnly);
        }
        if (marked.marks().production()) {
            Tag production = new Tag(messages.text("hosts.tag.production"), Tone.BAD);
            production.setTooltip(new Tooltip(messages.text("hosts.settings.production-hint")));
            marks.getChildren().add(production);
        }
        if (row.host().origin() == Host.Origin.DEMO) {
            marks.getChildren().add(new Tag(messages.text("hosts.tag.demo"), Tone.NEUTRAL));
        }
        marks.getChildren().addAll(RiskTags.of(row.host().endpoint(), messages));
    }

    private VBox content() {
        counts.getStyleClass().add(Style.DIM);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(dot, new Insets(0, 6, 0, 0));
        HBox.setMargin(colour, new Insets(0, 6, 0, 0));
        colour.managedProperty().bind(colour.visibleProperty());
        marks.setAlignment(Pos.CENTER_LEFT);
        marks.setMinWidth(Region.USE_PREF_SIZE);
        HBox named = new HBox(dot, colour, name);
        named.setAlignment(Pos.CENTER_LEFT);
        BesideOrBelow line = BesideOrBelow.close(named, marks, 6, INDENT);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox first = new HBox(6, line, counts);
        second.getStyleClass().addAll(Style.DIM, Style.SMALL, "host-line");
        third.getStyleClass().addAll(Style.DIM, Style.SMALL, "host-line");
        second.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(second, Priority.ALWAYS);
        origin.getStyleClass().add("host-origin");
        origin.setMinWidth(Region.USE_PREF_SIZE);
        HBox secondLine = new HBox(2, second, origin);
        secondLine.setAlignment(Pos.CENTER_LEFT);
        rule.setGraphic(Icons.of("check"));
        rule.getStyleClass().addAll(Style.SMALL, "host-line", "host-rule");
        return new VBox(3, first, secondLine, third, rule);
    }

    /** The demo has its mark. */
    private static Optional<String> icon(Host.Origin origin) {
        return switch (origin) {
            case DOCKER_HOST, TLS_VARIABLES -> Optional.of("terminal");
            case CONTEXT -> Optional.of("bookmark");
            case USER -> Optional.of("user");
            case DEMO -> Optional.empty();
            default -> Optional.of("socket");
        };
    }
}
