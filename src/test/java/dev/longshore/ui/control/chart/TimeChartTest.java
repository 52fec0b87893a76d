package dev.longshore.ui.control.chart;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TimeChartTest {

    private static final Plot.Span SPAN = new Plot.Span(0, 100_000);

    private final TimeChart chart = onFx(TimeChart::new);
    private Stage stage;

    @BeforeEach
    void show() {
        onFx(() -> {
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(chart), 300, 100));
            new Theme(ThemeMode.LIGHT).apply(stage.getScene());
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
    }

    /** A flat line at a value, with nothing known from 40 to 60 seconds. */
    private static Curve flat(Hue hue, double value) {
        return new Curve(hue, false, LongStream.rangeClosed(0, 50)
                .mapToObj(i -> new Point(i * 2_000, i > 20 && i < 30 ? Double.NaN : value)).toList());
    }

    private static Plot plot(Curve... curves) {
        return new Plot(SPAN, 100, "100 %", List.of(curves), Optional.empty(), List.of());
    }

    private WritableImage drawn(Plot plot) {
        return onFx(() -> {
            chart.show(plot);
            stage.getScene().getRoot().layout();
            return chart.snapshot(null, null);
        });
    }

    private static boolean like(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) + Math.abs(one.getGreen() - other.getGreen()) + Math.abs(one.getBlue() - other.getBlue()) < 0.3;
    }

    /** Whether a column of pixels holds the colour. */
    private static boolean has(WritableImage image, double x, Color colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            if (like(image.getPixelReader().getColor((int) (x * (image.getWidth() - 1)), y), colour)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aCurveIsDrawnInTheColourOfTheThemeWithAGapWhereNothingIsKnown() {
        Color accent = Color.web("#2563eb");
        WritableImage image = drawn(plot(flat(Hue.BLUE, 60)));
        assertTrue(has(image, 0.2, accent));
        assertTrue(has(image, 0.9, accent));
        assertFalse(has(image, 0.5, accent), "a line over the gap");
    }

    @Test
    void anotherThemeGivesOtherColours() {
        drawn(plot(flat(Hue.BLUE, 60)));
        WritableImage dark = onFx(() -> {
            new Theme(ThemeMode.DARK).apply(stage.getScene());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return chart.snapshot(null, null);
        });
        assertTrue(has(dark, 0.2, Color.web("#6ea0ff")));
    }

    @Test
    void theLimitAndWhatHappenedAreDrawnInRed() {
        Color red = Color.web("#c2262e");
        Plot plot = new Plot(SPAN, 100, "", List.of(flat(Hue.TEAL, 20)), Optional.of(new Plot.Limit(95, "limit")), List.of(new Plot.Mark(50_000, "OOM", Hue.RED)));
        WritableImage image = drawn(plot);
        assertTrue(has(image, 0.5, red), "the mark");
        boolean limit = false;
        for (double x = 0; x < 0.3; x += 0.01) {
            limit |= has(image, x, red);
        }
        assertTrue(limit, "the line of the limit");
        assertFalse(has(drawn(plot(flat(Hue.TEAL, 20))), 0.5, red));
    }

    @Test
    void keysMoveTheCrossHairFromReadingToReading() {
        drawn(plot(flat(Hue.BLUE, 60)));
        assertEquals(TimeChart.NOWHERE, onFx(() -> chart.cursor().get()));
        press(KeyCode.LEFT);
        assertEquals(100_000, onFx(() -> chart.cursor().get()));
        press(KeyCode.LEFT);
        assertEquals(98_000, onFx(() -> chart.cursor().get()));
        press(KeyCode.HOME);
        assertEquals(0, onFx(() -> chart.cursor().get()));
        press(KeyCode.RIGHT);
        assertEquals(2_000, onFx(() -> chart.cursor().get()));
        assertTrue(onFx(() -> chart.lookup(".time-chart-hair").isVisible()));
    }

    private void press(KeyCode key) {
        onFx(() -> chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    @Test
    void chartsThatAreBoundShareTheCrossHair() {
        TimeChart other = onFx(TimeChart::new);
        onFx(() -> {
            other.cursor().bindBidirectional(chart.cursor());
            other.show(plot(flat(Hue.BLUE, 10)));
        });
        drawn(plot(flat(Hue.BLUE, 60)));
        press(KeyCode.HOME);
        assertEquals(0, onFx(() -> other.cursor().get()));
        assertNotEquals(TimeChart.NOWHERE, onFx(() -> other.cursor().get()));
    }

    @Test
    void timesStandAtTheEdgesAndBetween() {
        long noon = 12 * 3_600_000L;
        assertEquals(List.of("12:00", "12:05", "12:10", "12:15"), TimeAxis.times(new Plot.Span(noon, noon + 15 * 60_000), ZoneOffset.UTC));
        assertEquals(List.of("12:00:00", "12:00:20", "12:00:40", "12:01:00"), TimeAxis.times(new Plot.Span(noon, noon + 60_000), ZoneOffset.UTC));
    }

    @Test
    void theNearestKnownPointIsFound() {
        Curve curve = flat(Hue.BLUE, 60);
        assertEquals(40_000, curve.near(45_000, 10_000).orElseThrow().at());
        assertTrue(curve.near(50_000, 5_000).isEmpty());
        assertEquals(60, curve.greatest(0, 100_000).orElseThrow());
        assertTrue(curve.greatest(44_000, 56_000).isEmpty());
    }

    @Test
    void aSparklineTakesTheColourOfTheThemeAndWarnsInAnother() {
        Sparkline line = onFx(() -> new Sparkline(60, 16));
        WritableImage image = onFx(() -> {
            stage.getScene().setRoot(new StackPane(line));
            line.show(flat(Hue.BLUE, 50), SPAN, 100);
            stage.getScene().getRoot().applyCss();
            return line.snapshot(null, null);
        });
        assertTrue(has(image, 0.2, Color.web("#2563eb")));
        assertFalse(has(image, 0.5, Color.web("#2563eb")));
        WritableImage high = onFx(() -> {
            line.high(true);
            line.applyCss();
            return line.snapshot(null, null);
        });
        assertTrue(has(high, 0.2, Color.web("#b45309")));
    }
}
