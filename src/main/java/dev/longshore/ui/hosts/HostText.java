package dev.longshore.ui.hosts;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A host in words. */
final class HostText {

    private static final int LONGEST = 200;

    private final Messages messages;

    HostText(Messages messages) {
        this.messages = messages;
    }

    /** {@code unix · Docker 28.5 · API 1.51}, or how it stands instead. */
    String second(HostRow row) {
        String transport = transport(row.host().endpoint());
        return switch (row.status().get()) {
            case HostStatus.Connected on -> messages.text(pinned(row).isEmpty() ? "hosts.connected" : "hosts.connected-pinned", transport, on.engineName(), brief(on.engineVersion()), on.apiVersion());
            case HostStatus.Connecting connecting -> messages.text("hosts.connecting", transport);
            case HostStatus.Lost lost when lost.lastSeen() == null -> cause(lost.failure());
            case HostStatus.Lost lost -> messages.text("hosts.lost", cause(lost.failure()), HostStates.clock(lost.lastSeen()));
        };
    }

    /** When a lost host is tried again; empty for others. */
    String third(HostRow row, Instant now) {
        return row.status().get() instanceof HostStatus.Lost lost ? retry(lost, now) : "";
    }

    /** {@code 12 / 20}, or a dash where it is not known. */
    String counts(HostRow row) {
        boolean lastKnown = row.status().get() instanceof HostStatus.Connecting && row.total().get() > 0;   // of the last start, or before the connection was lost
        return row.status().get().connected() || lastKnown
                ? messages.text("hosts.counts", row.running().get(), row.total().get()) : "–";
    }

    /** Where it comes from. */
    String origin(Host host) {
        return messages.text("hosts.origin." + KebabCase.of(host.origin()), PlainText.visible(host.name(), LONGEST));
    }

    /** What made it docker's own; empty where it is not. */
    String rule(Optional<CurrentEngine.Rule> rule) {
        return rule.map(by -> messages.text("hosts.rule." + KebabCase.of(by))).orElse("");
    }

    String tooltip(HostRow row, Optional<CurrentEngine.Rule> rule) {
        List<String> lines = new ArrayList<>(List.of(row.host().endpoint().uri(), origin(row.host())));
        if (!row.host().description().isBlank()) {
            lines.add(PlainText.visible(row.host().description(), LONGEST));
        }
        if (!pinned(row).isEmpty()) {
            lines.add(messages.text("hosts.tooltip-pinned", pinned(row)));
        }
        rule.ifPresent(by -> lines.add(messages.text("hosts.rule-of", rule(rule))));
        if (row.status().get() instanceof HostStatus.Lost lost) {
            lines.add(messages.text(Failures.cause(lost.failure())));
        }
        return String.join("\n", lines);
    }

    String accessible(HostRow row, Optional<CurrentEngine.Rule> rule, Instant now) {
        return Stream.of(row.host().name() + said(row.host().marks()), second(row), third(row, now), counts(row), origin(row.host()), rule(rule))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String pinned(HostRow row) {
        return row.host().marks().pinnedApi();
    }

    private String said(HostMarks marks) {
        return (marks.readOnly() ? ", " + messages.text("hosts.tag.read-only") : "") + (marks.production() ? ", " + messages.text("hosts.tag.production") : "");
    }

    private String retry(HostStatus.Lost lost, Instant now) {
        long seconds = HostStates.secondsToRetry(lost, now);
        if (seconds == HostStates.NEVER) {
            return messages.text("hosts.waits");
        }
        return seconds > 0 ? messages.text("hosts.retrying-in", seconds) : messages.text("hosts.retrying");
    }

    private String transport(Endpoint endpoint) {
        return messages.text(switch (endpoint) {
            case Endpoint.Unix unix -> "hosts.transport.unix";
            case Endpoint.Tcp tcp -> "hosts.transport.tcp";
            case Endpoint.Tls tls -> "hosts.transport.tls";
            case Endpoint.Ssh ssh -> "hosts.transport.ssh";
            case Endpoint.Demo demo -> "hosts.transport.demo";
        });
    }

    private String cause(Failure failure) {
        return messages.text("hosts.lost." + KebabCase.of(failure.cause()));
    }

    private static String brief(String version) {
        String[] parts = version.split("\\.", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}
