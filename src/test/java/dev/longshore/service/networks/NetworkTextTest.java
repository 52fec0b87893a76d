package dev.longshore.service.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.network.NetworkDraft.Pool;
import dev.longshore.service.masking.Masker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkTextTest {

    private static final NetworkDraft FULL = new NetworkDraft("back", "bridge", List.of(new Pool("10.9.0.0/24", "10.9.0.128/25", "10.9.0.1"), new Pool("fd00:9::/64", "", "")),
            Set.of(Flag.INTERNAL, Flag.IPV6), Map.of("secret.token", "hunter2"), Map.of("team", "a b"));

    @Test
    void writesTheLineAndTheRequest() {
        assertEquals("docker network create --driver bridge --subnet 10.9.0.0/24 --ip-range 10.9.0.128/25 --gateway 10.9.0.1 --subnet fd00:9::/64 --ipv6 --internal"
                + " --opt secret.token=hunter2 --label 'team=a b' back", NetworkText.create(FULL));
        assertEquals("{\"Name\":\"back\",\"CheckDuplicate\":true,\"Driver\":\"bridge\",\"Internal\":true,\"EnableIPv6\":true,\"IPAM\":{\"Config\":["
                + "{\"Subnet\":\"10.9.0.0/24\",\"IPRange\":\"10.9.0.128/25\",\"Gateway\":\"10.9.0.1\"},{\"Subnet\":\"fd00:9::/64\"}]},"
                + "\"Options\":{\"secret.token\":\"hunter2\"},\"Labels\":{\"team\":\"a b\"}}", NetworkBody.create(FULL));
        NetworkDraft plain = new NetworkDraft("n", "", List.of(), Set.of(), Map.of(), Map.of());
        assertEquals("docker network create n", NetworkText.create(plain));
        assertEquals("{\"Name\":\"n\",\"CheckDuplicate\":true}", NetworkBody.create(plain));
    }

    @Test
    void coversSecrets() {
        NetworkDraft masked = NetworkText.masked(FULL, new Masker());
        assertFalse((NetworkText.create(masked) + NetworkBody.create(masked)).contains("hunter2"));
        assertTrue(NetworkText.create(masked).contains("team=a b"));
    }

    @Test
    void writesHowContainersJoinAndLeave() {
        JoinDraft draft = new JoinDraft(List.of("db", "sql"), "10.9.0.7", "fd00:9::7");
        assertEquals("docker network connect --alias db --alias sql --ip 10.9.0.7 --ip6 fd00:9::7 back web-1", NetworkText.join("back", "web-1", draft));
        assertEquals("{\"Container\":\"c1\",\"EndpointConfig\":{\"IPAMConfig\":{\"IPv4Address\":\"10.9.0.7\",\"IPv6Address\":\"fd00:9::7\"},\"Aliases\":[\"db\",\"sql\"]}}",
                NetworkBody.join("c1", draft));
        assertEquals("{\"Container\":\"c1\"}", NetworkBody.join("c1", JoinDraft.PLAIN));
        assertEquals("docker network disconnect back web-1", NetworkText.leave("back", "web-1"));
        assertEquals("{\"Container\":\"c1\",\"Force\":false}", NetworkBody.leave("c1"));
    }

    @Test
    void writesCurl() {
        Host host = new Host(new HostId("h"), "h", new Endpoint.Unix(Path.of("/run/d.sock")), Host.Origin.USER);
        String line = NetworkText.curl(host, NetworkText.leaveTarget("n1"), NetworkBody.leave("c1")).orElseThrow();
        assertTrue(line.contains("--unix-socket '/run/d.sock'") && line.contains("/networks/n1/disconnect"), line);
        assertTrue(NetworkText.curl(new Host(new HostId("d"), "d", new Endpoint.Demo(), Host.Origin.DEMO), NetworkText.CREATE, "{}").isEmpty());
    }
}
