package dev.longshore.ui.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.resource.ListChange;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.base.RowList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

    private static final class NumberRow extends LiveRow {
        private String value;

        NumberRow(HostId host, String value) {
            super(host, value.substring(0, 1));
            this.value = value;
        }

        @Override
        public ObjectRef ref() {
            return new ObjectRef(host(), ContainerOperations.CONTAINER, id(), value);
        }
    }

    private final ManualExecutor ui = new ManualExecutor();
    private final RowList<NumberRow> rows = new RowList<>();
    private final List<String> events = new ArrayList<>();
    private final LiveRows<String, NumberRow> live = new LiveRows<>(rows, new LiveRows.Adapter<>(object -> object.substring(0, 1), NumberRow::new,
            (row, object) -> row.value = object), ui, () -> events.add("applied"));

    private static ListChange<String> change(List<String> upserted, Set<String> removed) {
        return new ListChange<>(upserted, removed, Instant.EPOCH);
    }

    private List<String> values() {
        return rows.stream().map(row -> row.value).toList();
    }

    @Test
    void manyChangesAreOneApplicationAndOneEvent() {
        Consumer<ListChange<String>> host = live.join(new HostId("h"));
        rows.addListener((ListChangeListener<NumberRow>) c -> events.add("changed"));
        host.accept(change(List.of("a1", "b1", "c1"), Set.of()));
        host.accept(change(List.of("a2"), Set.of("b")));
        host.accept(change(List.of("b3"), Set.of()));
        host.accept(change(List.of(), Set.of("c")));
        assertEquals(1, ui.waiting());
        ui.drain();
        assertEquals(List.of("a2", "b3"), values());
        assertEquals(List.of("changed", "applied"), events);
    }

    @Test
    void rowsAreUpdatedInPlace() {
        Consumer<ListChange<String>> host = live.join(new HostId("h"));
        host.accept(change(List.of("a1", "b1"), Set.of()));
        ui.drain();
        NumberRow first = rows.find("h/a");
        host.accept(change(List.of("a2", "c1"), Set.of("b")));
        ui.drain();
        assertSame(first, rows.find("h/a"));
        assertEquals(List.of("a2", "c1"), values());
        assertEquals(null, rows.find("h/b"));
    }

    @Test
    void changesGoOnWhileTheTableIsEmptied() {
        Consumer<ListChange<String>> before = live.join(new HostId("h"));
        before.accept(change(List.of("a1"), Set.of()));
        ui.drain();
        rows.addListener((ListChangeListener<NumberRow>) c -> {
            Thread session = Thread.ofVirtual().start(() -> before.accept(change(List.of("b1"), Set.of())));
            try {
                assertTrue(session.join(java.time.Duration.ofSeconds(10)), "whoever listens to the rows may wait for a session");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Thread own = Thread.currentThread();
        List<Throwable> failures = new ArrayList<>();
        Thread.UncaughtExceptionHandler handler = own.getUncaughtExceptionHandler();
        own.setUncaughtExceptionHandler((thread, thrown) -> failures.add(thrown));
        live.join(new HostId("h"));
        own.setUncaughtExceptionHandler(handler);
        assertEquals(List.of(), failures);
        assertEquals(List.of(), values());
    }

    @Test
    void whatIsOnItsWayFromTheHostBeforeIsDropped() {
        Consumer<ListChange<String>> before = live.join(new HostId("h"));
        before.accept(change(List.of("a1"), Set.of()));
        Consumer<ListChange<String>> now = live.join(new HostId("h"));
        before.accept(change(List.of("x1"), Set.of()));
        now.accept(change(List.of("b1"), Set.of()));
        ui.drain();
        assertEquals(List.of("b1"), values());
    }

    @Test
    void twoHostsMayHoldTheSameObject() {
        Consumer<ListChange<String>> one = live.join(new HostId("h"));
        Consumer<ListChange<String>> other = live.join(new HostId("i"));
        one.accept(change(List.of("a1", "b1"), Set.of()));
        other.accept(change(List.of("a2"), Set.of()));
        assertEquals(1, ui.waiting(), "one application for all hosts");
        ui.drain();
        assertEquals(List.of("a1", "b1", "a2"), values());
        other.accept(change(List.of("a3"), Set.of()));
        one.accept(change(List.of(), Set.of("a")));
        ui.drain();
        assertEquals(List.of("b1", "a3"), values());
    }

    @Test
    void aHostThatLeavesTakesItsRowsAndWhatIsOnItsWay() {
        Consumer<ListChange<String>> one = live.join(new HostId("h"));
        Consumer<ListChange<String>> other = live.join(new HostId("i"));
        one.accept(change(List.of("a1"), Set.of()));
        other.accept(change(List.of("a2"), Set.of()));
        ui.drain();
        NumberRow stays = rows.find("i/a");
        one.accept(change(List.of("b1"), Set.of()));
        live.leave(Set.of(new HostId("h")));
        one.accept(change(List.of("c1"), Set.of()));
        ui.drain();
        assertEquals(List.of(stays), List.copyOf(rows));
    }
}
