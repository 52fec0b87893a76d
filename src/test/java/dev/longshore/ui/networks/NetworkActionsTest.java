package dev.longshore.ui.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.networks.NetworkBody;
import dev.longshore.service.networks.NetworkMember;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.FakeDialogs;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.RecordingNavigation;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.Ui;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of networks and its actions, on the Demo engine. */
class NetworkActionsTest {

    private final DemoTransport transport = new DemoTransport();
    private final EngineClient truth = EngineClient.connect(transport);
    private final Hosts hosts = new Hosts(known -> transport, SessionTiming.DEFAULT);
    private final ManualExecutor ui = new ManualExecutor();
    private final RecordingNavigation navigation = new RecordingNavigation();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final CurrentHost current = new CurrentHost(hosts, ui);
    private final NetworksViewModel model = new NetworksViewModel(current, navigation, RowThreads.on(ui));
    private NetworkActions actions;

    @BeforeEach
    void begin() {
        NetworkService service = new NetworkService(new EngineCalls(hosts::find, task -> Thread.startVirtualThread(task)));
        Ui around = new Ui(ui, current, new Ui.Timing(new ManualDelay(), null, InstantSource.system()), new Ui.Talk(dialogs, null, new Notices(ui)), text -> { }, navigation);
        actions = new NetworkActions(model, service, new Departures(), around, new BulkRemoval(new Tasks(task -> Thread.startVirtualThread(task))), List.of());
        hosts.add(Hosts.DEMO);
        current.chosen().set(Hosts.DEMO.id());
        ui.until("members are known", () -> model.table().rows().stream().anyMatch(row -> !row.predefined() && !row.members().isEmpty()));
    }

    @AfterEach
    void end() {
        hosts.close();
    }

    private NetworkRow held() {
        return model.table().rows().stream().filter(row -> !row.predefined() && !row.members().isEmpty()).findFirst().orElseThrow();
    }

    private static ContainerUse use(NetworkMember member) {
        return new ContainerUse(member.container().id(), member.name(), ContainerStatus.of("running", ""), List.of());
    }

    @Test
    void aContainerThatLeavesOrComesBackShowsInItsNetworkOnly() {
        NetworkRow row = held();
        NetworkMember member = row.members().getFirst();
        truth.networks().disconnect(row.id(), NetworkBody.leave(member.container().id()));
        ui.until("it left", () -> !model.table().rows().find(row.key()).memberNames().contains(member.name()));
        truth.networks().connect(row.id(), "{\"Container\":\"" + member.container().id() + "\"}");
        ui.until("it is back", () -> model.table().rows().find(row.key()).memberNames().contains(member.name()));
    }

    @Test
    void theInspectorAsksAboutANetworkThatShows() {
        NetworkMember member = held().members().getFirst();
        actions.leave(held().ref(), use(member));
        assertEquals(1, dialogs.count());
        assertEquals(List.of(member.name()), dialogs.last(Confirmation.class).objects().stream().map(item -> item.name()).toList());
        assertTrue(navigation.revealed.isEmpty());
    }

    @Test
    void oneThatDoesNotShowIsShownFirst() {
        ObjectRef network = held().ref();
        ContainerUse use = use(held().members().getFirst());
        current.chosen().set(null);
        assertTrue(model.table().rows().isEmpty());
        actions.leave(network, use);
        assertEquals(0, dialogs.count());
        assertEquals(List.of(network), navigation.revealed);
    }
}
