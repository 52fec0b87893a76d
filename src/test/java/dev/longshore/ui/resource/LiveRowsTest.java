package dev.longshore.ui.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.base.RowList;
import dev.longshore.ui.base.RowThreads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

    private static final class NumberRow extends LiveRow {
        private final String value;

        NumberRow(HostId host, String value) {
            super(host, value.substring(0, 1));
            this.value = value;
        }

        NumberRow(NumberRow before) {
            super(before);
            this.value = before.value;
        }

        @Override
        public ObjectRef ref() {
            return new ObjectRef(host(), ContainerOperations.CONTAINER, id(), value);
        }
    }

    private final ManualExecutor ui = new ManualExecutor();
    private final RowList<NumberRow> rows = new RowList<>();
    private final List<String> events = new ArrayList<>();
    private final LiveRows<String, NumberRow> live = new LiveRows<>(rows, object -> object.substring(0, 1),
            new LiveRows.Adapter<>(NumberRow::new, NumberRow::new, row -> row), RowThreads.on(ui), () -> events.add("applied"));

    private static ListChange<String> change(List<String> upserted, Set<String> removed) {
        return new ListChange<>(upserted, removed, Instant.EPOCH);
    }

    /** A new follow of those hosts. @return how the news of each of them come in */
    private BiConsumer<String, ListChange<String>> follow(String... hosts) {
        live.show(HostScope.of(Set.of(hosts).stream().map(HostId::new).collect(Collectors.toSet())));
        Follower<String> follower = live.follower();
        return (id, change) -> {
            Host host = new Host(new HostId(id), id, new Endpoint.Demo(), Host.Origin.DEMO);
            follower.changed(Map.of(host.id(), new News<>(Optional.of(host), new HostStatus.Connecting(), new ListState.Live(), change)));
        };
    }

    private List<String> values() {
        return rows.stream().map(row -> row.value).toList();
    }

    @Test
    void manyChangesAreOneApplicationAndOneEvent() {
        BiConsumer<String, ListChange<String>> news = follow("h");
        rows.addListener((ListChangeListener<NumberRow>) c -> events.add("changed"));
        news.accept("h", change(List.of("a1", "b1", "c1"), Set.of()));
        news.accept("h", change(List.of("a2"), Set.of("b")));
        news.accept("h", change(List.of("b3"), Set.of()));
        news.accept("h", change(List.of(), Set.of("c")));
        assertEquals(1, ui.waiting());
        ui.drain();
        assertEquals(List.of("a2", "b3"), values());
        assertEquals(List.of("changed", "applied"), events);
    }

    @Test
    void anotherVersionTakesThePlaceOfARowAndKnowsWhatIsUnderWay() {
        BiConsumer<String, ListChange<String>> news = follow("h");
        news.accept("h", change(List.of("a1", "b1"), Set.of()));
        ui.drain();
        NumberRow first = rows.find("h/a");
        first.setPending(ContainerOperations.STOP);
        news.accept("h", change(List.of("a2", "c1"), Set.of("b")));
        ui.drain();
        assertEquals("a1", first.value);
        assertEquals(Optional.of(ContainerOperations.STOP), rows.find("h/a").pending());
        rows.find("h/a").setPending(null);
        assertEquals(Optional.empty(), first.pending());
        assertEquals(List.of("a2", "c1"), values());
        assertEquals(null, rows.find("h/b"));
    }

    @Test
    void changesGoOnWhileTheTableIsEmptied() {
        BiConsumer<String, ListChange<String>> before = follow("h");
        before.accept("h", change(List.of("a1"), Set.of()));
        ui.drain();
        rows.addListener((ListChangeListener<NumberRow>) c -> {
            Thread session = Thread.ofVirtual().start(() -> before.accept("h", change(List.of("b1"), Set.of())));
            try {
                assertTrue(session.join(java.time.Duration.ofSeconds(60)), "whoever listens to the rows may wait for a session");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Thread own = Thread.currentThread();
        List<Throwable> failures = new ArrayList<>();
        Thread.UncaughtExceptionHandler handler = own.getUncaughtExceptionHandler();
        own.setUncaughtExceptionHandler((thread, thrown) -> failures.add(thrown));
        live.show(HostScope.NONE);
        own.setUncaughtExceptionHandler(handler);
        assertEquals(List.of(), failures);
        assertEquals(List.of(), values());
    }

    @Test
    void aFollowThatBeginsAnewKeepsTheRowsThatAreStillThere() {
        BiConsumer<String, ListChange<String>> before = follow("h");
        before.accept("h", change(List.of("a1", "b1"), Set.of()));
        ui.drain();
        rows.find("h/b").setPending(ContainerOperations.STOP);
        BiConsumer<String, ListChange<String>> now = follow("h");
        before.accept("h", change(List.of("x1"), Set.of()));
        assertEquals(List.of("a1", "b1"), values(), "until there is news");
        now.accept("h", change(List.of("b2", "c1"), Set.of()));
        ui.drain();
        assertEquals(List.of("b2", "c1"), values(), "a went meanwhile, and the former follow is heard no more");
        assertEquals(Optional.of(ContainerOperations.STOP), rows.find("h/b").pending());
    }

    @Test
    void twoHostsMayHoldTheSameObject() {
        BiConsumer<String, ListChange<String>> news = follow("h", "i");
        news.accept("h", change(List.of("a1", "b1"), Set.of()));
        news.accept("i", change(List.of("a2"), Set.of()));
        assertEquals(1, ui.waiting(), "one application for all hosts");
        ui.drain();
        assertEquals(List.of("a1", "b1", "a2"), values());
        news.accept("i", change(List.of("a3"), Set.of()));
        news.accept("h", change(List.of(), Set.of("a")));
        ui.drain();
        assertEquals(List.of("b1", "a3"), values());
    }

    @Test
    void aHostThatLeavesTakesItsRowsAndWhatIsOnItsWay() {
        BiConsumer<String, ListChange<String>> news = follow("h", "i");
        news.accept("h", change(List.of("a1"), Set.of()));
        news.accept("i", change(List.of("a2"), Set.of()));
        ui.drain();
        NumberRow stays = rows.find("i/a");
        news.accept("h", change(List.of("b1"), Set.of()));
        live.show(HostScope.of(new HostId("i")));
        news.accept("h", change(List.of("c1"), Set.of()));
        ui.drain();
        assertEquals(List.of(stays), List.copyOf(rows));
        assertEquals(Set.of(new HostId("i")), live.states().keySet());
    }

    @Test
    void whatIsBeingMadeOfAHostThatLeavesIsDroppedThoughItComesBack() {
        ManualExecutor screen = new ManualExecutor();
        RowList<NumberRow> table = new RowList<>();
        HostId gone = new HostId("h");
        List<Runnable> meanwhile = new ArrayList<>();
        LiveRows<String, NumberRow> slow = new LiveRows<>(table, object -> object.substring(0, 1), new LiveRows.Adapter<>((host, object) -> {
            meanwhile.forEach(Runnable::run);
            meanwhile.clear();
            return new NumberRow(host, object);
        }, NumberRow::new, row -> row), new RowThreads(ui, screen), () -> { });
        slow.show(HostScope.ALL);
        Follower<String> follower = slow.follower();
        Host host = new Host(gone, "h", new Endpoint.Demo(), Host.Origin.DEMO);
        Function<ListChange<String>, Map<HostId, News<String>>> news = change ->
                Map.of(gone, new News<>(Optional.of(host), new HostStatus.Connecting(), new ListState.Live(), change));
        follower.changed(news.apply(change(List.of("a1"), Set.of())));
        meanwhile.add(() -> {
            slow.show(HostScope.NONE);
            slow.show(HostScope.ALL);
        });
        ui.drain();
        screen.drain();
        assertEquals(List.of(), List.copyOf(table));
        follower.changed(news.apply(change(List.of("b1"), Set.of())));
        ui.drain();
        screen.drain();
        assertEquals(List.of("b1"), table.stream().map(row -> row.value).toList());
    }

    @Test
    void aHostThatIsReachedElsewhereHasOtherObjectsAtOnce() {
        BiConsumer<String, ListChange<String>> news = follow("h");
        news.accept("h", change(List.of("a1", "b1"), Set.of()));
        ui.drain();
        news.accept("h", change(List.of(), Set.of("a", "b")));
        news.accept("h", change(List.of("b2"), Set.of()));
        ui.drain();
        assertEquals(List.of("b2"), values());
    }
}
