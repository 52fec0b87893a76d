package dev.longshore.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.OpenRequest;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.resource.HostScope;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.ManualTicker;
import dev.longshore.testing.RecordingNavigation;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.HostChooser;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageModel;
import dev.longshore.ui.module.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On two engines that have the same containers, unless a test says otherwise. */
class OpeningTest {

    private static final String NAME = "rich-1";

    @TempDir
    Path folder;
    private final ManualExecutor executor = new ManualExecutor();
    private final ManualDelay delay = new ManualDelay();
    private final Notices notices = new Notices(executor);
    private final RecordingNavigation navigation = new RecordingNavigation();
    private final List<String> chosen = new ArrayList<>();
    private final Hosts hosts = new Hosts(known -> new UnixTransport(((Endpoint.Unix) known.endpoint()).socket()), SessionTiming.DEFAULT);
    private HostileEngine nas;
    private HostileEngine backup;
    private Opening opening;

    @BeforeEach
    void engines() throws IOException {
        nas = HostileEngine.unix(Files.createDirectory(folder.resolve("n"))).behaveLikeAnEngine();
        backup = HostileEngine.unix(Files.createDirectory(folder.resolve("b"))).behaveLikeAnEngine();
        hosts.follow(HostScope.ALL, Containers.KIND, news -> { });   // as the sidebar does
        Contributed contributed = new Contributed();
        PageModel page = new PageModel() {
            @Override
            public StringProperty filter() {
                return new SimpleStringProperty("");
            }
        };
        contributed.set(Contributions.of(new HostChooser("hosts", host -> chosen.add("choose " + host.value()), host -> chosen.add(host.value()), () -> chosen.add("all")),
                new Page("containers", 100, new Page.Words("containers.title", "containers.filter"), Page.Scope.ANY, Optional.of(ContainerOperations.CONTAINER),
                        page, view -> null)));
        opening = new Opening(new Ui(executor, new CurrentHost(hosts, executor), new Ui.Timing(delay, new ManualTicker(), InstantSource.system()),
                new Ui.Talk(null, null, notices), text -> { }, navigation), hosts, contributed);
    }

    @AfterEach
    void close() {
        hosts.close();
        nas.close();
        backup.close();
    }

    private void add(String name, HostileEngine engine) {
        hosts.add(new Host(new HostId(name), name, new Endpoint.Unix(engine.socket()), Host.Origin.USER));
    }

    private void connectBoth() {
        add("nas", nas);
        add("backup", backup);
        executor.until("both answer", () -> hosts.all().stream().allMatch(session -> session.status().connected()));
    }

    private static HostileEngine empty(HostileEngine engine) {
        return engine.on("GET", "/containers/json", exchange -> exchange.json("[]"));
    }

    private List<String> told() {
        executor.drain();
        return notices.all().stream().map(notice -> notice.title().key()).toList();
    }

    /** Both have told what they have, or cannot; the others have time now. */
    private void awaitOthersTurn() {
        executor.until("others have a moment", () -> delay.waiting() == 3);
        delay.pass(Opening.OTHERS);
    }

    private void awaitRevealed(String host) {
        executor.until("revealed", () -> !navigation.revealed.isEmpty());
        ObjectRef object = navigation.revealed.getFirst();
        assertEquals(List.of(host, NAME), List.of(object.host().value(), object.name()));
        assertEquals(List.of(host), chosen, "shown, and not remembered");
        assertEquals(0, delay.waiting());
    }

    @Test
    void aContainerIsRevealedWhereverItIs() {
        empty(backup);
        connectBoth();
        opening.open(new OpenRequest("", NAME));
        awaitRevealed("nas");
        assertEquals(List.of(), told());
    }

    @Test
    void theBeginningOfAnIdIsEnough() {
        empty(backup);
        connectBoth();
        String id = hosts.find(new HostId("nas")).objects(Containers.KIND).stream().filter(each -> each.name().equals(NAME)).findFirst().orElseThrow().id();
        opening.open(new OpenRequest("NAS", id.substring(0, 12)));
        awaitRevealed("nas");
    }

