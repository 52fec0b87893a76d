package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls on their way to the FX thread: as many as the log keeps, and of a stream that opens and ends meanwhile only the end. Any thread. */
final class WaitingCalls {

    private final Map<Long, ApiCall> byNumber = new LinkedHashMap<>();
    private boolean scheduled;
    private boolean missed;

    /** @param missed whether others came that are not among them: the log knows what stands */
    record Batch(List<ApiCall> calls, boolean missed) { }

    /** @return whether the batch has to be taken from now on; not where that is under way */
    synchronized boolean add(ApiCall call, int capacity) {
        if (byNumber.size() >= capacity) {
            byNumber.clear();
            missed = true;
        }
        byNumber.put(call.number(), call);
        boolean first = !scheduled;
        scheduled = true;
        return first;
    }

    /** What waits; it waits no longer. */
    synchronized Batch take() {
        Batch batch = new Batch(List.copyOf(byNumber.values()), missed);
        byNumber.clear();
        scheduled = false;
        missed = false;
        return batch;
    }
}
