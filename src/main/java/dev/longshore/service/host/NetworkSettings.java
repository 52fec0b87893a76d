package dev.longshore.service.host;

import dev.longshore.service.settings.SettingsGroup;
import java.time.Duration;

/**
 * How often engines are asked without a reason.
 *
 * @param pingSeconds   silence after which an engine is asked whether it still answers
 * @param relistSeconds time between full lists that repair what events missed
 * @param relistOnFocus whether hosts of which no events tell are listed anew when the user comes back to the window
 */
public record NetworkSettings(int pingSeconds, int relistSeconds, boolean relistOnFocus) {

    public static final int LEAST_SECONDS = 5;
    /** A change of it holds from the next ping on. */
    public static final int MOST_PING = 120;
    public static final int MOST_RELIST = 3600;
    public static final SettingsGroup<NetworkSettings> GROUP = new SettingsGroup<>("network", NetworkSettings.class, new NetworkSettings(
            (int) SessionTiming.DEFAULT.ping().toSeconds(), (int) SessionTiming.DEFAULT.relist().toSeconds(), true));

    public NetworkSettings {
        allow(pingSeconds, MOST_PING);
        allow(relistSeconds, MOST_RELIST);
    }

    private static void allow(int seconds, int most) {
        if (seconds < LEAST_SECONDS || seconds > most) {
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

    public SessionTiming.Idle idle() {
        return new SessionTiming.Idle(Duration.ofSeconds(pingSeconds), Duration.ofSeconds(relistSeconds));
    }
}
