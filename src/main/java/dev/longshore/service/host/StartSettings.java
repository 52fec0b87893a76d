package dev.longshore.service.host;

import dev.longshore.service.settings.SettingsGroup;

/** How the app starts. @param demo whether the Demo engine is shown where no host answers */
public record StartSettings(boolean demo) {

    public static final SettingsGroup<StartSettings> GROUP = new SettingsGroup<>("start", StartSettings.class, new StartSettings(true));
}
