package dev.longshore.ui.module;

import dev.longshore.ui.base.View;
import java.util.function.Function;

/** A part of the page about the host that shows, below what its engine counts. @param view makes it for one language; it is told when the page shows */
public record HostSection(String id, int weight, Function<ViewContext, View> view) implements Contribution {
}
