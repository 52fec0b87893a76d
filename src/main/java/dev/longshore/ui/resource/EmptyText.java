package dev.longshore.ui.resource;

import dev.longshore.domain.HostStatus;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/**
 * What an empty table says, and the next step.
 *
 * @param hint what to do, or why; empty while nothing is known yet
 */
public record EmptyText(Message title, Optional<Message> hint) {

    /**
     * @param filtered whether there are rows that the filter hides
     * @param loaded   whether the host has been listed
     * @param empty    what to say of a host that has none
     */
    public static EmptyText of(HostStatus status, boolean filtered, boolean loaded, EmptyText empty) {
        if (filtered) {
            return new EmptyText(Message.of("table.empty.filtered"), Optional.of(Message.of("table.empty.filtered-hint")));
        }
        return switch (status) {
            case HostStatus.Connecting _ -> new EmptyText(Message.of("table.empty.connecting"), Optional.empty());
            case HostStatus.Lost lost when !loaded -> new EmptyText(Failures.cause(lost.failure()), Optional.of(Failures.nextStep(lost.failure())));
            case HostStatus.Lost _, HostStatus.Connected _ -> empty;
        };
    }
}
