package dev.longshore.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostStatus;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.system.EngineReport;
import dev.longshore.testing.Samples;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineFactsTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    static Stream<String> engines() {
        return Samples.ENGINES.stream();
    }

    private static Map<String, String> facts(EngineReport report) {
        Words words = new Words(new Masker()::text);
        List<FactGroup> groups = new EngineFacts(report, new HostStatus.Connected("Docker", "", "1.41"), words).groups();
        Map<String, String> facts = new LinkedHashMap<>();
        groups.forEach(group -> group.facts().forEach(fact -> facts.put(
                ENGLISH.text(group.titleKey()) + "/" + ENGLISH.text(fact.label()), ENGLISH.text(fact.value()))));
        return facts;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyRecordedEngineIsTold(String engine) {
        Map<String, String> facts = facts(OverviewSamples.recorded(engine));
        facts.remove("PLUGINS/Networks");   // Docker does have a driver called "null"
        assertTrue(facts.values().stream().noneMatch(value -> value.isEmpty() || value.contains("null") || value.contains("\n")), facts::toString);
        assertEquals("2", facts.get("MACHINE/CPUs"));
        assertEquals("25.3\u2009GB", facts.get("MACHINE/Memory"));
        assertEquals("cgroupfs, version 1", facts.get("MACHINE/cgroup"));
        assertEquals("in no swarm", facts.get("ENGINE/Swarm"));
        assertEquals("in step with this computer", facts.get("ENGINE/Clock"));
        assertTrue(facts.get("STORAGE/Storage driver").startsWith("overlay"));
        boolean snapshots = facts.get("STORAGE/Storage driver").equals("overlayfs");   // containerd's store tells nothing of the file system
        assertEquals(snapshots ? null : "extfs", facts.get("STORAGE/Backing Filesystem"));
        assertEquals(snapshots ? null : "true", facts.get("STORAGE/Supports d_type"));
        assertTrue(facts.get("SECURITY/Security options").startsWith("seccomp (profile "), facts::toString);
        assertEquals("none", facts.get("REGISTRIES AND PROXIES/HTTP proxy"));
    }

    @Test
    void docker() {
        Map<String, String> facts = facts(OverviewSamples.recorded("docker20"));
        assertEquals("1.12 to 1.41; 1.41 is spoken now", facts.get("ENGINE/API"));
        assertEquals("Engine 20.10.24+dfsg1, containerd 1.6.20~ds1, runc 1.1.5+ds1, docker-init 0.19.0", facts.get("ENGINE/Components"));
        assertEquals("runc (default), io.containerd.runc.v2, io.containerd.runtime.v1.linux", facts.get("MACHINE/Runtimes"));
        assertEquals("linux / x86_64", facts.get("MACHINE/Architecture"));
        assertEquals("127.0.0.0/8", facts.get("REGISTRIES AND PROXIES/Insecure registries"));
        assertEquals("bridge, host, ipvlan, macvlan, null, overlay", facts.get("PLUGINS/Networks"));
    }

    @Test
    void podman() {
        Map<String, String> facts = facts(OverviewSamples.recorded("podman5"));
        assertEquals("Podman Engine 5.4.2, conmon version 2.1.12, OCI Runtime (crun) crun version 1.21", facts.get("ENGINE/Components"));
        assertEquals("127.0.0.1:5000", facts.get("REGISTRIES AND PROXIES/Insecure registries"));
        assertTrue(facts.get("MACHINE/Runtimes").startsWith("crun (default), crun-norlimit"));
        assertEquals("–", facts.get("ENGINE/Logging driver"));
    }

    @Test
    void anEngineThatSaysNothing() {
        Map<String, String> facts = facts(OverviewSamples.of("{}"));
        assertEquals("–", facts.get("MACHINE/Memory"));
        assertEquals("–", facts.get("MACHINE/CPUs"));
        assertEquals("–", facts.get("ENGINE/Clock"));
        assertEquals("–", facts.get("ENGINE/Live restore"));
        assertEquals("none", facts.get("PLUGINS/Volumes"));
        assertTrue(facts.values().stream().noneMatch(value -> value.contains("null")), facts::toString);
    }

    @Test
    void passwordsOfProxiesAndMirrorsAreHidden() {
        Map<String, String> facts = facts(OverviewSamples.of("""
                {"HttpProxy":"http://anna:hunter2@proxy:3128","HttpsProxy":"https://anna:hunter2@proxy","NoProxy":"localhost,*.lan",
                 "Labels":["zone=eu","token=hunter2"],
                 "RegistryConfig":{"Mirrors":["https://anna:hunter2@mirror/"],"IndexConfigs":{"r:5000":{"Secure":false,"Mirrors":["http://m/"]}}}}"""));
        assertFalse(facts.toString().contains("hunter2"), facts::toString);
        assertTrue(facts.get("REGISTRIES AND PROXIES/HTTP proxy").endsWith("@proxy:3128"));
        assertEquals("localhost,*.lan", facts.get("REGISTRIES AND PROXIES/No proxy for"));
        assertTrue(facts.get("REGISTRIES AND PROXIES/Mirrors").endsWith("@mirror/, r:5000: http://m/"));
        assertEquals("r:5000", facts.get("REGISTRIES AND PROXIES/Insecure registries"));
    }

    @Test
    void textThatWouldSteerTheScreenIsHarmless() {
        Map<String, String> facts = facts(OverviewSamples.of("{\"Name\":\"a\\u202eb\\u001b[31m\\n" + "x".repeat(5000) + "\",\"DriverStatus\":[[\"k\\u0000\",\"v\\r\"],[\"alone\"],null]}"));
        assertTrue(facts.get("MACHINE/Name").startsWith("a[U+202E]b␛[31m␊x"));
        assertTrue(facts.get("MACHINE/Name").length() <= 400);
        assertEquals("v", facts.get("STORAGE/k␀"));
        assertFalse(facts.containsKey("STORAGE/alone"));
    }

    @Test
    void aSwarmAndAClockAreToldPlainly() {
        Map<String, String> manager = facts(OverviewSamples.of(
                "{\"Swarm\":{\"LocalNodeState\":\"active\",\"NodeAddr\":\"10.0.0.7\",\"ControlAvailable\":true}}", Duration.ofMinutes(62)));
        assertEquals("manager (active, 10.0.0.7)", manager.get("ENGINE/Swarm"));
        assertEquals("1 h ahead of this computer", manager.get("ENGINE/Clock"));
        Map<String, String> worker = facts(OverviewSamples.of("{\"Swarm\":{\"LocalNodeState\":\"locked\"}}", Duration.ofDays(-1)));
        assertEquals("worker (locked)", worker.get("ENGINE/Swarm"));
        assertEquals("24 h behind this computer", worker.get("ENGINE/Clock"));
    }
}
