package dev.longshore.ui.shell;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.format.HostStates;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;

/** The chosen host in the words of the window's frame. */
final class HostWords {

    private HostWords() {
    }

    static String transport(Endpoint endpoint, Messages messages) {
        return messages.text(switch (endpoint) {
            case Endpoint.Unix unix -> "shell.transport.unix";
            case Endpoint.Tcp tcp -> "shell.transport.tcp";
            case Endpoint.Tls tls -> "shell.transport.tls";
            case Endpoint.Ssh ssh -> "shell.transport.ssh";
            case Endpoint.Demo demo -> "shell.transport.demo";
        });
    }

    /** "Not connected to nas — last seen 12:03:07. Retrying in 4 s." */
    static String lost(String host, HostStatus.Lost lost, Instant now, Messages messages) {
        String what = lost.lastSeen() == null ? messages.text("shell.banner.never", host)
                : messages.text("shell.banner.seen", host, HostStates.clock(lost.lastSeen()));
        long seconds = HostStates.secondsToRetry(lost, now);
        String next = seconds == HostStates.NEVER ? messages.text("shell.banner.waits") : seconds > 0 ? messages.text("shell.banner.retrying-in", seconds) : messages.text("shell.banner.retrying");
        return messages.text("shell.banner.line", what, next);
    }
}
