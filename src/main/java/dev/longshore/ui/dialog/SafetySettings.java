package dev.longshore.ui.dialog;

import dev.longshore.service.settings.SettingsGroup;

/**
 * What guards the user against mistakes, beside what is always there.
 *
 * @param typeEveryName whether the name of each host is typed before something is destroyed there, not only that of a production host
 * @param secretSeconds how long a copied secret stays in the clipboard
 */
public record SafetySettings(boolean typeEveryName, int secretSeconds) {

    public static final int LEAST_SECONDS = 5;
    public static final int MOST_SECONDS = 3600;
    public static final SettingsGroup<SafetySettings> GROUP = new SettingsGroup<>("safety", SafetySettings.class, new SafetySettings(false, 60));

    public SafetySettings {
        if (secretSeconds < LEAST_SECONDS || secretSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException("seconds: " + secretSeconds);
        }
    }

    public SafetySettings withTypeEveryName(boolean wanted) {
        return new SafetySettings(wanted, secretSeconds);
    }

    public SafetySettings withSecretSeconds(int seconds) {
        return new SafetySettings(typeEveryName, seconds);
    }
}
