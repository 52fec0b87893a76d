package dev.longshore.ui.logs;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class RangeFormViewTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:46:58Z");

    private final List<TimeRange> chosen = new ArrayList<>();
    private final RangeForm form = onFx(() -> form(TimeRange.ALL));

    private RangeForm form(TimeRange before) {
        return new RangeForm(before, InstantSource.fixed(NOW), ZoneOffset.UTC, new Messages(Locale.ENGLISH), chosen::add);
    }

    private static TextField field(RangeForm form, String id) {
        return (TextField) form.content().lookup("#" + id);
    }

    private void type(String since, String until) {
        onFx(() -> {
            field(form, "logs-range-since").setText(since);
            field(form, "logs-range-until").setText(until);
        });
    }

    private String hint(String id) {
        return onFx(() -> ((Label) form.content().lookup("#" + id)).getText());
    }

    private boolean invalid() {
        return onFx(() -> form.invalid().get());
    }

    @Test
    void whatIsWrongIsSaidBelowItsField() {
        assertTrue(invalid(), "nothing is asked for");
        type("soon", "");
        assertTrue(hint("logs-range-since-hint").startsWith("Type how long ago"));
        assertTrue(invalid());
        type("2026-11-29 10:00", "");
        assertEquals("That is in the future", hint("logs-range-since-hint"));
        assertTrue(invalid());
        type("1h", "2h");
        assertEquals("This is not after the beginning", hint("logs-range-until-hint"));
        assertTrue(invalid());
        type("2h", "1h");
        assertFalse(invalid());
        assertTrue(hint("logs-range-since-hint").contains("10:46:58"), hint("logs-range-since-hint"));
    }

    @Test
    void givesWhatTheEngineIsAskedForAndCanBeChanged() {
        type("90m", "2026-11-28 12:00");
        onFx(() -> form.submit(() -> { }));
        LogRange range = chosen.getFirst().at(NOW);
        assertEquals(new LogRange(Optional.of(Instant.parse("2026-11-28T11:16:58Z")), Optional.of(Instant.parse("2026-11-28T12:00:00Z"))), range);
        RangeForm again = onFx(() -> form(chosen.getFirst()));
        assertEquals("1h 30m", onFx(() -> field(again, "logs-range-since").getText()));
        assertEquals("2026-11-28 12:00:00", onFx(() -> field(again, "logs-range-until").getText()));
        assertEquals("1h 30m to 2026-11-28 12:00:00", new Messages(Locale.ENGLISH).text(chosen.getFirst().label()));
    }
}
