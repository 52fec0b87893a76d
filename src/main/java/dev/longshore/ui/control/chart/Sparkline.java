package dev.longshore.ui.control.chart;

import java.util.List;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A curve as small as a word. The style property {@code -ls-spark} is its colour. FX thread only. */
public final class Sparkline extends Canvas {

    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final StyleablePropertyFactory<Sparkline> FACTORY = new StyleablePropertyFactory<>(Canvas.getClassCssMetaData());
    private static final double LINE = 1.2;

    private final StyleableProperty<Color> colour =
            FACTORY.createStyleableColorProperty(this, "colour", "-ls-spark", line -> line.colour, Color.TRANSPARENT);
    private Curve curve = new Curve(Hue.BLUE, true, List.of());
    private Plot.Span span = new Plot.Span(0, 1);
    private double top = 1;

    public Sparkline(double width, double height) {
        super(width, height);
        getStyleClass().add("sparkline");
        setMouseTransparent(true);
        ((Observable) colour).addListener(change -> draw());
        widthProperty().addListener(change -> draw());
    }

    /** @param newTop the value of its upper edge, more than 0 */
    public void show(Curve newCurve, Plot.Span newSpan, double newTop) {
        curve = newCurve;
        span = newSpan;
        top = newTop;
        draw();
    }

    /** Whether its value is one to look at. */
    public void high(boolean high) {
        pseudoClassStateChanged(HIGH, high);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private void draw() {
        GraphicsContext to = getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        Color now = colour.getValue();
        if (now != null && now.getOpacity() > 0) {
            new CurvePainter(to, span, top, new CurvePainter.Area(0, 1, getWidth(), getHeight() - 1)).draw(curve, now, LINE);
        }
    }
}