    @Test
    void severalOfTheNameAreShownForTheUserToChoose() {
        connectBoth();
        opening.open(new OpenRequest("", "/" + NAME));
        executor.until("the page", () -> !navigation.pages.isEmpty());
        assertEquals(List.of("containers"), navigation.pages);
        assertEquals(List.of("all"), chosen);
        assertEquals(List.of(), navigation.revealed);
    }

    @Test
    void theNameOfAHostSaysWhichOne() {
        connectBoth();
        opening.open(new OpenRequest("Backup", NAME));
        awaitRevealed("backup");
    }

    @Test
    void aHostIsWaitedForWithANotice() {
        CountDownLatch held = new CountDownLatch(1);
        nas.on("GET", "/containers/json", exchange -> {
            held.await();
            exchange.json("[{\"Id\":\"0123456789ab\",\"Names\":[\"/rich-1\"]}]");
        });
        opening.open(new OpenRequest("nas", NAME));
        assertEquals(List.of(), told());
        delay.pass(Opening.UNNOTICED);
        assertEquals(List.of("opening.waiting-on-host"), told());
        add("nas", nas);
        held.countDown();
        awaitRevealed("nas");
        assertEquals(List.of(), told(), "the notice goes by itself");
    }

    /** Whichever host answers first does not decide alone; but nobody waits long for one that does not. */
    @Test
    void oneThatAnswersLateIsNotWaitedForAsLong() {
        CountDownLatch held = new CountDownLatch(1);
        backup.on("GET", "/containers/json", exchange -> held.await());
        add("nas", nas);
        executor.until("it answers", () -> hosts.find(new HostId("nas")).status().connected());
        add("backup", backup);
        opening.open(new OpenRequest("", NAME));
        awaitOthersTurn();
        awaitRevealed("nas");
        held.countDown();
    }

    @Test
    void whatNobodyHasIsSaid() {
        connectBoth();
        opening.open(new OpenRequest("", "nothing"));
        awaitOthersTurn();
        assertEquals(List.of("opening.none"), told());
        opening.open(new OpenRequest("nas", "nothing"));
        awaitOthersTurn();
        assertEquals(List.of("opening.none", "opening.none-on-host"), told());
        assertEquals(0, delay.waiting());
        assertEquals(List.of(), navigation.revealed);
    }

    @Test
    void hostsThatDoNotAnswerAreNamed() {
        connectBoth();
        add("gone", backup.on("*", "/_ping", exchange -> { }));
        opening.open(new OpenRequest("", "nothing"));
        executor.until("others have a moment", () -> delay.waiting() == 3);
        delay.pass(Opening.LIMIT);
        executor.drain();
        assertEquals(Message.of("opening.none-but-silent", "nothing", "gone"), notices.all().getLast().title());
        opening.open(new OpenRequest("gone", NAME));
        executor.until("others have a moment", () -> delay.waiting() == 3);
        delay.pass(Opening.LIMIT);
        assertEquals("opening.host-silent", told().getLast());
    }

    @Test
    void aHostIsShownOnceItIsKnown() {
        opening.open(new OpenRequest("nas", ""));
        delay.pass(Opening.UNNOTICED);
        assertEquals(List.of("opening.waiting-for-host"), told());
        add("nas", nas);
        executor.until("shown", () -> chosen.equals(List.of("nas")));
        assertEquals(List.of(), told());
        opening.open(new OpenRequest("tape", ""));
        delay.pass(Opening.LIMIT);
        executor.drain();
        assertEquals(Message.of("start.no-such-host", "tape", "nas"), notices.all().getLast().title());
    }

    @Test
    void theNewestRequestCounts() {
        opening.open(new OpenRequest("tape", ""));
        delay.pass(Opening.UNNOTICED);
        opening.open(new OpenRequest("nas", ""));
        assertEquals(List.of(), told());
        add("nas", nas);
        executor.until("shown", () -> chosen.equals(List.of("nas")));
        delay.pass(Duration.ofHours(1));
        assertEquals(List.of(), told(), "nobody waits for the former any more");
    }
}
