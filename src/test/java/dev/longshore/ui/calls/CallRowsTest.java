package dev.longshore.ui.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/** Folding, against the simplest thing that could be meant by it, on sequences drawn by lot. */
class CallRowsTest {

    private static final ApiCall CALL = new ApiCall(1, Instant.EPOCH, Calls.LOCAL, "GET", "/a?b=c", null, false, 200, Duration.ofMillis(8), 10, null);

    private final Random random = new Random(20_261);

    @Test
    void onlyTimeAndSizeMayDiffer() {
        ApiCall later = new ApiCall(2, Instant.MAX, Calls.LOCAL, "GET", "/a?b=c", null, false, 204, Duration.ofMillis(31), 20, null);
        CallRow row = CallRows.of(List.of(CALL, later), number -> false).getFirst();
        assertEquals(2, row.times());
        assertEquals(later, row.newest());
        assertEquals("8 ms – 31 ms", CallText.durations(row).replace('\u2009', ' '));
        Stream.of(
                other("HEAD", "/a?b=c", null, 200, false, null), other("GET", "/a", null, 200, false, null), other("GET", "/a?b=d", null, 200, false, null),
                other("GET", "/a?b=c", "{}", 200, false, null), other("GET", "/a?b=c", null, 304, false, null), other("GET", "/a?b=c", null, 404, false, null),
                other("GET", "/a?b=c", null, 0, false, "refused"), other("GET", "/a?b=c", null, 200, false, "cut"), other("GET", "/a?b=c", null, 200, true, null),
                new ApiCall(2, Instant.EPOCH, Calls.DEMO, "GET", "/a?b=c", null, false, 200, Duration.ZERO, 0, null),
                new ApiCall(2, Instant.EPOCH, Calls.LOCAL, "GET", "/a?b=c", null, true, 200, Duration.ZERO, 0, null), CALL.withNumber(2).opened())
                .forEach(differs -> assertEquals(2, CallRows.of(List.of(CALL, differs), number -> false).size(), differs::toString));
        assertEquals(2, CallRows.of(List.of(CALL.opened(), CALL.withNumber(2).opened()), number -> false).size(), "each grows by itself");
    }

    /** Neither a list that changes nor one that is as long as all calls. */
    @Test
    void aRowKeepsItsOwnCallsOnly() {
        List<ApiCall> calls = new ArrayList<>(List.of(CALL, CALL.withNumber(2), other("HEAD", "/a", null, 200, false, null)));
        CallRow row = CallRows.of(calls, number -> false).getFirst();
        List<ApiCall> all = List.copyOf(calls);
        List<ApiCall> part = all.subList(0, 2);
        calls.clear();
        assertEquals(part, row.calls());
        assertNotSame(part.getClass(), new CallRow(part, false, false).calls().getClass(), "a part of a list holds the whole of it");
    }

    private static ApiCall other(String method, String target, String body, int status, boolean background, String failure) {
        return new ApiCall(2, Instant.EPOCH, Calls.LOCAL, method, target, body, false, false, status, Duration.ofMillis(8), 10, background, failure);
    }

    @Test
    void rowsHoldEveryCallOnceInOrderAndNoNeighboursThatCouldBeOne() {
        for (int round = 0; round < 300; round++) {
            List<ApiCall> calls = drawn(random.nextInt(40), 1);
            List<CallRow> rows = CallRows.of(calls, number -> false);
            assertEquals(calls, rows.stream().flatMap(row -> row.calls().stream()).toList());
            for (int i = 0; i < rows.size(); i++) {
                CallRow row = rows.get(i);
                assertEquals(1, new HashSet<>(row.calls().stream().map(CallRowsTest::kind).toList()).size());
                assertTrue(i == 0 || !kind(rows.get(i - 1).newest()).equals(kind(row.oldest())), calls::toString);
                assertTrue(row.shortest().compareTo(row.longest()) <= 0);
                assertTrue(row.calls().stream().allMatch(call -> row.covers(call.number())));
            }
        }
    }

