package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostId;
import dev.longshore.domain.OpenRequest;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole app with two engines, asked to show something by name. */
@ExtendWith(FxExtension.class)
class AppOpeningViewTest {

    @TempDir
    private Path folder;
    private HostileEngine first;
    private HostileEngine second;
    private AppFixture app;

    @BeforeEach
    void start() {
        first = HostileEngine.unix(folder).behaveLikeAnEngine();
        second = HostileEngine.tcp().behaveLikeAnEngine();
        new SettingsFile(folder.resolve("settings")).save(Settings.FIRST.withLanguage("en").withTheme("LIGHT")
                .withWindow(new Settings.Window(0, 0, 1100, 800, false)).withHosts(List.of(new Settings.KnownHost("nas-id", "nas", second.endpointUri()))));
        app = new AppFixture(folder, Map.of("DOCKER_HOST", first.endpointUri()));
        await("both connected", () -> app.wiring.sidebar().hosts().size() == 2
                && app.wiring.sidebar().hosts().stream().allMatch(row -> row.status().get().connected()));
    }

    @AfterEach
    void end() {
        app.close();
        first.close();
        second.close();
    }

    @Test
    void aContainerIsSelectedOnItsHost() {
        app.open(new OpenRequest("NAS", "rich-1"));
        await("its host shows", () -> new HostId("nas-id").equals(app.wiring.current().chosen().get()));
        Waiting.until("it is selected", () -> app.selected().equals(List.of("rich-1")));
        assertEquals("", app.services.settings().get().host(), "the command line is not remembered");
    }

    @Test
    void severalOfTheNameShowTogether() {
        app.open(new OpenRequest("", "rich-1"));
        await("all hosts", () -> app.wiring.current().all().get());
        Waiting.until("both of them", () -> app.names().equals(List.of("rich-1", "rich-1")));
    }

    @Test
    void whatIsNowhereIsSaid() {
        app.open(new OpenRequest("", "nothing-like-it"));
        await("a notice", () -> app.notices.all().stream().anyMatch(notice -> notice.title().key().equals("opening.none")));
    }
}
