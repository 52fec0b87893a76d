package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.service.prune.PruneOutcome;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.PruneResult;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What became of all that was to go: what went and what room that frees, what stays, and what else there was. Why some failed is the task's to say. */
final class OutcomeWords {

    private static final int NAMED = 3;
    private static final int LONGEST = 80;
    private static final Pattern LONG_ID = Pattern.compile("(sha256:)?[0-9a-f]{64}");

    private OutcomeWords() {
    }

    /** Counts each object once. Not for the FX thread. */
    static Message of(Host host, PruneOutcome outcome) {
        List<Message> parts = new ArrayList<>(List.of(removed(outcome.removed())));
        named("prune.outcome.stay", outcome.kept(), parts);
        named("prune.outcome.failed", outcome.failed(), parts);
        named("prune.outcome.left", outcome.left(), parts);
        if (!outcome.gone().isEmpty()) {
            parts.add(Message.of("prune.outcome.gone", outcome.gone().size()));
        }
        Message all = parts.stream().reduce((before, next) -> Message.of("prune.outcome.next", before, next)).orElseThrow();
        return Message.of("prune.outcome", PlainText.visible(host.name(), LONGEST), all);
    }

    private static Message removed(List<PruneResult> removed) {
        PruneSum sum = PruneSum.NOTHING;
        for (PruneResult each : removed) {
            sum = sum.plus(PruneRow.of(each.candidate()));
        }
        return Message.of(switch (sum.exactness()) {
            case EXACT -> "prune.outcome.removed.exact";
            case UP_TO -> "prune.outcome.removed.up-to";
            case AT_LEAST -> "prune.outcome.removed.at-least";
            case ABOUT -> "prune.outcome.removed.about";
            case UNKNOWN -> "prune.outcome.removed";
        }, sum.objects(), ByteSizeFormat.text(sum.bytes()));
    }

    private static void named(String key, List<PruneResult> which, List<Message> parts) {
        if (!which.isEmpty()) {
            parts.add(Message.of(key, which.size(), names(which)));
        }
    }

    private static Message names(List<PruneResult> which) {
        Message names = which.size() <= NAMED ? name(which.get(Math.min(NAMED, which.size()) - 1))
                : Message.of("prune.outcome.join", name(which.get(NAMED - 1)), Message.of("prune.more", which.size() - NAMED));
        for (int i = Math.min(NAMED, which.size()) - 2; i >= 0; i--) {
            names = Message.of("prune.outcome.join", name(which.get(i)), names);
        }
        return names;
    }

    private static Message name(PruneResult result) {
        String name = PlainText.visible(PruneRow.of(result.candidate()).name(), LONGEST);
        return result.why().map(why -> Message.of("prune.outcome.why", name, words(why))).orElse(Message.of("prune.outcome.name", name));
    }

    static Message words(PruneReason reason) {
        return new Message("prune.reason." + reason.key(), reason.args().stream().<Object>map(OutcomeWords::argument).toList());
    }

    private static String argument(String argument) {
        return LONG_ID.matcher(argument).matches() ? ShortId.of(argument) : PlainText.visible(argument, LONGEST);
    }
}
