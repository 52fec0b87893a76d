package dev.longshore.service.logs.feed;

import dev.longshore.domain.Failure;
import java.util.Locale;
import java.util.regex.Pattern;

/** What to make of a log that cannot be read. */
final class Trouble {

    /** How engines say that a driver gives nothing back: Docker, and Podman of {@code none} and {@code passthrough}. */
    private static final Pattern NOT_KEPT = Pattern.compile("does not support reading|log(?:ging)? driver, cannot read logs|not logging output|disabled for reading"
            + "|cannot read logs");

    private Trouble() {
    }

    /** Whether it may be over at the next attempt. */
    static boolean passing(Failure failure) {
        return switch (failure.cause()) {
            case NOT_CONNECTED, DISCONNECTED, REFUSED, SOCKET_MISSING, UNREACHABLE, NO_ROUTE, CONNECT_TIMEOUT, NO_ANSWER, BODY_TIMEOUT, TOO_MANY_STREAMS -> true;
            default -> false;
        };
    }

    static boolean notKept(Failure failure) {
        return failure.cause() == Failure.Cause.NOT_OFFERED && failure.status() == 501
                || NOT_KEPT.matcher(failure.detail().toLowerCase(Locale.ROOT)).find();
    }
}
