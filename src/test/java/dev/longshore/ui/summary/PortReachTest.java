package dev.longshore.ui.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.TlsFiles;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortReachTest {

    private static final Endpoint TCP = new Endpoint.Tcp("nas.example", 2375);
    private static final Endpoint SSH = new Endpoint.Ssh("me", "build-farm", 0, "");

    private static String page(Endpoint where, String ip, String port, String inside) {
        return PortReach.of(where, ip, port, inside).page().map(URI::toString).orElse("");
    }

    @Test
    void linksHaveTheHostsOwnName() {
        assertEquals("http://localhost:8080", page(Told.LOCAL, "0.0.0.0", "8080", "80/tcp"));
        assertEquals("http://localhost:8080", page(Told.LOCAL, "127.0.0.1", "8080", "80/tcp"));
        assertEquals("http://nas.example:8080", page(TCP, "", "8080", "80/tcp"));
        assertEquals("https://nas.example:8443", page(new Endpoint.Tls("nas.example", 2376, TlsFiles.NONE, true), "::", "8443", "443/tcp"));
        assertEquals("http://build-farm:8080", page(SSH, "0.0.0.0", "8080", "8080/tcp"));
        assertEquals("http://[2001:db8::7]:8080", page(new Endpoint.Tcp("2001:db8::7", 2375), "::", "8080", "80/tcp"));
        assertEquals("http://10.0.0.5:8080", page(TCP, "10.0.0.5", "8080", "80/tcp"), "bound to one address, it is reached there alone");
        assertEquals("http://localhost:8080", page(new Endpoint.Tcp("127.0.0.1", 2375), "127.0.0.1", "8080", "80/tcp"), "this machine under another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
    void whatIsBoundToLoopbackElsewhereCannotBeReached(String ip) {
        for (Endpoint where : new Endpoint[] {TCP, SSH}) {
            PortReach reach = PortReach.of(where, ip, "8080", "80/tcp");
            assertTrue(reach.away());
            assertTrue(reach.page().isEmpty());
        }
        assertEquals("127.0.0.1:8080", PortReach.of(SSH, "127.0.0.1", "8080", "80/tcp").address());
    }

    @ParameterizedTest
    @CsvSource({"5432/tcp", "53/udp", "22/tcp", "80/sctp", "x/tcp", "''"})
    void notEveryPortIsAPage(String inside) {
        assertEquals("", page(Told.LOCAL, "0.0.0.0", "8080", inside));
        assertEquals("localhost:8080", PortReach.of(Told.LOCAL, "0.0.0.0", "8080", inside).address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "80/../..", "80@evil.example", "8080#", "99999999999"})
    void noAddressIsMadeOfWhatIsNoPort(String port) {
        assertEquals("", page(Told.LOCAL, "0.0.0.0", port, "80/tcp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/", "a@b", "fe80::1%eth0", "javascript:", " ", "a b"})
    void noAddressIsMadeOfWhatIsNoAddress(String ip) {
        assertEquals("", page(TCP, ip, "8080", "80/tcp"));
    }

    @Test
    void nothingListensInTheDemo() {
        PortReach reach = PortReach.of(new Endpoint.Demo(), "127.0.0.1", "8080", "80/tcp");
        assertEquals("127.0.0.1:8080", reach.address());
        assertTrue(reach.page().isEmpty());
        assertEquals(false, reach.away());
    }
}
