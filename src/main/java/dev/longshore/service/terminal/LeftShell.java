package dev.longshore.service.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import java.util.List;

/**
 * What this app has begun in a container, and runs there without anybody connected to it.
 *
 * @param processes empty where the container has nothing to look with
 */
public record LeftShell(ObjectRef container, List<InnerProcess> processes, OpenShell shell) {

    public LeftShell {
        processes = List.copyOf(processes);
    }
}
