package dev.longshore.ui.module;

import dev.longshore.domain.HostId;
import java.util.function.Consumer;

/** How another host is chosen. @param choose shows the objects of that host; nothing happens for one that is not known */
public record HostChooser(String id, Consumer<HostId> choose) implements Contribution {
}
