package dev.longshore.ui.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.ListState;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.images.ImageRow;
import dev.longshore.ui.images.ImagesViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page follows, and when. */
class ResourceViewModelTest {

    @TempDir
    Path folder;

    private UiFixture fixture;
    private ResourceViewModel<?, ImageRow> model;

    @BeforeEach
    void begin() {
        fixture = new UiFixture(folder);
        model = new ImagesViewModel(fixture.current, fixture.navigation, RowThreads.on(fixture.ui)).resource();
        fixture.connect();
        fixture.ui.until("listed", () -> model.loaded().get() && !model.table().rows().isEmpty());
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private int lists() {
        return fixture.engine.count("GET", "/images/json");
    }

    private void imagesAre(String json) {
        fixture.engine.on("GET", "/images/json", exchange -> exchange.json(json));
    }

    @Test
    void aPageThatRestsKeepsItsRowsAndListsNothing() {
        List<ImageRow> rows = List.copyOf(model.table().rows());
        model.onShow();
        model.rest();
        imagesAre("[]");
        fixture.session.refresh();
        fixture.ui.until("followed while it shows", () -> model.table().rows().isEmpty());
        imagesAre("[{\"Id\":\"sha256:1\",\"RepoTags\":[\"a:1\"]}]");
        fixture.session.refresh();
        fixture.ui.until("one", () -> model.table().rows().size() == 1);
        model.onHide();
        model.rest();
        int before = lists();
        int containers = fixture.engine.count("GET", "/containers/json");
        imagesAre("[{\"Id\":\"sha256:2\",\"RepoTags\":[\"b:1\"]}]");
        fixture.engine.emit("{\"Type\":\"image\",\"Action\":\"tag\",\"Actor\":{\"ID\":\"sha256:2\"}}");
        fixture.session.refresh();
        Waiting.until("other kinds are listed", () -> fixture.engine.count("GET", "/containers/json") > containers);
        fixture.ui.drain();
        assertEquals(before, lists());
        assertEquals("sha256:1", model.table().rows().getFirst().id());
        model.onShow();
        fixture.ui.until("as it is now", () -> model.table().rows().size() == 1 && model.table().rows().getFirst().id().equals("sha256:2"));
        assertFalse(rows.isEmpty());
    }

    /** The words of an empty table are made of both. */
    @Test
    void whoHearsHowListsStandSeesThatTheyAreThere() {
        List<Boolean> right = new ArrayList<>();
        model.states().addListener((observable, before, now) -> right.add(model.loaded().get() == now.values().stream().anyMatch(ListState::known)));
        fixture.current.chosen().set(null);
        fixture.current.chosen().set(new HostId("h"));
        fixture.ui.until("listed", () -> model.loaded().get());
        assertEquals(Set.of(true), Set.copyOf(right));
    }

    @Test
    void anotherHostWakesAPageThatRests() {
        model.rest();
        fixture.current.chosen().set(null);
        assertTrue(model.table().rows().isEmpty());
        assertFalse(model.loaded().get());
        fixture.current.chosen().set(new HostId("h"));
        fixture.ui.until("rows again", () -> !model.table().rows().isEmpty() && model.loaded().get());
    }

    @Test
    void onceAnotherHostHasToldItsListAHiddenPageRestsAgain() {
        model.rest();
        fixture.current.chosen().set(null);
        fixture.current.chosen().set(new HostId("h"));
        fixture.ui.until("told", () -> model.states().get().containsKey(new HostId("h")) && model.states().get().get(new HostId("h")).live());
        int before = lists();
        int containers = fixture.engine.count("GET", "/containers/json");
        fixture.session.refresh();
        Waiting.until("other kinds are listed", () -> fixture.engine.count("GET", "/containers/json") > containers);
        assertEquals(before, lists());
        assertFalse(model.table().rows().isEmpty());
        model.onShow();
        fixture.ui.until("followed again", () -> lists() > before);
    }

    @Test
    void theRowsOfAHostThatGoesWhileAPageRestsGoToo() {
        fixture.current.all().set(true);
        fixture.ui.until("all", () -> !model.table().rows().isEmpty());
        model.rest();
        fixture.hosts.remove(new HostId("h"));
        fixture.ui.until("gone", () -> fixture.current.hosts().isEmpty());
        assertTrue(model.table().rows().isEmpty());
        assertTrue(model.states().get().isEmpty());
        model.onShow();
        fixture.ui.drain();
        assertTrue(model.table().rows().isEmpty());
    }

    @Test
    void aListThatIsNotGivenIsKnownAsThatAndAskedForAgain() {
        fixture.engine.on("GET", "/images/json", exchange -> exchange.reply(403, "text/plain", "no"));
        fixture.session.refresh();
        fixture.ui.until("failed", () -> model.states().get().get(new HostId("h")) instanceof ListState.Failed);
        assertFalse(model.table().rows().isEmpty(), "what was known stays");
        imagesAre("[]");
        model.retry();
        fixture.ui.until("given", () -> model.table().rows().isEmpty() && model.states().get().get(new HostId("h")).live());
    }
}
