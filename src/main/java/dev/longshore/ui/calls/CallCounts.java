package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import java.util.List;

/**
 * How many calls there are to show, whatever the filter is, and what of them does not.
 *
 * @param own        those that the user asked for
 * @param background those that the app made by itself
 * @param failed     those of the background that failed
 * @param open       streams that are open
 * @param hidden     calls that would show if those of the background did
 */
record CallCounts(int own, int background, int failed, int open, int hidden) {

    static final CallCounts NONE = new CallCounts(0, 0, 0, 0, 0);

    static CallCounts of(List<ApiCall> calls, CallFilter filter) {
        int background = 0;
        int failed = 0;
        int open = 0;
        int hidden = 0;
        for (ApiCall call : calls) {
            background += call.background() ? 1 : 0;
            failed += call.background() && call.failed() ? 1 : 0;
            open += call.open() ? 1 : 0;
            hidden += filter.hidden(call) ? 1 : 0;
        }
        return new CallCounts(calls.size() - background, background, failed, open, hidden);
    }

    int all() {
        return own + background;
    }
}
