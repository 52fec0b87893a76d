package dev.longshore.ui.control.facts;

import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts in one language, at one time. */
final class FactWords {

    private final FactListModel model;
    private final Messages messages;
    private final InstantSource clock;

    FactWords(FactListModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.clock = model.clock();
    }

    String text(Message message) {
        return messages.text(message.key(), message.arguments().stream()
                .map(argument -> argument instanceof Instant since ? age(since) : argument).toArray());
    }

    private Message age(Instant since) {
        return AgeFormat.of(Duration.between(since, clock.instant()));
    }

    /** What shows of a part: what it hides where that is revealed. */
    String text(Fact fact, Piece piece) {
        return piece.secret().filter(secret -> model.isRevealed(fact)).map(Piece.Secret::open).orElseGet(() -> text(piece.text()));
    }

    /** All of it on one line. */
    String line(FactLine line) {
        return switch (line) {
            case FactLine.Head(var title, var note) -> text(title) + note.map(more -> " " + text(more)).orElse("");
            case FactLine.Row(Fact fact) -> text(fact.label().text()) + ": "
                    + fact.pieces().stream().map(piece -> text(fact, piece)).collect(Collectors.joining(" "));
        };
    }

    /** How long until one of these lines reads otherwise, by time alone; empty for never. */
    Optional<Duration> untilNext(Stream<FactLine> lines) {
        Instant now = clock.instant();
        return lines.flatMap(line -> line.fact().stream()).flatMap(fact -> fact.pieces().stream())
                .flatMap(piece -> piece.text().arguments().stream()).filter(Instant.class::isInstance).map(since -> AgeFormat.untilNext(Duration.between((Instant) since,
                        now))).min(Duration::compareTo);
    }
}
