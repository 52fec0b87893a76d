package dev.longshore.ui.shell;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The chosen host in the words of the window's frame. */
final class HostWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private HostWords() {
    }

    static String symbol(HostStatus status) {
        return switch (status) {
            case null -> "○";
            case HostStatus.Connected connected -> "●";
            case HostStatus.Connecting connecting -> "◐";
            case HostStatus.Lost lost -> "○";
        };
    }

    static Tone tone(HostStatus status) {
        return switch (status) {
            case null -> Tone.NEUTRAL;
            case HostStatus.Connected connected -> Tone.GOOD;
            case HostStatus.Connecting connecting -> Tone.WARN;
            case HostStatus.Lost lost -> Tone.BAD;
        };
    }

    static String transport(Endpoint endpoint, Messages messages) {
        return messages.text(switch (endpoint) {
            case Endpoint.Unix unix -> "shell.transport.unix";
            case Endpoint.Tcp tcp -> "shell.transport.tcp";
            case Endpoint.Demo demo -> "shell.transport.demo";
        });
    }

    /** "Not connected to nas — last seen 12:03:07. Retrying in 4 s." */
    static String lost(String host, HostStatus.Lost lost, Instant now, Messages messages) {
        String what = lost.lastSeen() == null ? messages.text("shell.banner.never", host)
                : messages.text("shell.banner.seen", host, TIME.format(lost.lastSeen()));
        long seconds = Math.ceilDiv(Duration.between(now, lost.retryAt()).toMillis(), 1000L);
        String next = seconds > 0 ? messages.text("shell.banner.retrying-in", seconds) : messages.text("shell.banner.retrying");
        return messages.text("shell.banner.line", what, next);
    }
}
