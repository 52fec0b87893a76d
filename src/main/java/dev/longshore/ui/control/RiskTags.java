package dev.longshore.ui.control;

import dev.longshore.domain.Endpoint;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Tone;
import java.util.List;
import javafx.scene.control.Tooltip;

/** What stands beside a host wherever it is named and others could be on the way to it: in plain text, or to an engine that nobody checks. */
public final class RiskTags {

    private RiskTags() {
    }

    /** None where the way is safe. Plain http is amber on this machine, red over a network. */
    public static List<Tag> of(Endpoint endpoint, Messages messages) {
        return switch (endpoint) {
            case Endpoint.Tls tls when !tls.verified() -> List.of(tag("hosts.tag.unverified", Tone.BAD, "hosts.unverified", messages));
            case Endpoint.Tcp tcp when tcp.loopback() -> List.of(tag("hosts.tag.plain", Tone.WARN, "hosts.plain.loopback", messages));
            case Endpoint.Tcp tcp -> List.of(tag("hosts.tag.plain", Tone.BAD, "hosts.plain.network", messages));
            case Endpoint.Tls _, Endpoint.Unix _, Endpoint.Ssh _, Endpoint.Demo _ -> List.of();
        };
    }

    private static Tag tag(String text, Tone tone, String why, Messages messages) {
        Tag tag = new Tag(messages.text(text), tone);
        tag.setTooltip(new Tooltip(messages.text(why)));
        return tag;
    }
}
