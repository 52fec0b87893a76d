package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A row of the list: a call, or several that repeat it and follow one another.
 *
 * @param calls    the oldest first, never empty
 * @param part     whether it is one of the calls of a row before it that is unfolded
 * @param unfolded whether its calls follow one by one
 */
public record CallRow(List<ApiCall> calls, boolean part, boolean unfolded) {

    /** A part of a longer list would keep all of that in memory. */
    public CallRow {
        calls = List.copyOf(calls);
    }

    ApiCall oldest() {
        return calls.getFirst();
    }

    /** What the row tells of: repeats differ from it in time only. */
    public ApiCall newest() {
        return calls.getLast();
    }

    int times() {
        return calls.size();
    }

    boolean folds() {
        return calls.size() > 1;
    }

    Duration shortest() {
        return calls.stream().map(ApiCall::duration).min(Comparator.naturalOrder()).orElseThrow();
    }

    Duration longest() {
        return calls.stream().map(ApiCall::duration).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether a call is among these, or would be if it were still kept. */
    boolean covers(long number) {
        return oldest().number() <= number && number <= newest().number();
    }

    /** Whether it shows the same. Numbers go up, so that ends and count tell which calls they are. */
    boolean same(CallRow other) {
        return newest() == other.newest() && oldest() == other.oldest() && times() == other.times() && part == other.part && unfolded == other.unfolded;
    }
}
