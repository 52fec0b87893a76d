package dev.longshore.ui.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.json.Json;
import dev.longshore.service.registry.RegistryOperations;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PullViewModelTest {

    private static final Host ONE = new Host(new HostId("1"), "one", new Endpoint.Unix(Path.of("/a")), Host.Origin.USER);
    private static final Host TWO = new Host(new HostId("2"), "two", new Endpoint.Unix(Path.of("/b")), Host.Origin.USER);

    private final ManualDelay delay = new ManualDelay();
    private final List<String> asked = new ArrayList<>();
    private final Map<HostId, HostStatus> statuses = Map.of(ONE.id(), new HostStatus.Connected("Docker", "17.06", "1.30"),
            TWO.id(), new HostStatus.Connected("Docker", "28.5.2", "1.51"));
    private CompletableFuture<List<FoundImage>> answer = new CompletableFuture<>();
    private final PullViewModel model = new PullViewModel(List.of(ONE, TWO), TWO.id(), statuses::get, (host, term) -> {
        asked.add(host + " " + term);
        return answer;
    }, delay, Runnable::run);

    @Test
    void beginsWithTheHostThatShows() {
        assertEquals(TWO, model.host().get());
    }

    @Test
    void aPlatformIsForEnginesThatKnowIt() {
        assertEquals(Optional.empty(), model.platformLacking().get());
        model.host().set(ONE);
        assertEquals(Optional.of(Message.of("reason.needs-api", "1.32")), model.platformLacking().get());
    }

    @Test
    void asksOnceTyping() {
        for (String typed : List.of("n", "ng", "ngi", "nginx", "nginx:1", "nginx:1.27")) {
            model.name().set(typed);
        }
        assertEquals(List.of(), asked);
        delay.pass(PullViewModel.PAUSE);
        assertEquals(List.of("2 nginx"), asked);
        assertInstanceOf(SearchState.Searching.class, model.state().get());
        answer.complete(found("nginx", "bitnami/nginx"));
        assertEquals(new SearchState.Found(2), model.state().get());
        assertEquals("nginx:1.27", model.image().get().orElseThrow().toString());
    }

    @Test
    void anAnswerThatComesLateIsNotShown() {
        type("nginx");
        CompletableFuture<List<FoundImage>> late = answer;
        answer = new CompletableFuture<>();
        type("redis");
        answer.complete(found("redis"));
        late.complete(found("nginx", "x/nginx"));
        assertEquals(List.of("redis"), model.results().stream().map(FoundImage::name).toList());
    }

    @Test
    void anotherHostIsAskedAnew() {
        type("nginx");
        model.host().set(ONE);
        delay.pass(PullViewModel.PAUSE);
        assertEquals(List.of("2 nginx", "1 nginx"), asked);
    }

    @Test
    void aFailedSearchLeavesTheNamePullable() {
        type("nginx");
        Failure failure = new Failure(Failure.Cause.REGISTRY_UNREACHABLE, "two", "", RegistryOperations.SEARCH, "nginx", 500, "no such host");
        answer.completeExceptionally(new FailureException(failure, null));
        assertEquals(new SearchState.Failed(failure), model.state().get());
        assertTrue(model.image().get().isPresent());
    }

    @Test
    void pickingTakesTheNameAndAsksNothing() {
        type("ngi");
        answer.complete(found("docker.io/library/nginx"));
        model.pick(model.results().getFirst());
        delay.pass(PullViewModel.PAUSE);
        assertEquals(1, asked.size());
        model.tag().set("1.27");
        assertEquals("nginx:1.27", model.image().get().orElseThrow().toString());
        model.name().set("nginx:2");
        assertEquals("nginx:2", model.image().get().orElseThrow().toString(), "a tag in the name goes before the tag beside it");
    }

    @Test
    void badNamesHaveAReason() {
        model.name().set("Not A Name");
        assertEquals("registry.pull.invalid", model.problem().orElseThrow().key());
        model.name().set("nginx");
        model.tag().set("no tag");
        assertEquals("registry.pull.invalid-tag", model.problem().orElseThrow().key());
        model.name().set("");
        assertTrue(model.problem().isEmpty() && model.image().get().isEmpty());
    }

    @Test
    void nothingIsAskedAfterClosing() {
        model.name().set("nginx");
        model.close();
        delay.pass(PullViewModel.PAUSE);
        assertEquals(List.of(), asked);
    }

    @Test
    void readsDockersAndPodmansAnswers() {
        List<FoundImage> docker = Json.WIRE.readList("[{\"star_count\":20,\"is_official\":true,\"name\":\"nginx\",\"is_automated\":false,\"description\":\"web\"}]", FoundImage.class);
        List<FoundImage> podman = Json.WIRE.readList("[{\"Index\":\"docker.io\",\"Name\":\"docker.io/library/nginx\",\"Description\":\"web\",\"Stars\":20,\"Official\":\"[OK]\",\"Automated\":\"\"}]", FoundImage.class);
        for (FoundImage found : List.of(docker.getFirst(), podman.getFirst())) {
            assertTrue(found.official());
            assertEquals(20, found.stars());
            assertEquals("web", found.description());
        }
    }

    private void type(String text) {
        model.name().set(text);
        delay.pass(PullViewModel.PAUSE);
    }

    private static List<FoundImage> found(String... names) {
        return List.of(names).stream().map(name -> new FoundImage(name, "", 0, null, null)).toList();
    }
}
