package dev.longshore.ui.prune;

import dev.longshore.domain.PlainText;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What the window says, in one language. */
final class PruneWords {

    private static final int LONGEST = 200;
    private static final long DAY = 24;

    private final Messages messages;
    private final Supplier<Instant> now;

    /** @param now what ages are counted to */
    PruneWords(Messages messages, Supplier<Instant> now) {
        this.messages = messages;
        this.now = now;
    }

    /** {@code Stopped containers}. */
    String category(String id) {
        return messages.text("prune.category." + id);
    }

    /** {@code 2 of 3}; of a group that is off by itself and stays so {@code 8, off unless you tick them}; of one with notes only that nothing can go. */
    String count(ShownGroup group) {
        if (group.rows().isEmpty()) {
            return messages.text("prune.count.none");
        }
        boolean off = !group.group().ticked() && group.chosen().objects() == 0;
        return off ? messages.text("prune.count.off", group.rows().size()) : messages.text("prune.count", group.chosen().objects(), group.rows().size());
    }

    String ticked(PruneSum chosen, int shown) {
        return messages.text("prune.ticked", chosen.objects(), shown);
    }

    /** {@code up to 2.31 GB}; a dash where nothing is known. */
    String bytes(PruneSum sum) {
        return messages.text(switch (sum.exactness()) {
            case EXACT -> "prune.bytes.exact";
            case UP_TO -> "prune.bytes.up-to";
            case AT_LEAST -> "prune.bytes.at-least";
            case ABOUT -> "prune.bytes.about";
            case UNKNOWN -> "prune.bytes.unknown";
        }, ByteSizeFormat.text(sum.bytes()));
    }

    /** Without "up to", which the groups and the button say. */
    String bytes(PruneCandidate candidate) {
        return candidate.bytes() == 0 ? messages.text("prune.bytes.unknown") : ByteSizeFormat.text(candidate.bytes());
    }

    /** Why it can go, and since when: {@code exited 137, 9 days ago}. */
    String reason(PruneCandidate candidate) {
        String reason = reason(candidate.reason());
        Optional<Instant> since = candidate.since().filter(TimeFormat::known);
        String key = candidate.object().kind().equals(ContainerOperations.CONTAINER) ? "prune.since.ago" : "prune.since.old";
        return PlainText.visible(since.map(begun -> messages.text(key, reason, age(Duration.between(begun, now.get())))).orElse(reason), LONGEST);
    }

    private String reason(PruneReason reason) {
        return messages.text(OutcomeWords.words(reason));
    }

    String note(PruneLine.Note note) {
        return PlainText.visible(reason(note.why()), LONGEST);
    }

    private Message age(Duration age) {
        long hours = Math.max(0, age.toHours());
        return hours == 0 ? Message.of("prune.age.new") : hours < 2 * DAY ? Message.of("prune.age.hours", hours) : Message.of("prune.age.days", hours / DAY);
    }

    /** As it is read out. */
    String spoken(PruneRow row, boolean ticked) {
        return messages.text(ticked ? "prune.spoken.ticked" : "prune.spoken.not", row.name(), reason(row.candidate()), bytes(row.candidate()));
    }

    /** As it is read out. */
    String spokenHead(ShownGroup group) {
        return messages.text("prune.spoken.head", category(group.group().id()), count(group), bytes(group.all()));
    }

    String more(int count) {
        return messages.text("prune.more", count);
    }

    /** What failed and why, in one line. */
    String failed(PruneLine.Failed failed) {
        return PlainText.visible(messages.text("prune.failed", category(failed.group()), messages.text(Failures.cause(failed.failure()))), LONGEST);
    }

    /** On the button. */
    static Message verb(PruneSum sum) {
        if (sum.objects() == 0) {
            return Message.of("prune.verb.none");
        }
        String key = sum.bytes() == 0 ? "prune.verb.unknown" : switch (sum.exactness()) {
            case EXACT -> "prune.verb.exact";
            case UP_TO -> "prune.verb.up-to";
            case AT_LEAST -> "prune.verb.at-least";
            case ABOUT -> "prune.verb.about";
            case UNKNOWN -> "prune.verb.unknown";
        };
        return Message.of(key, sum.objects(), ByteSizeFormat.text(sum.bytes()));
    }
}
