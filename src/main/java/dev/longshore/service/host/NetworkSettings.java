package dev.longshore.service.host;

import dev.longshore.service.settings.SettingsGroup;
import java.time.Duration;

/**
 * How often engines are asked without a reason.
 *
 * @param pingSeconds   silence after which an engine is asked whether it still answers
 * @param relistSeconds time between full lists that repair what events missed
 * @param relistOnFocus whether all is listed anew when the user comes back to the window
 */
public record NetworkSettings(int pingSeconds, int relistSeconds, boolean relistOnFocus) {

    public static final int LEAST_SECONDS = 5;
    public static final int MOST_SECONDS = 3600;
    public static final SettingsGroup<NetworkSettings> GROUP = new SettingsGroup<>("network", NetworkSettings.class, new NetworkSettings(
            (int) SessionTiming.DEFAULT.ping().toSeconds(), (int) SessionTiming.DEFAULT.relist().toSeconds(), true));

    public NetworkSettings {
        allow(pingSeconds);
        allow(relistSeconds);
    }

    private static void allow(int seconds) {
        if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("seconds: " + seconds);
        }
    }

    public NetworkSettings withPing(int seconds) {
        return new NetworkSettings(seconds, relistSeconds, relistOnFocus);
    }

    public NetworkSettings withRelist(int seconds) {
        return new NetworkSettings(pingSeconds, seconds, relistOnFocus);
    }

    public NetworkSettings withRelistOnFocus(boolean wanted) {
        return new NetworkSettings(pingSeconds, relistSeconds, wanted);
    }

    /** The rhythm with these times. */
    public SessionTiming timing(SessionTiming other) {
        return new SessionTiming(Duration.ofSeconds(pingSeconds), Duration.ofSeconds(relistSeconds), other.coalesce(), other.reconnect(), other.clock());
    }
}
