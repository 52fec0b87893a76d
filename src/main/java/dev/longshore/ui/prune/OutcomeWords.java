package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.service.prune.PruneOutcome;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.PruneResult;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;

/** What a removal came to, beside what its task says: what went, and what stays though it was to go. What failed is the task's own failure. */
final class OutcomeWords {

    private static final int NAMED = 3;
    private static final int LONGEST = 80;

    private OutcomeWords() {
    }

    /** Empty where everything went as agreed: then the task says enough. */
    static Optional<Message> of(Host host, PruneOutcome outcome) {
        List<PruneResult> kept = outcome.kept();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        int removed = outcome.removed().size();
        String freed = ByteSizeFormat.text(outcome.bytes());
        return Optional.of(Message.of("prune.outcome", PlainText.visible(host.name(), LONGEST), removed, freed, kept.size(), names(kept)));
    }

    private static Message names(List<PruneResult> kept) {
        Message names = kept.size() <= NAMED ? name(kept.get(Math.min(NAMED, kept.size()) - 1))
                : Message.of("prune.outcome.join", name(kept.get(NAMED - 1)), Message.of("prune.more", kept.size() - NAMED));
        for (int i = Math.min(NAMED, kept.size()) - 2; i >= 0; i--) {
            names = Message.of("prune.outcome.join", name(kept.get(i)), names);
        }
        return names;
    }

    private static Message name(PruneResult result) {
        String name = PlainText.visible(result.candidate().label(), LONGEST);
        return result.why().map(why -> Message.of("prune.outcome.why", name, words(why))).orElse(Message.of("prune.outcome.name", name));
    }

    static Message words(PruneReason reason) {
        return new Message("prune.reason." + reason.key(), reason.args().stream().<Object>map(arg -> PlainText.visible(arg, LONGEST)).toList());
    }
}
