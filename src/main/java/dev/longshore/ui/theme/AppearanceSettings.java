package dev.longshore.ui.theme;

import dev.longshore.service.settings.SettingsGroup;
import java.util.Objects;

/** How the app looks, beside the theme. @param density of tables */
public record AppearanceSettings(Density density) {

    public static final SettingsGroup<AppearanceSettings> GROUP =
            new SettingsGroup<>("appearance", AppearanceSettings.class, new AppearanceSettings(Density.COMFORTABLE));

    public AppearanceSettings {
        Objects.requireNonNull(density);
    }
}
