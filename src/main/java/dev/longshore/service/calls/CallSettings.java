package dev.longshore.service.calls;

import dev.longshore.service.settings.SettingsGroup;

/** What the user wants of the list of API calls. @param kept how many calls are kept */
public record CallSettings(int kept) {

    public static final int LEAST = 100;
    public static final int MOST = 20_000;
    public static final SettingsGroup<CallSettings> GROUP = new SettingsGroup<>("calls", CallSettings.class, new CallSettings(CallLog.CAPACITY));

    public CallSettings {
        if (kept < LEAST || kept > MOST) {
            throw new IllegalArgumentException("calls kept: " + kept);
        }
    }
}
