package dev.longshore.service.calls;

import dev.longshore.service.settings.SettingsGroup;

/**
 * What the user wants of the list of API calls.
 *
 * @param kept       how many calls are kept that the user asked for, and as many that the app makes by itself
 * @param background whether the latter show too
 */
public record CallSettings(int kept, boolean background) {

    public static final int LEAST = 100;
    public static final int MOST = 20_000;
    public static final SettingsGroup<CallSettings> GROUP = new SettingsGroup<>("calls", CallSettings.class, new CallSettings(CallLog.CAPACITY, false));

    public CallSettings {
        if (kept < LEAST || kept > MOST) {
            throw new IllegalArgumentException("calls kept: " + kept);
        }
    }

    public CallSettings withKept(int number) {
        return new CallSettings(number, background);
    }

    public CallSettings withBackground(boolean shown) {
        return new CallSettings(kept, shown);
    }
}
