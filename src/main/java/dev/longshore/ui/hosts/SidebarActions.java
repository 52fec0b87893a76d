package dev.longshore.ui.hosts;

import java.util.function.Consumer;

/** What the sidebar's commands do; each host is the selected one. */
public record SidebarActions(Runnable addHost, Consumer<HostRow> removeHost, Consumer<HostRow> retryNow,
                             Consumer<HostRow> copyAddress, Consumer<HostRow> settings, Consumer<HostRow> acceptRisk, Consumer<HostRow> diagnose, Runnable startDemo) {
}
