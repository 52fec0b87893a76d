package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.TlsFiles;
import dev.longshore.ui.hosts.ConnectionViewModel.Given;
import dev.longshore.ui.hosts.ConnectionViewModel.Nothing;
import dev.longshore.ui.hosts.ConnectionViewModel.Security;
import dev.longshore.ui.hosts.ConnectionViewModel.Wrong;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {

    private static final TlsFiles USUAL = TlsFiles.in(Path.of("/home/me/.docker"));

    private final ConnectionViewModel model = new ConnectionViewModel(USUAL);

    private Endpoint typed(String address) {
        model.address().set(address);
        return assertInstanceOf(Given.class, model.typed().get()).endpoint();
    }

    @Test
    void nothingIsGivenAtFirst() {
        assertInstanceOf(Nothing.class, model.typed().get());
        assertFalse(model.tcp());
    }

    @Test
    void tcpIsTakenWithTlsUnlessDockersPlainPortIsNamed() {
        assertEquals(new Endpoint.Tls("nas", 2376, USUAL, true), typed("nas"));
        assertEquals(new Endpoint.Tls("nas", 4000, USUAL, true), typed("tcp://nas:4000"));
        assertEquals(new Endpoint.Tcp("nas", 2375), typed("tcp://nas:2375"));
        assertEquals(new Endpoint.Tls("nas", 2376, USUAL, true), typed("tcp://nas:2376"));
    }

    @Test
    void whatTheUserChoseStays() {
        typed("nas:4000");
        model.security().set(Security.PLAIN);
        assertEquals(new Endpoint.Tcp("nas", 4001), typed("nas:4001"));
        assertEquals(new Endpoint.Tcp("nas", 2375), typed("nas"));
        assertEquals(new Endpoint.Tcp("nas", 2376), typed("nas:2376"));
    }

    @Test
    void anAddressThatAsksForTlsGetsIt() {
        typed("nas:4000");
        model.security().set(Security.PLAIN);
        assertEquals(new Endpoint.Tls("nas", 2376, USUAL, true), typed("https://nas"));
        assertEquals(Security.TLS, model.security().get());
        assertTrue(model.https());
    }

    @Test
    void certificateAndKeyComeTogetherAndWithWholePaths() {
        typed("nas");
        model.key().set(" ");
        assertFalse(assertInstanceOf(Wrong.class, model.typed().get()).address());
        model.certificate().set("");
        assertEquals(new Endpoint.Tls("nas", 2376, new TlsFiles(USUAL.ca(), Optional.empty(), Optional.empty()), true), typed("nas"));
        model.ca().set("ca.pem");
        assertFalse(assertInstanceOf(Wrong.class, model.typed().get()).address());
        model.ca().set("");
        model.unverified().set(true);
        assertEquals(new Endpoint.Tls("nas", 2376, TlsFiles.NONE, false), typed("nas"));
    }

    @Test
    void aSocketAsksForNoCertificates() {
        assertEquals(new Endpoint.Unix(Path.of("/run/docker.sock")), typed("unix:///run/docker.sock"));
        assertFalse(model.tcp());
        model.address().set("relative.sock://x");
        assertTrue(assertInstanceOf(Wrong.class, model.typed().get()).address());
    }

    @Test
    void aKnownHostsFieldsAreItsOwn() {
        for (Endpoint known : new Endpoint[] {new Endpoint.Tcp("nas", 2376), new Endpoint.Tls("nas", 2375, USUAL, false),
                new Endpoint.Unix(Path.of("/run/docker.sock"))}) {
            assertEquals(new Given(known), new ConnectionViewModel(TlsFiles.NONE, known).typed().get());
        }
    }
}
