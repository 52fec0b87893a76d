package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Offer.Lack;
import dev.longshore.service.system.SystemOperations;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static Optional<Lack> lack(Offer offer, String engine, String api) {
        return offer.lacking(new HostStatus.Connected(engine, "1", api));
    }

    @Test
    void versionsAreOrderedByNumber() {
        Offer offer = Offer.since("1.32");
        assertEquals(Optional.of(new Lack.NeedsApi("1.32")), lack(offer, "Docker", "1.31"));
        assertEquals(Optional.of(new Lack.NeedsApi("1.32")), lack(offer, "Docker", "1.4"));
        assertEquals(Optional.empty(), lack(offer, "Docker", "1.32"));
        assertEquals(Optional.empty(), lack(offer, "Docker", "1.100"));
        assertEquals(Optional.empty(), lack(offer, "Docker", "2.0"));
    }

    @Test
    void podmanHasAColumnOfItsOwn() {
        assertEquals(Optional.of(new Lack.NotBy("Podman")), lack(Offer.since("1.44").notByPodman(), "Podman", "1.44"));
        assertEquals(Optional.empty(), lack(Offer.since("1.44").notByPodman(), "Docker", "1.44"));
        assertEquals(Optional.empty(), lack(Offer.since("1.44").alwaysByPodman(), "Podman", "1.41"));
        assertEquals(Optional.of(new Lack.NeedsApi("1.25")), lack(Offer.since("1.25"), "Podman", "1.24"));
    }

    @Test
    void whatWasTakenOutIsGone() {
        Offer offer = Offer.EVERYWHERE.until("1.42");
        assertEquals(Optional.empty(), lack(offer, "Docker", "1.41"));
        assertEquals(Optional.of(new Lack.GoneSince("1.42")), lack(offer, "Docker", "1.42"));
    }

    @Test
    void ofAnEngineThatDoesNotAnswerNothingIsKnown() {
        assertEquals(Optional.empty(), SystemOperations.DISK_USAGE.lacking(new HostStatus.Connecting()));
        assertEquals(Optional.of(new Lack.NeedsApi("1.25")), SystemOperations.DISK_USAGE.lacking(new HostStatus.Connected("Docker", "1.12", "1.24")));
    }
}
