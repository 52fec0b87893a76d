package dev.longshore.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.longshore.service.masking.Masker;
import dev.longshore.service.system.SystemService;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about an engine of API 1.24, which cannot tell what takes room. */
class OverviewOldEngineTest {

    @Test
    void isNotAskedForWhatItDoesNotHave(@TempDir Path folder) {
        try (UiFixture fixture = new UiFixture(folder)) {
            fixture.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.24"));
            fixture.connect();
            SystemService service = new SystemService(fixture.calls, Instant::now);
            OverviewViewModel model = new OverviewViewModel(fixture.current, EngineQuestions.of(service), EngineQuestions.of(service), new Masker(), fixture.ui, new ManualDelay());
            model.onShow();
            fixture.ui.until("loaded", () -> model.engine().value().get() != null);
            assertEquals(Optional.of(Message.of("reason.needs-api", "1.25")), model.diskLacking());
            model.refresh().run();
            fixture.ui.until("asked anew", () -> fixture.engine.count("GET", "/info") == 2 && !model.engine().open());
            assertEquals(0, fixture.engine.count("GET", "/system/df"));
            assertNull(model.disk().failure().get());
        }
    }
}
