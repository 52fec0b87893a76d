package dev.longshore.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.theme.Tone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveInspectorTest {

    private static final String ID = "5f50d57e1fc8cbfa7f99cd2ddd547b3fedfc5ea72b7eec522e31a7cb6d42ab7f";

    @TempDir
    Path folder;

    private UiFixture fixture;
    private InspectorViewModel inspector;
    private DocumentModel model;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        fixture.engine.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\"}"));
        ContainerService containers = new ContainerService(fixture.calls);
        model = new DocumentModel(containers::inspect, containers::inspect, new Masker(), text -> { }, fixture.ui, new ManualDelay());
        List<InspectorTab> tabs = List.of(new InspectorTab("json", 1, "inspector.tab.json", (subject, status) -> true, model::turnTo));
        inspector = new InspectorViewModel(() -> tabs, host -> fixture.session.status(), new ManualDelay());   // the same tabs each time, as in the app
        new LiveInspector(inspector, () -> Contributions.of(new LiveKind<>("containers", Containers.KIND, container -> Set.of(container.name()),
                container -> Optional.of(ContainerFormat.state(ContainerStatus.of(container.state(), container.status()))))), fixture.hosts, fixture.ui);
        inspector.open(new Subject.One(new ObjectRef(fixture.session.host().id(), ContainerOperations.CONTAINER, ID, "badcmd-127"), ""), "json");
        fixture.ui.until("shown", () -> model.document().get() != null);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private void change(HostileEngine engine, String listed) {
        engine.on("GET", "/containers/json", exchange -> exchange.json(listed));
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + ID + "\"}}");
    }

    @Test
    void aChangedObjectIsInspectedAnew() {
        fixture.engine.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"New\":1}"));
        change(fixture.engine, "[{\"Id\":\"" + ID + "\",\"Names\":[\"/badcmd-127\"],\"State\":\"running\"}]");
        fixture.ui.until("inspected anew", () -> model.document().get().size() > 80);
        assertEquals(InspectorViewModel.Fate.THERE, inspector.fate().get());
    }

    @Test
    void itsStateIsTheOneListed() {
        fixture.ui.until("as listed", () -> inspector.state().get().filter(state -> state.tone() == Tone.NEUTRAL).isPresent());
        change(fixture.engine, "[{\"Id\":\"" + ID + "\",\"Names\":[\"/badcmd-127\"],\"State\":\"running\",\"Status\":\"Up 1 second (unhealthy)\"}]");
        fixture.ui.until("another", () -> inspector.state().get().filter(state -> state.tone() == Tone.BAD).isPresent());
        change(fixture.engine, "[]");
        fixture.ui.until("none any more", () -> inspector.state().get().isEmpty());
    }

    @Test
    void whatIsOfAnotherKindHasNotTheStateOfTheOneBefore() {
        fixture.ui.until("as listed", () -> inspector.state().get().isPresent());
        inspector.open(new Subject.One(new ObjectRef(fixture.session.host().id(), Images.KIND.objectKind(), "sha256:1", "a"), ""), "json");
        assertEquals(Optional.empty(), inspector.state().get());
    }

    @Test
    void withoutASubjectItsKindIsListedNoMore() {
        InspectorViewModel own = new InspectorViewModel(List::of, host -> fixture.session.status(), new ManualDelay());
        new LiveInspector(own, () -> Contributions.of(new LiveKind<>("images", Images.KIND, image -> Set.of())), fixture.hosts, fixture.ui);
        assertEquals(0, fixture.engine.count("GET", "/images/json"));
        own.follow(Optional.of(new Subject.One(new ObjectRef(fixture.session.host().id(), Images.KIND.objectKind(), "sha256:1", "a"), "")));
        Waiting.until("listed", () -> fixture.engine.count("GET", "/images/json") == 1);
        own.follow(Optional.empty());
        int containers = fixture.engine.count("GET", "/containers/json");
        fixture.session.refresh();
        Waiting.until("others are listed", () -> fixture.engine.count("GET", "/containers/json") > containers);
        assertEquals(1, fixture.engine.count("GET", "/images/json"));
    }

    @Test
    void aRemovedObjectStaysAsItWas() {
        change(fixture.engine, "[]");
        fixture.ui.until("marked as removed", () -> inspector.fate().get() == InspectorViewModel.Fate.REMOVED);
        assertTrue(model.document().get() != null);
    }

    @Test
    void whatFailedWhileTheHostWasAwayIsAskedAgain() throws Exception {
        fixture.engine.close();
        fixture.ui.until("lost", () -> fixture.current.status().get() instanceof HostStatus.Lost);
        model.retry();
        fixture.ui.until("told", () -> model.failure().get() != null);
        Files.delete(fixture.engine.socket());
        try (HostileEngine back = HostileEngine.unix(folder, again -> again.behaveLikeAnEngine()
                .on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"Back\":1}")))) {
            fixture.session.retryNow();
            fixture.ui.until("asked again", () -> model.failure().get() == null && model.document().get().size() > 80);
            back.on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"Back\":1,\"And\":\"changed then\"}"));
            back.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + ID + "\",\"Names\":[\"/badcmd-127\"],\"State\":\"running\"}]"));
            fixture.session.refresh();   // no event, which shows a change before the list does
            fixture.ui.until("asked at the change", () -> model.document().get().size() > 100);
            assertEquals(2, back.count("GET", "/containers/" + ID), "once as the host was back, and once at the change");
            fixture.session.close();
        }
    }

    @Test
    void anEditedAddressLeavesItAlive() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (HostileEngine moved = HostileEngine.unix(elsewhere, engine -> engine.behaveLikeAnEngine()
                .on("GET", "/containers/" + ID + "/json", exchange -> exchange.json("{\"Id\":\"" + ID + "\",\"Moved\":1}")))) {
            Host host = fixture.session.host();
            List<InspectorViewModel.Fate> fates = new ArrayList<>();
            inspector.fate().subscribe(fate -> {
                fates.add(fate);
            });
            fixture.hosts.replace(new Host(host.id(), host.name(), new Endpoint.Unix(moved.socket()), host.origin()));
            fixture.ui.until("asked at the new address", () -> model.document().get().size() > 80);
            assertEquals(List.of(InspectorViewModel.Fate.THERE), fates, "not gone while it is not listed there yet");
            moved.on("GET", "/containers/json", exchange -> exchange.json("[]"));
            fixture.hosts.find(host.id()).refresh();
            fixture.ui.until("hears of the new engine", () -> inspector.fate().get() == InspectorViewModel.Fate.REMOVED);
            assertEquals(1, moved.count("GET", "/containers/" + ID));
            fixture.hosts.close();
        }
    }

    @Test
    void whatIsNoLongerListedAtTheNewAddressIsGone() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (HostileEngine moved = HostileEngine.unix(elsewhere, engine -> engine.behaveLikeAnEngine()
                .on("GET", "/containers/json", exchange -> exchange.json("[]")))) {
            Host host = fixture.session.host();
            fixture.hosts.replace(new Host(host.id(), host.name(), new Endpoint.Unix(moved.socket()), host.origin()));
            fixture.ui.until("gone", () -> inspector.fate().get() == InspectorViewModel.Fate.REMOVED);
            assertEquals(0, moved.count("GET", "/containers/" + ID), "a live list says so, nobody need ask");
            fixture.hosts.close();
        }
    }

    @Test
    void changesOfOthersDisturbNobody() {
        String other = "[{\"Id\":\"" + ID + "\",\"Names\":[\"/badcmd-127\"]},{\"Id\":\"" + ID.replace('5', '7') + "\",\"Names\":[\"/other\"]}]";
        FollowedList<ContainerSummary> list = new FollowedList<>(new LiveKind<>("containers", Containers.KIND, container -> Set.of(container.name())));
        ObjectRef shown = inspector.subject().get().flatMap(Subject::single).orElseThrow();
        List<ContainerSummary> both = Json.WIRE.readList(other, ContainerSummary.class);
        list.watch(shown);
        assertTrue(list.add(news(both.getFirst())), "the first tells how things stand");
        assertFalse(list.add(news(both.getLast())), "another object");
        assertTrue(list.add(news(both.getFirst())), "its own");
        assertFalse(list.add(new News<>(Optional.of(fixture.session.host()), fixture.session.status(), new ListState.Live(),
                new ListChange<>(List.of(), Set.of(both.getLast().id()), Instant.EPOCH))));
        assertTrue(list.add(new News<>(Optional.of(fixture.session.host()), new HostStatus.Connecting(), new ListState.Live(), ListChange.none())));
    }

    private News<ContainerSummary> news(ContainerSummary upserted) {
        return new News<>(Optional.of(fixture.session.host()), fixture.session.status(), new ListState.Live(),
                new ListChange<>(List.of(upserted), Set.of(), Instant.EPOCH));
    }

    @Test
    void manyChangesWaitForTheFxThreadAsOne() {
        ManualExecutor busy = new ManualExecutor();
        InspectorViewModel own = new InspectorViewModel(List::of, host -> fixture.session.status(), new ManualDelay());
        new LiveInspector(own, () -> Contributions.of(new LiveKind<>("containers", Containers.KIND, container -> Set.of(container.name()))), fixture.hosts, busy);
        own.follow(inspector.subject().get());
        for (String state : List.of("running", "paused", "exited")) {
            change(fixture.engine, "[{\"Id\":\"" + ID + "\",\"Names\":[\"/badcmd-127\"],\"State\":\"" + state + "\"}]");
            Waiting.until("listed as " + state, () -> fixture.session.objects(Containers.KIND).stream().anyMatch(each -> state.equals(each.state())));
        }
        assertTrue(busy.waiting() <= 1, "one task at most, however many changes");
    }

    @Test
    void anObjectMadeAgainIsFollowedByItsName() {
        String again = ID.replace('5', '6');
        fixture.engine.on("GET", "/containers/" + again + "/json", exchange -> exchange.json("{\"Id\":\"" + again + "\"}"));
        change(fixture.engine, "[]");
        fixture.ui.until("gone", () -> inspector.fate().get() == InspectorViewModel.Fate.REMOVED);
        fixture.engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + again + "\",\"Names\":[\"/badcmd-127\"],\"State\":\"running\"}]"));
        fixture.engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + again + "\"}}");
        fixture.ui.until("another took its place", () -> inspector.fate().get() == InspectorViewModel.Fate.MADE_AGAIN);
        assertEquals(again, inspector.subject().get().flatMap(Subject::single).orElseThrow().id());
        fixture.ui.until("its document", () -> model.tree().subtreeText().contains(again));
        assertTrue(inspector.pinned().get());
    }
}