    @Test
    void anUnfoldedRowIsFollowedByItsCalls() {
        for (int round = 0; round < 300; round++) {
            List<ApiCall> calls = drawn(1 + random.nextInt(40), 1);
            long chosen = 1 + random.nextInt(calls.size());
            List<CallRow> rows = CallRows.of(calls, number -> number == chosen);
            assertEquals(calls, rows.stream().filter(row -> !row.part()).flatMap(row -> row.calls().stream()).toList());
            List<ApiCall> parts = rows.stream().filter(CallRow::part).map(CallRow::newest).toList();
            List<CallRow> open = rows.stream().filter(CallRow::unfolded).toList();
            assertEquals(open.stream().flatMap(row -> row.calls().stream()).toList(), parts);
            assertEquals(parts.isEmpty() ? 0 : 1, open.size());
            assertTrue(open.stream().allMatch(row -> row.folds() && row.covers(chosen)));
        }
    }

    @Test
    void theShownListBecomesWhatItShouldWhateverItWas() {
        ObservableList<CallRow> shown = FXCollections.observableArrayList();
        List<CallRow> mirror = new ArrayList<>();
        shown.addListener((ListChangeListener<CallRow>) change -> replay(change, mirror));
        List<ApiCall> kept = new ArrayList<>();
        Set<Long> unfolded = new HashSet<>();
        long next = 1;
        for (int round = 0; round < 3_000; round++) {
            int drop = random.nextInt(4) > 0 ? 0 : random.nextInt(kept.size() + 1);
            for (int i = 0; i < drop; i++) {
                kept.remove(random.nextInt(3) > 0 ? 0 : random.nextInt(kept.size()));
            }
            List<ApiCall> come = drawn(random.nextInt(4), next);
            next += come.size();
            kept.addAll(come);
            if (random.nextInt(10) == 0 && next > 1) {
                unfolded.add(1 + random.nextLong(next - 1));
            }
            List<CallRow> wanted = CallRows.of(List.copyOf(kept), unfolded::contains);
            CallRows.update(shown, wanted);
            assertEquals(wanted, shown);
            assertEquals(wanted, mirror, "whoever listens comes to the same");
        }
    }

    @Test
    void rowsThatStayAreNotTouched() {
        List<ApiCall> calls = List.of(CALL, other("GET", "/b", null, 200, false, null), CALL.withNumber(3));
        ObservableList<CallRow> shown = FXCollections.observableArrayList(CallRows.of(calls, number -> false));
        List<String> changes = new ArrayList<>();
        shown.addListener((ListChangeListener<CallRow>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "+" + change.getAddedSize() + "-" + change.getRemovedSize());
            }
        });
        CallRows.update(shown, CallRows.of(calls, number -> false));
        assertEquals(List.of(), changes, "nothing came");
        CallRows.update(shown, CallRows.of(List.of(calls.get(1), calls.get(2), CALL.withNumber(4)), number -> false));
        assertEquals(List.of("0+0-1", "1+1-1"), changes, "the first is gone, and the last repeats");
    }

    private static void replay(ListChangeListener.Change<? extends CallRow> change, List<CallRow> mirror) {
        while (change.next()) {
            mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
            mirror.addAll(change.getFrom(), change.getAddedSubList());
        }
    }

    /** What of a call tells it from another one; an open stream is like no other. */
    private static List<Object> kind(ApiCall call) {
        return List.of(call.target(), call.status() / 100, call.background(), call.open() ? call.number() : 0);
    }

    private List<ApiCall> drawn(int count, long first) {
        return Stream.iterate(first, number -> number + 1).limit(count).map(number -> {
            boolean stream = random.nextInt(8) == 0;
            return new ApiCall(number, Instant.ofEpochSecond(number), Calls.LOCAL, "GET", stream ? "/s" : random.nextBoolean() ? "/a" : "/b", null, stream,
                    stream && random.nextBoolean(), random.nextInt(5) == 0 ? 404 : 200, Duration.ofMillis(random.nextInt(99)), number, random.nextInt(4) == 0, null);
        }).toList();
    }
}
