package dev.longshore.ui.stats;

import static dev.longshore.ui.stats.FakeStats.NOON;
import static dev.longshore.ui.stats.FakeStats.container;
import static dev.longshore.ui.stats.FakeStats.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.stats.LiveStats.Need;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveStatsTest {

    private static final ObjectRef WEB = container("web");
    private static final ObjectRef DB = container("db");

    private final FakeStats source = new FakeStats();
    private final ManualExecutor ui = new ManualExecutor();
    private final List<Boolean> told = new ArrayList<>();
    private Instant now = NOON;
    private Set<HostId> sortable = Set.of(FakeStats.HOST);
    private final LiveStats stats = new LiveStats(source, ui, () -> now, () -> sortable);

    @Test
    void whatTablesNeedIsAskedForTogetherAndNothingWhereNoneNeedsAnything() {
        assertEquals(List.of(), source.wanted);
        stats.need("one", new Need(Set.of(WEB), false));
        stats.need("other", new Need(Set.of(DB), false));
        assertEquals(Set.of(WEB, DB), source.wantedNow().containers());
        assertEquals(Set.of(), source.wantedNow().allRunning());
        stats.need("one", new Need(Set.of(), false));
        stats.need("other", new Need(Set.of(), false));
        assertEquals(StatsDemand.NOTHING, source.wantedNow());
        assertFalse(stats.needed());
    }

    @Test
    void theSameNeedIsAskedForOnce() {
        stats.need("one", new Need(Set.of(WEB), false));
        stats.need("one", new Need(Set.of(WEB), false));
        assertEquals(1, source.wanted.size());
    }

    @Test
    void sortingNeedsAllOfTheHostsThatCanTell() {
        stats.need("one", new Need(Set.of(WEB), true));
        assertEquals(Set.of(FakeStats.HOST), source.wantedNow().allRunning());
        sortable = Set.of();
        stats.demand();
        assertEquals(Set.of(), source.wantedNow().allRunning());
    }

    @Test
    void newsOfManyRoundsAreShownTogetherAndTheOrderFollowsRounds() {
        stats.need("one", new Need(Set.of(WEB), true));
        stats.listen(told::add);
        source.tell(Map.of(WEB, reading(1, 10, 5)), false);
        source.tell(Map.of(WEB, reading(2, 20, 5)), false);
        assertEquals(1, ui.drain());
        assertEquals(List.of(false), told);
        assertEquals(20, stats.newest().of(WEB).orElseThrow().cpu().orElseThrow());
        assertTrue(stats.ofRound().of(WEB).isEmpty());
        source.tell(Map.of(WEB, reading(3, 30, 5)), true);
        ui.drain();
        assertEquals(List.of(false, true), told);
        assertEquals(30, stats.ofRound().of(WEB).orElseThrow().cpu().orElseThrow());
    }

    @Test
    void whoBeginsToSortSortsByWhatIsKnown() {
        stats.need("one", new Need(Set.of(WEB), false));
        source.tell(Map.of(WEB, reading(1, 10, 5)), false);
        ui.drain();
        stats.need("one", new Need(Set.of(WEB), true));
        assertEquals(10, stats.ofRound().of(WEB).orElseThrow().cpu().orElseThrow());
    }

    @Test
    void whatIsOldIsNotTakenForWhatIs() {
        stats.need("one", new Need(Set.of(WEB), false));
        source.tell(Map.of(WEB, reading(0, 10, 5)), false);
        now = NOON.plus(Readings.LASTING).plusSeconds(1);
        source.tell(Map.of(DB, reading((int) Readings.LASTING.toSeconds() + 1, 10, 5)), false);
        assertTrue(stats.newest().of(WEB).isEmpty());
        assertTrue(stats.newest().of(DB).isPresent());
    }

    @Test
    void nobodyIsToldWhileNothingIsNeeded() {
        stats.listen(told::add);
        source.tell(Map.of(WEB, reading(1, 10, 5)), true);
        ui.drain();
        assertEquals(List.of(), told);
    }

    @Test
    void aRoundThatTakesLongSaysSo() {
        assertEquals(LiveStats.ROUND, stats.round());
        stats.need("one", new Need(Set.of(), true));
        source.tell(Map.of(WEB, reading(0, 10, 5)), true);
        source.tell(Map.of(WEB, reading(17, 10, 5)), true);
        assertEquals(17, stats.round().toSeconds());
        stats.need("one", new Need(Set.of(WEB), false));
        assertEquals(LiveStats.ROUND, stats.round());
    }
}
