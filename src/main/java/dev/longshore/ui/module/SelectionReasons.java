package dev.longshore.ui.module;

import dev.longshore.domain.Offered;
import dev.longshore.domain.Host;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/** Why something cannot be done with a selection now; an empty reason means that it can. Each host of it is asked once. FX thread only. */
public record SelectionReasons<T>(Selection<T> selection) {

    /** Exactly one is selected, its host answers and its engine offers it. */
    public Optional<Message> one(Offered feature) {
        return ready(feature).or(this::single);
    }

    /** Something is selected, all hosts answer and all engines offer it. */
    public Optional<Message> ready(Offered feature) {
        return some().or(this::connected).or(() -> offered(feature));
    }

    /** Exactly one is selected. */
    public Optional<Message> single() {
        return some().or(() -> selection.size() > 1 ? Optional.of(Message.of("reason.one-only")) : Optional.empty());
    }

    public Optional<Message> some() {
        return selection.size() == 0 ? Optional.of(Message.of("reason.nothing-selected")) : Optional.empty();
    }

    /** All hosts of the selected objects answer. */
    public Optional<Message> connected() {
        boolean all = selection.hosts().stream().allMatch(each -> each.status().connected());
        return all ? Optional.empty() : Optional.of(Message.of("reason.not-connected"));
    }

    /** All engines of the selected objects offer it. */
    public Optional<Message> offered(Offered feature) {
        return selection.hosts().stream().map(each -> Offers.reason(feature, each.status())).flatMap(Optional::stream).findFirst();
    }

    /** None of the hosts is read-only. */
    public Optional<Message> writable() {
        boolean refused = selection.hosts().stream().anyMatch(each -> each.host().marks().readOnly());
        return refused ? Optional.of(Message.of("reason.read-only")) : Optional.empty();
    }

    /** None of the objects is the demo's. */
    public Optional<Message> notDemo() {
        boolean demo = selection.hosts().stream().anyMatch(each -> each.host().origin() == Host.Origin.DEMO);
        return demo ? Optional.of(Message.of("reason.demo")) : Optional.empty();
    }
}
