package dev.longshore.ui.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.domain.network.DraftProblem.Kind;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.Network;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.networks.Place;
import dev.longshore.testing.ManualExecutor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The forms of networks, typed into without a window, on the Demo engine. */
class NetworkFormsTest {

    private final DemoHost demo = new DemoHost();
    private final ManualExecutor ui = new ManualExecutor();

    @AfterEach
    void close() {
        demo.close();
    }

    private NewNetworkViewModel create() {
        NewNetworkViewModel model = new NewNetworkViewModel(List.of(demo.host), demo.networks, new Masker(), ui);
        ui.until("the networks are known", () -> {
            model.name().set("bridge");
            return model.problems().get().stream().anyMatch(problem -> problem.kind() == Kind.NAME_TAKEN);
        });
        ui.until("the drivers are known", () -> model.drivers().contains("bridge"));
        model.name().set("quay");
        return model;
    }

    private static List<Kind> kinds(List<DraftProblem> problems) {
        return problems.stream().map(each -> each.kind()).toList();
    }

    @Test
    void clashesAreNamedBeforeAnythingIsSent() {
        NewNetworkViewModel model = create();
        model.pools().getFirst().subnet().set("10.80.2.64/26");
        assertEquals(List.of("harbor_back", "10.80.2.0/24"), model.problems().get().getFirst().facts());
        assertEquals(List.of(Kind.INSIDE_SUBNET), kinds(model.problems().get()));
        assertTrue(model.invalid());
        model.create((made, warning) -> {
            throw new AssertionError("made " + made);
        });
        assertFalse(model.busy().get());
    }

    @Test
    void whatAProblemProposesIsDone() {
        NewNetworkViewModel model = create();
        PoolRow row = model.pools().getFirst();
        row.subnet().set("10.90.1.7/24");
        model.mend(model.problems().get().getFirst());
        assertEquals("10.90.1.0/24", row.subnet().get());
        row.range().set("10.90.1.9/25");
        model.mend(model.problems().get().getFirst());
        assertEquals("10.90.1.0/25", row.range().get());
        model.pools().add(new PoolRow());
        model.pools().getLast().subnet().set("fd00:90::/64");
        model.mend(model.problems().get().getFirst());
        assertTrue(model.flag(Flag.IPV6).get());
        assertEquals(List.of(), model.problems().get());
    }

    @Test
    void makesWhatIsTyped() {
        NewNetworkViewModel model = create();
        model.pools().getFirst().subnet().set(" 10.90.1.0/24 ");
        model.flag(Flag.INTERNAL).set(true);
        model.labels().add("team", "quay");
        model.options().add("api.token", "hunter2");
        assertFalse((model.texts().line() + model.texts().body()).contains("hunter2"));
        assertTrue(model.texts().curl().isEmpty(), "no curl reaches the Demo");
        List<ObjectRef> made = new ArrayList<>();
        model.create((network, warning) -> made.add(network));
        assertTrue(model.busy().get());
        ui.until("made", () -> !made.isEmpty());
        Network there = demo.truth.networks().inspect(made.getFirst().id());
        assertEquals(List.of("quay", true, "quay", "hunter2"), List.of(there.name(), there.internal(), there.labels().get("team"), there.options().get("api.token")));
    }

    /** One that came after the form had asked. */
    @Test
    void whatTheEngineKnowsBetterIsToldAtTheField() {
        NewNetworkViewModel model = create();
        demo.truth.networks().create("{\"Name\":\"quay\"}");
        model.create((made, warning) -> {
            throw new AssertionError("made " + made);
        });
        ui.until("refused", () -> kinds(model.problems().get()).contains(Kind.NAME_TAKEN));
        model.name().set("quay2");
        assertEquals(List.of(), model.problems().get());
    }

    @Test
    void whatTheEngineRefusesIsTold() {
        NewNetworkViewModel model = create();
        model.driver().set("macvlan");
        model.create((made, warning) -> {
            throw new AssertionError("made " + made);
        });
        ui.until("failed", () -> model.failure().get().isPresent());
        assertTrue(model.failure().get().get().detail().contains("no network driver macvlan"));
        model.driver().set("");
        assertTrue(model.failure().get().isEmpty());
    }

    private JoinViewModel join(String network, Departures departures) {
        JoinViewModel model = new JoinViewModel(demo.host, demo.network(network), demo.networks, departures, ui);
        ui.until("the containers are known", () -> model.around().get().isPresent());
        return model;
    }

    private static ContainerSummary named(JoinViewModel model, String name) {
        return model.around().get().orElseThrow().others().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void onlyContainersThatAreNotInItCanJoin() {
        JoinViewModel model = join("harbor_back", new Departures());
        List<String> names = model.around().get().orElseThrow().others().stream().map(ContainerSummary::name).toList();
        assertTrue(names.contains("lighthouse") && !names.contains("harbor-db-1"), names::toString);
        model.container().set(named(model, "lighthouse"));
        model.aliases().set("lamp, beam");
        model.ipv4().set("10.1.1.1");
        assertEquals(List.of(Kind.OUTSIDE_SUBNET), kinds(model.problems().get()));
        model.ipv4().set("10.80.2.10");
        assertEquals(List.of("harbor-db-1"), model.problems().get().getFirst().facts());
        model.ipv4().set("10.80.2.77");
        assertEquals("docker network connect --alias lamp --alias beam --ip 10.80.2.77 harbor_back lighthouse", model.texts().line());
        List<String> joined = new ArrayList<>();
        model.join(() -> joined.add("yes"));
        ui.until("joined", () -> !joined.isEmpty());
        assertEquals("10.80.2.77", demo.truth.containers().inspect("lighthouse").networkSettings().networks().get("harbor_back").ipv4());
    }

    @Test
    void connectingAgainIsFilledIn() {
        ObjectRef network = demo.network("harbor_back");
        ObjectRef database = demo.container("harbor-db-1");
        Place place = demo.networks.place(network, database).join().orElseThrow();
        demo.networks.leave(network, database).join();
        Departures departures = new Departures();
        departures.put(network, database.id(), place);
        JoinViewModel model = join("harbor_back", departures);
        model.container().set(named(model, "lighthouse"));
        assertEquals(JoinDraft.PLAIN, model.draft().get());
        model.container().set(named(model, "harbor-db-1"));
        assertEquals(new JoinDraft(List.of("db", "postgres"), "10.80.2.10", ""), model.draft().get());
    }

    @Test
    void theEnginesOwnNetworkTakesNoNames() {
        JoinViewModel model = join("bridge", new Departures());
        model.container().set(named(model, "harbor-db-1"));
        model.aliases().set("db");
        assertEquals(List.of(Kind.NO_ALIASES), kinds(model.problems().get()));
    }
}
