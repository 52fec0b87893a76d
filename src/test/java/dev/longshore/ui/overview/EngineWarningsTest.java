package dev.longshore.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.system.EngineReport;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Tone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EngineWarningsTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Endpoint SOCKET = new Endpoint.Unix(Path.of("/run/docker.sock"));

    private static List<EngineWarning> warnings(Endpoint endpoint, EngineReport report) {
        return EngineWarnings.of(new Host(new HostId("h"), "h", endpoint, Host.Origin.USER), report, new Words(new Masker()::text));
    }

    private static List<String> titles(Endpoint endpoint, EngineReport report) {
        return warnings(endpoint, report).stream().map(warning -> warning.tone() + " " + ENGLISH.text(warning.title())).toList();
    }

    private static List<String> titles(String info) {
        return titles(SOCKET, OverviewSamples.of(info));
    }

    @Test
    void recordedEngines() {
        assertEquals(List.of("WARN The engine's API is open at 127.0.0.1:2431 without encryption"), titles(SOCKET, OverviewSamples.recorded("docker20")));
        assertEquals(List.of("WARN The engine's API is open at 127.0.0.1:2433 without encryption"), titles(SOCKET, OverviewSamples.recorded("docker28")));
        assertEquals(List.of(), titles(SOCKET, OverviewSamples.recorded("podman5")));
    }

    @Test
    void theEnginesOwnWordsComeOnOneLine() {
        EngineWarning open = warnings(SOCKET, OverviewSamples.recorded("docker28")).getFirst();
        assertTrue(open.words().startsWith("[DEPRECATION NOTICE]: API is accessible on http://127.0.0.1:2433 without encryption. Access to"), open.words());
        assertFalse(open.words().contains("\n"));
        assertEquals("overview.warning.open-here", open.meaning().orElseThrow().key());
    }

    @Test
    void anApiOpenToTheWorldComesFirstAndInRed() {
        assertEquals(List.of("BAD The engine's API is open at 0.0.0.0:2375 without encryption", "WARN The engine warns"), titles("""
                {"Warnings":["WARNING: something else","WARNING: API is accessible on http://0.0.0.0:2375 without encryption."]}"""));
    }

    @Test
    void plainTcpIsNoticedOnceOnly() {
        assertEquals(List.of("BAD This app reaches the engine over plain tcp at 10.0.0.7:2375"),
                titles(new Endpoint.Tcp("10.0.0.7", 2375), OverviewSamples.of("{}")));
        assertEquals(List.of("WARN This app reaches the engine over plain tcp at [::1]:2375"), titles(new Endpoint.Tcp("::1", 2375), OverviewSamples.of("{}")));
        assertEquals(List.of("WARN The engine's API is open at 127.0.0.1:2431 without encryption"),
                titles(new Endpoint.Tcp("127.0.0.1", 2431), OverviewSamples.recorded("docker20")));
    }

    @Test
    void whatIsAmissWithTlsIsNoticed() {
        Endpoint.Tls tls = new Endpoint.Tls("10.0.0.7", 2376, TlsFiles.in(Path.of("/home/me/.docker")), false);
        assertEquals(List.of("BAD The certificate of 10.0.0.7:2376 is not checked"), titles(tls, OverviewSamples.of("{}")));
        EngineReport plain = OverviewSamples.of("{}");
        EngineReport open = new EngineReport(plain.info(), plain.version(), plain.clock(), tls.files().key());
        assertEquals(List.of("WARN Other users of this machine may read the private key /home/me/.docker/key.pem"),
                titles(new Endpoint.Tls("10.0.0.7", 2376, tls.files(), true), open));
    }

    @Test
    void whatTheKernelLacks() {
        List<String> expected = List.of("WARN Memory limits have no effect here", "WARN Swap limits have no effect here",
                "WARN The machine forwards no IPv4 packets", "WARN Traffic between containers passes by the firewall",
                "WARN The engine uses something that will go away");
        assertEquals(expected, titles("""
                {"MemoryLimit":false,"IPv4Forwarding":false,"Warnings":["WARNING: No memory limit support","WARNING: No swap limit support",
                 "WARNING: IPv4 forwarding is disabled","WARNING: bridge-nf-call-iptables is disabled",
                 "WARNING: the devicemapper storage-driver is deprecated, and will be removed in a future release.", " "]}"""));
        assertEquals(List.of("WARN Memory limits have no effect here", "WARN The machine forwards no IPv4 packets"),
                titles("{\"MemoryLimit\":false,\"IPv4Forwarding\":false}"), "older engines only say it in flags");
    }

    @Test
    void whatEnginesDoNotPutIntoWords() {
        assertEquals(List.of("BAD Containers may make any system call", "BAD The swarm does not work",
                "WARN Registries are used without proof of who they are: 10.0.0.0/8, r:5000"), titles("""
                {"SecurityOptions":["name=seccomp,profile=unconfined"],"Swarm":{"LocalNodeState":"error","Error":"no leader"},
                 "RegistryConfig":{"InsecureRegistryCIDRs":["127.0.0.0/8","::1/128","10.0.0.0/8"],
                                   "IndexConfigs":{"r:5000":{"Secure":false},"127.0.0.1:5000":{"Secure":false},"docker.io":{"Secure":true}}}}"""));
    }

    @Test
    void aClockThatIsOffIsToldWithoutASign() {
        assertEquals(List.of("WARN The engine's clock is 1 h ahead of this computer's"), titles(SOCKET, OverviewSamples.of("{}", Duration.ofHours(1))));
        assertEquals(List.of("WARN The engine's clock is 24 h behind this computer's"), titles(SOCKET, OverviewSamples.of("{}", Duration.ofDays(-1))));
        assertEquals(List.of(), titles(SOCKET, OverviewSamples.of("{}", Duration.ofSeconds(-3))));
    }

    @Test
    void secretsInWarningsAreHidden() {
        EngineWarning warning = warnings(SOCKET, OverviewSamples.of("{\"Warnings\":[\"cannot reach http://anna:hunter2@proxy:3128\"]}")).getFirst();
        assertFalse(warning.words().contains("hunter2"));
        assertEquals(Tone.WARN, warning.tone());
    }
}
