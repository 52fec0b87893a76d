package dev.longshore.ui.control.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * How many lines there were over time, those of warnings and errors apart. A click, or Enter at the marked bar, jumps there. FX thread
 * only.
 */
public final class LogHistogram extends Region {

    private static final double HEIGHT = 62;
    private static final double AXIS = 18;
    private static final double EDGE = 12;
    private static final double LEAST = 2;
    private static final int LABELS = 4;
    private static final double LABEL_WIDTH = 90;

    private final NodePool<Region> bars = new NodePool<>(getChildren(), Region::new, false);
    private final Region range = new Region();
    private final Region cursor = new Region();
    private final Tooltip tip = new Tooltip();
    private final List<Label> labels = new ArrayList<>();
    private final Clock clock;
    private final Words words;
    private LongConsumer jump = time -> { };
    private Buckets buckets = Buckets.NONE;
    private long shownFrom;
    private long shownTo;
    private int at = -1;

    /**
     * Lines in equal stretches of time.
     *
     * @param from of the first stretch, in nanoseconds since 1970
     * @param step length of one
     */
    public record Buckets(long from, long step, List<Bucket> all) {

        public static final Buckets NONE = new Buckets(0, 1, List.of());

        public Buckets {
            all = List.copyOf(all);
        }

        long time(int index) {
            return from + step * index;
        }
    }

    /** @param other lines that are neither */
    public record Bucket(int other, int warnings, int errors) {

        int sum() {
            return other + warnings + errors;
        }
    }

    /** A time as text. @param time in nanoseconds since 1970 @param step to the next one that is told */
    @FunctionalInterface
    public interface Clock {
        String of(long time, long step);
    }

    /** Says what a bar stands for. */
    @FunctionalInterface
    public interface Words {
        String of(String time, Bucket bucket);
    }

    /** @param spoken what a screen reader calls it */
    public LogHistogram(String spoken, Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
        getStyleClass().add("log-histogram");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        range.getStyleClass().add("log-histogram-range");
        cursor.getStyleClass().add("log-histogram-cursor");
        for (int i = 0; i < LABELS; i++) {
            Label label = new Label();
            label.getStyleClass().add("log-histogram-label");
            labels.add(label);
        }
        getChildren().addAll(range, cursor);
        getChildren().addAll(labels);
        getChildren().forEach(child -> {
            child.setManaged(false);
            child.setMouseTransparent(true);
        });
        Tooltip.install(this, tip);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> mark(bucketAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> mark(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public void show(Buckets next) {
        buckets = next;
        at = Math.min(at, next.all().size() - 1);
        requestLayout();
    }

    /** The time that is in sight elsewhere. @param to no later than {@code from} for none */
    public void range(long from, long to) {
        if (from != shownFrom || to != shownTo) {
            shownFrom = from;
            shownTo = to;
            requestLayout();
        }
    }

    /** @param action gets the time of the bar */
    public void onJump(LongConsumer action) {
        jump = action;
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            at(bucketAt(event.getX()), index -> jump.accept(buckets.time(index)));
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> mark(Math.max(0, at - 1));
            case RIGHT -> mark(Math.min(buckets.all().size() - 1, at + 1));
            case HOME -> mark(0);
            case END -> mark(buckets.all().size() - 1);
            case ENTER, SPACE -> at(at, index -> jump.accept(buckets.time(index)));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void at(int index, IntConsumer action) {
        if (index >= 0 && index < buckets.all().size()) {
            action.accept(index);
        }
    }

    private void mark(int index) {
        at = Math.min(index, buckets.all().size() - 1);
        String text = at < 0 ? "" : words.of(clock.of(buckets.time(at), buckets.step()), buckets.all().get(at));
        tip.setText(text);
        setAccessibleHelp(text);
        requestLayout();
    }

    private int bucketAt(double x) {
        return buckets.all().isEmpty() ? -1 : (int) Math.clamp(Math.floor((x - EDGE) / barWidth()), 0, buckets.all().size() - 1);
    }

    private double barWidth() {
        return Math.max(0.5, (getWidth() - 2 * EDGE) / Math.max(1, buckets.all().size()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double foot = getHeight() - AXIS;
        double width = barWidth();
        int most = buckets.all().stream().mapToInt(Bucket::sum).max().orElse(0);
        bars.begin();
        for (int i = 0; i < buckets.all().size() && most > 0; i++) {
            Bucket bucket = buckets.all().get(i);
            double x = EDGE + i * width;
            double y = bar(bucket.other(), "log-bucket", x, foot, most);
            y = bar(bucket.warnings(), "log-bucket log-bucket-warn", x, y, most);
            bar(bucket.errors(), "log-bucket log-bucket-error", x, y, most);
        }
        bars.end();
        // all of it needs no frame
        range.setVisible(shownTo > shownFrom && most > 0 && (x(shownFrom) > EDGE + width || x(shownTo) < getWidth() - EDGE - width));
        range.resizeRelocate(x(shownFrom), 0, Math.max(2, x(shownTo) - x(shownFrom)), foot);
        cursor.setVisible(at >= 0 && most > 0);
        cursor.resizeRelocate(EDGE + at * width, 0, Math.max(1, width), foot);
        layoutLabels(foot);
    }

    /** @return where the next part of the bar stands */
    private double bar(int lines, String style, double x, double foot, int most) {
        if (lines == 0) {
            return foot;
        }
        double height = Math.max(LEAST, (double) Math.round((getHeight() - AXIS - 4) * lines / most));
        Region bar = bars.next();
        bar.setMouseTransparent(true);
        bar.getStyleClass().setAll(style.split(" "));
        bar.resizeRelocate(x, Math.max(0, foot - height), Math.max(1, barWidth() - 1.5), height);
        return Math.max(0, foot - height);
    }

    private double x(long time) {
        double span = (double) buckets.step() * Math.max(1, buckets.all().size());
        return EDGE + Math.clamp((time - buckets.from()) / span, 0, 1) * (getWidth() - 2 * EDGE);
    }

    private void layoutLabels(double top) {
        int shown = buckets.all().isEmpty() ? 0 : (int) Math.clamp(getWidth() / LABEL_WIDTH, 2, LABELS);
        for (int i = 0; i < LABELS; i++) {
            Label label = labels.get(i);
            label.setVisible(i < shown);
            if (i < shown) {
                double share = i / (double) (shown - 1);
                long span = buckets.step() * buckets.all().size();
                label.setText(clock.of(buckets.from() + (long) (share * span), span / shown));
                double width = label.prefWidth(-1);
                label.resizeRelocate(EDGE + share * (getWidth() - 2 * EDGE - width), top, width, AXIS);
            }
        }
    }
}
