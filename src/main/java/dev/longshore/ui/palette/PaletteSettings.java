package dev.longshore.ui.palette;

import dev.longshore.service.settings.SettingsGroup;
import java.util.List;
import java.util.Objects;

/** What the palette remembers. @param recent what was used last, the newest first */
record PaletteSettings(List<Recent> recent) {

    static final SettingsGroup<PaletteSettings> GROUP = new SettingsGroup<>("palette", PaletteSettings.class, new PaletteSettings(List.of()));

    PaletteSettings {
        recent = List.copyOf(recent);
    }

    /** @param id of an entry @param host whose object it is, or an empty string */
    record Recent(String id, String host) {
        Recent {
            Objects.requireNonNull(id);
            Objects.requireNonNull(host);
        }
    }
}
