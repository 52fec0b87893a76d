package dev.longshore.ui.palette;

import dev.longshore.ui.base.PaletteEntry;
import java.util.Arrays;

/** A line of the list. */
public sealed interface PaletteRow {

    /** The title of those that follow; it cannot be chosen. */
    record Head(String title) implements PaletteRow { }

    /** @param places the chars of the title in which the query was found */
    record Item(PaletteEntry entry, int[] places) implements PaletteRow {

        @Override
        public boolean equals(Object other) {
            return other instanceof Item item && entry.equals(item.entry) && Arrays.equals(places, item.places);
        }

        @Override
        public int hashCode() {
            return entry.hashCode();
        }
    }
}
