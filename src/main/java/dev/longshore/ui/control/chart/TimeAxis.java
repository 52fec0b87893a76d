package dev.longshore.ui.control.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The times below charts: the first at the left edge, the last at the right one. FX thread only. */
public final class TimeAxis extends Region {

    private static final int LABELS = 4;
    private static final long MINUTES = 3 * 60_000;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final List<Label> labels = new ArrayList<>();

    public TimeAxis() {
        getStyleClass().add("time-axis");
        for (int i = 0; i < LABELS; i++) {
            labels.add(new Label());
        }
        getChildren().setAll(labels);
    }

    /** The times of a span, as many as there are labels. */
    static List<String> times(Plot.Span span, ZoneId zone) {
        DateTimeFormatter format = span.to() - span.from() < MINUTES ? LONG : SHORT;
        List<String> times = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            times.add(format.format(Instant.ofEpochMilli(span.at(i / (LABELS - 1.0))).atZone(zone)));
        }
        return times;
    }

    public void show(Plot.Span span) {
        List<String> times = times(span, ZoneId.systemDefault());
        for (int i = 0; i < LABELS; i++) {
            labels.get(i).setText(times.get(i));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return labels.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < LABELS; i++) {
            Label label = labels.get(i);
            double width = label.prefWidth(-1);
            double part = i / (LABELS - 1.0);
            label.resizeRelocate(snapPositionX((getWidth() - width) * part), 0, width, label.prefHeight(width));
        }
    }
}
