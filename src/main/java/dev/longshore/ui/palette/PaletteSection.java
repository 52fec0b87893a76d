package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import java.util.List;

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
}
