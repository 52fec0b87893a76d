package dev.longshore.ui.base;

import dev.longshore.domain.HostId;
import java.util.Optional;

/**
 * Something that the command palette offers, in the language of the user.
 *
 * @param id       stable over languages and restarts: what was used last is remembered by it
 * @param host     whose object it is; it is forgotten with that host. Empty for what belongs to the app
 * @param disabled why it cannot run now; empty where it can
 * @param run      does it, or shows it
 */
public record PaletteEntry(String id, Optional<HostId> host, Words words, Optional<String> disabled, Runnable run) {

    /**
     * What it says.
     *
     * @param title    found first
     * @param detail   what it is or where it belongs, such as "Container · local"
     * @param icon     name of an icon of the theme, or an empty string
     * @param shortcut as JavaFX writes key combinations, or an empty string
     * @param call     the API call that it makes, such as {@code POST /containers/{id}/stop}, or an empty string
     * @param also     what it is found by too: its title in another language, and on a second line its detail; or an empty string
     */
    public record Words(String title, String detail, String icon, String shortcut, String call, String also) {

        /** Found by what it says alone. */
        public Words(String title, String detail, String icon, String shortcut, String call) {
            this(title, detail, icon, shortcut, call, "");
        }

        /** Without shortcut and API call. */
        public Words(String title, String detail, String icon) {
            this(title, detail, icon, "", "");
        }
    }

    /** The same one, which is found by another text too. */
    public PaletteEntry foundBy(String also) {
        Words both = new Words(words.title, words.detail, words.icon, words.shortcut, words.call, also);
        return new PaletteEntry(id, host, both, disabled, run);
    }

    /** One that can always run, and belongs to the app. */
    public PaletteEntry(String id, Words words, Runnable run) {
        this(id, Optional.empty(), words, Optional.empty(), run);
    }
}
