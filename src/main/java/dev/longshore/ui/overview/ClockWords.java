package dev.longshore.ui.overview;

import dev.longshore.domain.ClockDifference;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/** How an engine's clock stands to ours: ahead, behind, or the same for all that can be told. Never a negative time. */
final class ClockWords {

    private ClockWords() {
    }

    static Message of(Optional<ClockDifference> clock) {
        return clock.map(ClockWords::told).orElse(Words.UNKNOWN);
    }

    private static Message told(ClockDifference clock) {
        if (!clock.notable()) {
            return Message.of("overview.clock.same");
        }
        return Message.of(clock.ahead().isNegative() ? "overview.clock.behind" : "overview.clock.ahead", AgeFormat.of(clock.ahead().abs()));
    }
}
