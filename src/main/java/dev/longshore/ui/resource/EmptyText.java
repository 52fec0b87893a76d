package dev.longshore.ui.resource;

import dev.longshore.domain.HostStatus;
import dev.longshore.service.resource.ListState;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an empty table says, and the next step.
 *
 * @param hint what to do, or why; empty while nothing is known yet
 */
public record EmptyText(Message title, Optional<Message> hint) {

    /**
     * @param hidden   what hides the rows that there are; empty where there are none
     * @param loaded   whether the host has been listed
     * @param empty    what to say of a host that has none
     */
    public static EmptyText of(HostStatus status, Optional<EmptyText> hidden, boolean loaded, EmptyText empty) {
        if (hidden.isPresent()) {
            return hidden.get();
        }
        return switch (status) {
            case HostStatus.Connecting _ -> new EmptyText(Message.of("table.empty.connecting"), Optional.empty());
            case HostStatus.Lost lost when !loaded -> new EmptyText(Failures.cause(lost.failure()), Optional.of(Failures.nextStep(lost.failure())));
            case HostStatus.Lost _, HostStatus.Connected _ -> empty;
        };
    }

    /**
     * What hides all rows.
     *
     * @param typed    the filter of the toolbar
     * @param quick    message keys of the quick filters that are on
     */
    static EmptyText hidden(String typed, List<String> quick) {
        Message title = Message.of("table.empty.filtered");
        Optional<Message> only = quick.stream().map(Message::of).reduce((before, next) -> Message.of("control.group.list", before, next));
        if (only.isEmpty()) {
            return new EmptyText(title, Optional.of(Message.of("table.empty.filtered-hint")));
        }
        return new EmptyText(title, Optional.of(typed.isBlank() ? Message.of("table.empty.quick-hint", only.get())
                : Message.of("table.empty.both-hint", only.get(), typed.strip())));
    }

    /** As above, of a table whose lists stand so: before the first list nobody knows that there is none. */
    static EmptyText of(HostStatus status, Optional<EmptyText> hidden, boolean loaded, EmptyText empty, Collection<ListState> lists) {
        EmptyText text = of(status, hidden, loaded, empty);
        return loaded || !text.equals(empty) ? text : withoutList(lists).orElseGet(() -> new EmptyText(Message.of("table.empty.listing"), Optional.empty()));
    }

    /** What is said where no host that answers gives such a list: what is there is not known. Empty where one does. */
    private static Optional<EmptyText> withoutList(Collection<ListState> states) {
        return states.stream().flatMap(state -> switch (state) {
            case ListState.Failed(var failure) -> Stream.of(new EmptyText(Failures.title(failure), Optional.of(Failures.cause(failure))));
            case ListState.NotOffered(var lack) -> Stream.of(new EmptyText(Offers.words(lack), Optional.empty()));
            case ListState.Never _, ListState.Cached _, ListState.Live _, ListState.Stale _ -> Stream.<EmptyText>empty();
        }).findFirst();
    }
}
