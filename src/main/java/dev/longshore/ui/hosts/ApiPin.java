package dev.longshore.ui.hosts;

import dev.longshore.service.host.ApiRange;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/** What may be typed as the only API version to speak with a host. */
final class ApiPin {

    private ApiPin() {
    }

    /** What is wrong with it; empty for nothing, and for a blank one, which means to negotiate. */
    static Optional<Message> problem(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || ApiRange.VERSIONS.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(text.matches("[1-9]\\d?\\.(?:0|[1-9]\\d{0,2})") ? Message.of("hosts.settings.api-range", ApiRange.VERSIONS.getLast(), ApiRange.VERSIONS.getFirst())
                : Message.of("hosts.settings.api-bad"));
    }
}
