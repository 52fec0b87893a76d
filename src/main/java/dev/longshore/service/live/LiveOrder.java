package dev.longshore.service.live;

import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import java.util.Map;

/**
 * What a live session is opened with.
 *
 * @param kind     id of the tab that shows it, such as {@code logs}
 * @param title    for people, such as the name of a container
 * @param content  what lives on, such as a merged log; it is closed when the session ends
 * @param parts    what ends a host's share of it: a part ends with its host, and the session with its last part
 * @param precious whether its end loses what no engine can give again, so that the app asks before it ends
 */
public record LiveOrder(String kind, String title, LiveSubject subject, AutoCloseable content, Map<HostId, Subscription> parts, boolean precious) {

    public LiveOrder {
        parts = Map.copyOf(parts);
    }
}
