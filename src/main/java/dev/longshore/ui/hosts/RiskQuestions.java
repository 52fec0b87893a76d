package dev.longshore.ui.hosts;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostMarks;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks before a host is reached in a way that others can listen to or pose as: each once for a host and its address. FX thread only. */
final class RiskQuestions {

    private final Dialogs dialogs;

    RiskQuestions(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** Asks where the endpoint calls for it. @param accepted told of the marks that the host has from then on; not where the user drew back */
    void ask(Host host, Consumer<HostMarks> accepted) {
        host.unacceptedRisk().map(risk -> question(host, risk)).ifPresentOrElse(
                question -> Dialogs.onAnswer(dialogs.confirm(question), yes -> accepted.accept(host.marks().accepting(host.endpoint()))),
                () -> accepted.accept(host.marks()));
    }

    private static Confirmation question(Host host, Failure.Cause risk) {
        return risk == Failure.Cause.PLAIN_NOT_ACCEPTED
                ? question(host, Message.of("hosts.risk.plain.title", host.name()), Message.of("hosts.risk.plain.warning"), Message.of("hosts.risk.plain.verb"), true)
                : question(host, Message.of("hosts.risk.unverified.title", host.name()), Message.of("hosts.risk.unverified.warning"),
                        Message.of("hosts.risk.unverified.verb"), false);
    }

    private static Confirmation question(Host host, Message title, Message warning, Message verb, boolean typed) {
        return new Confirmation(title, List.of(host), List.of(), Optional.of(warning), verb, List.of(), Optional.empty(), typed);
    }
}
