package dev.longshore.ui.module;

import dev.longshore.domain.HostId;
import java.util.function.Consumer;

/**
 * How another host is chosen; nothing happens for one that is not known.
 *
 * @param choose shows the objects of that host, as the user wants; it is remembered
 * @param show   as {@code choose}, where nobody asked for it
 * @param all    shows the objects of all hosts together
 */
public record HostChooser(String id, Consumer<HostId> choose, Consumer<HostId> show, Runnable all) implements Contribution {
}
