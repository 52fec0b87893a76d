package dev.longshore.ui.control.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Curves on a time axis, with a limit, marks of what happened, and a cross-hair that several charts can share. Its colours are the style
 * properties of {@link Hue}. Nothing in it moves by itself. FX thread only.
 */
public final class TimeChart extends Region {

    /** The cross-hair is nowhere. */
    public static final long NOWHERE = -1;

    private static final StyleablePropertyFactory<TimeChart> FACTORY = new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double LINE = 1.5;
    private static final double WORDS = 10;
    private static final int GRID_LINES = 4;
    private static final int NO_STEP = Integer.MIN_VALUE;

    private final Map<Hue, StyleableProperty<Color>> colours = new EnumMap<>(Hue.class);
    private final Canvas canvas = new Canvas();
    private final Line hair = new Line();
    private final LongProperty cursor = new SimpleLongProperty(this, "cursor", NOWHERE);
    private Plot plot = Plot.NONE;

    public TimeChart() {
        getStyleClass().add("time-chart");
        hair.getStyleClass().add("time-chart-hair");
        hair.setManaged(false);
        hair.setMouseTransparent(true);
        canvas.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        for (Hue hue : Hue.values()) {
            StyleableProperty<Color> colour = FACTORY.createStyleableColorProperty(this, hue.name(), hue.property(), chart -> chart.colours.get(hue), Color.TRANSPARENT);
            colours.put(hue, colour);
            ((Observable) colour).addListener(change -> requestLayout());
        }
        getChildren().addAll(canvas, hair);
        cursor.addListener((property, was, is) -> placeHair());
        setOnMouseMoved(this::point);
        setOnMouseDragged(this::point);
        setOnMouseExited(left -> cursor.set(NOWHERE));
        setOnKeyPressed(this::step);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    public void show(Plot now) {
        plot = now;
        requestLayout();
    }

    /** Where the cross-hair is, in milliseconds since 1970, or {@link #NOWHERE}. Charts that bind it to each other share the cross-hair. */
    public LongProperty cursor() {
        return cursor;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 40;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        draw();
        placeHair();
    }

    private Color colour(Hue hue) {
        Color now = Objects.requireNonNull(colours.get(hue)).getValue();
        return now == null ? Color.TRANSPARENT : now;
    }

    private void draw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, width, height);
        if (width < 1 || height < 1) {
            return;
        }
        to.setLineDashes();
        grid(to, width, height);
        CurvePainter painter = new CurvePainter(to, plot.span(), plot.top(), new CurvePainter.Area(0, 1, width, height - 2));
        plot.curves().forEach(curve -> painter.draw(curve, colour(curve.hue()), LINE));
        words(to, painter, width, height);
    }

    private void grid(GraphicsContext to, double width, double height) {
        to.setStroke(colour(Hue.GRID));
        to.setLineWidth(1);
        for (int i = 1; i <= GRID_LINES; i++) {
            double y = Math.floor((height - 1) * i / GRID_LINES) + 0.5;
            to.strokeLine(0, y, width, y);
        }
    }

    private void words(GraphicsContext to, CurvePainter painter, double width, double height) {
        to.setFont(Font.font(WORDS));
        to.setTextBaseline(VPos.TOP);
        to.setTextAlign(TextAlignment.LEFT);
        to.setFill(colour(Hue.TEXT));
        to.fillText(plot.scale(), 2, 1);
        plot.limit().ifPresent(limit -> {
            double y = Math.floor(painter.y(limit.value())) + 0.5;
            to.setStroke(colour(Hue.RED));
            to.setLineDashes(4, 3);
            to.strokeLine(0, y, width, y);
            to.setLineDashes();
            to.setFill(colour(Hue.RED));
            to.setTextAlign(TextAlignment.RIGHT);
            to.fillText(limit.text(), width - 2, y + 2 + WORDS < height ? y + 2 : y - WORDS - 3);
        });
        plot.marks().forEach(mark -> mark(to, mark, painter.x(mark.at()), width, height));
    }

    private void mark(GraphicsContext to, Plot.Mark mark, double at, double width, double height) {
        if (at < 0 || at > width) {
            return;
        }
        double x = Math.floor(at) + 0.5;
        boolean leftOfIt = x > width / 2;
        to.setStroke(colour(mark.hue()));
        to.setLineWidth(1);
        to.strokeLine(x, 0, x, height);
        to.setFill(colour(mark.hue()));
        to.setTextAlign(leftOfIt ? TextAlignment.RIGHT : TextAlignment.LEFT);
        to.fillText(mark.text(), leftOfIt ? x - 4 : x + 4, Math.min(16, height - WORDS - 2));
    }

    private void placeHair() {
        double x = Math.floor(plot.span().part(cursor.get()) * getWidth()) + 0.5;
        hair.setVisible(cursor.get() != NOWHERE && x >= 0 && x <= getWidth());
        hair.setStartX(x);
        hair.setEndX(x);
        hair.setStartY(0);
        hair.setEndY(getHeight());
    }

    private void point(MouseEvent at) {
        cursor.set(plot.span().at(Math.clamp(at.getX() / Math.max(1, getWidth()), 0, 1)));
    }

    /** Left and right go from one reading to the next, Home and End to the first and the last. */
    private void step(KeyEvent key) {
        long[] times = times();
        if (times.length == 0 || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        int now = index(times);
        int wanted = switch (key.getCode()) {
            case LEFT -> now - 1;
            case RIGHT -> now + 1;
            case HOME -> 0;
            case END -> times.length - 1;
            default -> NO_STEP;
        };
        if (wanted != NO_STEP) {
            cursor.set(times[Math.clamp(wanted, 0, times.length - 1)]);
            key.consume();
        }
    }

    /** Of the readings that show. */
    private long[] times() {
        return plot.curves().stream().flatMap(curve -> curve.points().stream()).filter(Point::known).mapToLong(Point::at)
                .filter(at -> plot.span().part(at) >= 0 && plot.span().part(at) <= 1).sorted().distinct().toArray();
    }

    /** The place of the reading under the cross-hair, or nearest to it; after the last one where there is no cross-hair. */
    private int index(long[] times) {
        if (cursor.get() == NOWHERE) {
            return times.length;
        }
        int best = 0;
        for (int i = 1; i < times.length; i++) {
            if (Math.abs(times[i] - cursor.get()) < Math.abs(times[best] - cursor.get())) {
                best = i;
            }
        }
        return best;
    }
}
