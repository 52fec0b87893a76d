package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.OtherWindows;
import dev.longshore.ui.base.WindowsInSight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class AgeCellsTest {

    private static final Instant START = Instant.parse("2026-11-29T00:00:00Z");

    private final ManualDelay delay = new ManualDelay();
    private final List<Instant> asked = new ArrayList<>();
    private Instant now = START;
    private final AgeCells ages = new AgeCells(() -> now, delay);
    private OtherWindows others;
    private Stage window;
    private TableCell<Object, Object> cell;

    @BeforeEach
    void show() {
        onFx(() -> {
            others = OtherWindows.minimise();
            window = FxExtension.window(200, 100);
            cell = new TableCell<>();
            window.getScene().setRoot(new HBox(cell));
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            window.close();
            others.restore();
        });
    }

    private void age(Duration age) {
        Instant since = START.minus(age);
        onFx(() -> ages.show(cell, since, () -> {
            asked.add(now);
            return Duration.between(since, now).toMinutes() + " min";
        }));
    }

    private void pass(Duration time) {
        onFx(() -> {
            now = now.plus(time);
            delay.pass(time);
        });
    }

    private String text() {
        return onFx(() -> cell.getText());
    }

    @Test
    void anAgeGoesOnWhenItReadsOtherwiseAndNotBefore() {
        age(Duration.ofSeconds(190));
        assertEquals("3 min", text());
        int before = asked.size();
        pass(Duration.ofSeconds(49));
        assertEquals(before, asked.size(), "nothing reads otherwise yet");
        pass(Duration.ofSeconds(2));
        assertEquals("4 min", text());
        assertEquals("4 min", onFx(() -> cell.getAccessibleText()));
        assertEquals(1, delay.waiting());
    }

    @Test
    void restsWhileItIsInNoWindowAndIsRightAsItComesBack() {
        age(Duration.ofMinutes(3));
        onFx(() -> window.getScene().setRoot(new HBox()));
        assertEquals(0, delay.waiting());
        pass(Duration.ofMinutes(5));
        onFx(() -> window.getScene().setRoot(new HBox(cell)));
        assertEquals("8 min", text());
        assertEquals(1, delay.waiting());
    }

    @Test
    void restsWhileTheWindowIsMinimised() {
        age(Duration.ofMinutes(3));
        onFx(() -> window.setIconified(true));
        await("out of sight", () -> !WindowsInSight.now());
        assertEquals(0, onFx(delay::waiting));
        pass(Duration.ofMinutes(5));
        assertEquals("3 min", text());
        onFx(() -> window.setIconified(false));
        await("in sight", WindowsInSight::now);
        assertEquals("8 min", text());
    }

    @Test
    void aCellWithoutAnAgeKeepsItsText() {
        age(Duration.ofMinutes(3));
        onFx(() -> ages.none(cell, "–"));
        pass(Duration.ofMinutes(5));
        assertEquals("–", text());
        onFx(() -> cell.setText(null));   // as a cell of no row
        pass(Duration.ofMinutes(5));
        assertEquals(null, text());
    }
}
