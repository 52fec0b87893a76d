package dev.longshore.ui.base;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Offered;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;

/** In words, why an engine does not offer something. */
public final class Offers {

    private Offers() {
    }

    /** Empty where it is offered, and while the engine does not answer. */
    public static Optional<Message> reason(Offered feature, HostStatus status) {
        return feature.lacking(status).map(Offers::words);
    }

    /** {@code needs API 1.44}, {@code needs Podman 5.1}, {@code not offered by Podman}. */
    public static Message words(Offer.Lack lack) {
        return switch (lack) {
            case Offer.Lack.NeedsApi(String version) -> Message.of("reason.needs-api", version);
            case Offer.Lack.GoneSince(String version) -> Message.of("reason.gone-since", version);
            case Offer.Lack.NeedsRelease(String engine, String version) -> Message.of("reason.needs-release", engine, version);
            case Offer.Lack.NotBy(String engine) -> Message.of("reason.not-offered", engine);
        };
    }
}
