package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.UrlText;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.DurationFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A call as text. */
final class CallText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String NOTHING = "–";

    private CallText() {
    }

    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Date and time in UTC. */
    static String utc(Instant instant) {
        return FULL.format(instant.atZone(ZoneOffset.UTC));
    }

    /** The key of the word that stands in place of the status: a good status is only the beginning of a stream. */
    static Optional<String> state(ApiCall call) {
        if (!call.streaming() || call.status() == 0 || call.status() >= 400) {
            return Optional.empty();
        }
        return call.open() ? Optional.of("calls.open") : call.failure() != null ? Optional.of("calls.cut") : Optional.empty();
    }

    static String status(ApiCall call) {
        return call.status() == 0 ? NOTHING : String.valueOf(call.status());
    }

    /** The path and query, decoded. */
    static String target(ApiCall call) {
        return CellText.shown(UrlText.shown(call.target()));
    }

    static String duration(ApiCall call) {
        return DurationFormat.text(call.duration());
    }

    /** The shortest and the longest of repeats. */
    static String durations(CallRow row) {
        String shortest = DurationFormat.text(row.shortest());
        String longest = DurationFormat.text(row.longest());
        return shortest.equals(longest) ? shortest : shortest + " " + NOTHING + " " + longest;
    }

    /** How often the call was made; empty for once. */
    static String times(CallRow row) {
        return row.folds() ? "×" + row.times() : "";
    }

    static String bytes(ApiCall call) {
        return call.status() == 0 ? NOTHING : ByteSizeFormat.text(call.bytes());
    }

    /** The style class of a method. */
    static String methodClass(ApiCall call) {
        return switch (call.method()) {
            case "GET", "HEAD" -> "calls-read";
            case "DELETE" -> "calls-delete";
            default -> "calls-write";
        };
    }

    /** The style class of a status: what came, or that nothing did. */
    static String statusClass(ApiCall call) {
        if (call.open() && call.status() < 400) {
            return "calls-open";
        }
        if (call.failed()) {
            return "calls-failed";
        }
        return call.status() >= 300 ? "calls-unchanged" : "calls-done";
    }

    /** Whether every word is in what the row shows, or in its path as it was sent; words in lower case. */
    static boolean matches(ApiCall call, List<String> words) {
        String text = String.join(" ", call.host().name(), call.method(), UrlText.shown(call.target()), call.target(), status(call),
                call.failure() == null ? "" : call.failure()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
