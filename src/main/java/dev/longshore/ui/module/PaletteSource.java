package dev.longshore.ui.module;

import dev.longshore.ui.base.PaletteEntry;
import java.util.List;
import java.util.function.Function;

/**
 * What the palette offers beside the commands, pages and settings that it knows from the other contributions.
 *
 * @param titleKey message key of the heading over them
 * @param listed   whether they show before anything is typed: a few may, thousands may not
 * @param entries  what there is now; asked on the FX thread each time the palette opens, so it must be quick
 */
public record PaletteSource(String id, int weight, String titleKey, boolean listed, Function<ViewContext, List<PaletteEntry>> entries) implements Contribution {
}
