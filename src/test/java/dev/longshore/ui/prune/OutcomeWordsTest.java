package dev.longshore.ui.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.service.prune.PruneOutcome;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.PruneResult;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeWordsTest {

    private static String told(PruneOutcome outcome) {
        return new Messages(Locale.ENGLISH).text(OutcomeWords.of(PruneSamples.HOST, outcome)).replace('\u2009', ' ');
    }

    private static String told(PruneResult... results) {
        return told(new PruneOutcome(List.of(results)));
    }

    private static PruneResult removed(String category, String reason, long bytes) {
        return OutcomeSamples.result(PruneSamples.candidate(category, "x", "x", PruneReason.of(reason), bytes, 1, Map.of()), ItemState.REMOVED);
    }

    @Test
    void whatWentAndWasFreedIsTold() {
        assertEquals("prod-eu: 4 objects removed, 4 MB freed", told(OutcomeSamples.of(4, 0)));
        assertEquals("prod-eu: 1 object removed, up to 2 MB freed", told(removed("images", "no-container", 2_000_000)));
        assertEquals("prod-eu: 2 objects removed, 3 MB or more freed",
                told(removed("containers", "created", 3_000_000), removed("anonymous-volumes", "anonymous", -1)));
        assertEquals("prod-eu: 2 objects removed, about 2 MB freed",
                told(removed("images", "no-container", 2_000_000), removed("anonymous-volumes", "anonymous", -1)));
    }

    @Test
    void whatTakesNoRoomFreesNone() {
        assertEquals("prod-eu: 1 object removed", told(removed("networks", "no-member", 0)));
        assertEquals("prod-eu: 1 object removed", told(removed("images", "no-container", 0)));
    }

    @Test
    void whatStayedIsNamed() {
        assertEquals("prod-eu: 2 objects removed, 2 MB freed. 5 stay: kept-0 (in use by web); kept-1 (in use by web); kept-2 (in use by web); 2 more…",
                told(OutcomeSamples.of(2, 5)));
    }

    @Test
    void eachObjectIsAccountedFor() {
        assertEquals("prod-eu: 1 object removed, 1 MB freed. 1 stays: late (in use by web). 2 could not be removed: bad; lost. 1 was not reached: last."
                + " 1 was already gone", told(OutcomeSamples.result("a", ItemState.REMOVED), OutcomeSamples.result("late", ItemState.IN_USE),
                OutcomeSamples.result("bad", ItemState.FAILED), OutcomeSamples.result("lost", ItemState.UNKNOWN),
                OutcomeSamples.result("last", ItemState.WAITING), OutcomeSamples.result("quick", ItemState.GONE)));
        assertEquals("prod-eu: nothing removed. 2 were already gone", told(OutcomeSamples.result("a", ItemState.GONE), OutcomeSamples.result("b", ItemState.GONE)));
    }

    @Test
    void longIdsAreShort() {
        String id = PruneSamples.MADE_UP;
        assertEquals("prod-eu: nothing removed. 1 could not be removed: 4f1c09ab4f1c…", told(OutcomeSamples.result(
                PruneSamples.candidate("anonymous-volumes", id, id, PruneReason.of("anonymous"), 1, 1, Map.of()), ItemState.FAILED)));
        assertEquals("in use by 4f1c09ab4f1c", new Messages(Locale.ENGLISH).text(OutcomeWords.words(PruneReason.of("used-by", id))));
    }
}
