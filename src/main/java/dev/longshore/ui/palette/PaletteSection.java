package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import java.util.List;
import java.util.Map;

/**
 * Entries of one sort.
 *
 * @param title  in the language of the user
 * @param listed whether they show before anything is typed; objects do not, there may be thousands
 */
record PaletteSection(String title, boolean listed, List<PaletteEntry> entries) {

    PaletteSection {
        entries = List.copyOf(entries);
    }

    /** The same ones, found by other texts too. @param others by the id of an entry */
    PaletteSection foundBy(Map<String, String> others) {
        return new PaletteSection(title, listed, entries.stream().map(entry -> {
            String other = others.getOrDefault(entry.id(), "");
            return other.isEmpty() ? entry : entry.foundBy(other);
        }).toList());
    }
}
