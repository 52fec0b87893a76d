package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.i18n.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostTextTest {

    private final HostText text = new HostText(new Messages(Locale.ENGLISH));

    @Test
    void aConnectedHostTellsEngineAndApi() {
        HostRow row = SampleHosts.unix("local", Host.Origin.DEFAULT_SOCKET);
        row.status().set(SampleHosts.connected());
        row.running().set(12);
        row.total().set(20);
        assertEquals("unix · Docker 28.5 · API 1.51", text.second(row));
        assertEquals("12 / 20", text.counts(row));
        assertEquals("", text.third(row, SampleHosts.NOON));
    }

    @Test
    void aPinnedHostSaysSo() {
        HostRow row = SampleHosts.unix("local", Host.Origin.DEFAULT_SOCKET);
        row.described().set(row.host().withMarks(new HostMarks(HostColour.NONE, false, false, "", "1.41")));
        row.status().set(new HostStatus.Connected("Docker", "28.5.2", "1.41"));
        assertEquals("Docker 28.5 · pinned 1.41", text.second(row));
        assertTrue(text.tooltip(row, Optional.empty()).endsWith("\nPinned to API 1.41"), text.tooltip(row, Optional.empty()));
    }

    @Test
    void aLostHostTellsWhyAndWhenItIsTriedAgain() {
        HostRow row = SampleHosts.tcp("nas", "nas");
        row.status().set(SampleHosts.lost(Failure.Cause.CONNECT_TIMEOUT, null));
        assertEquals("does not answer", text.second(row));
        assertEquals("–", text.counts(row));
        assertEquals("retrying in 4 s", text.third(row, SampleHosts.NOON));
        assertEquals("retrying in 1 s", text.third(row, SampleHosts.NOON.plusMillis(3100)));
        assertEquals("retrying now…", text.third(row, SampleHosts.NOON.plusSeconds(4)));
    }

    @ParameterizedTest
    @EnumSource(Failure.Cause.class)
    void everyCauseHasAShortWord(Failure.Cause cause) {
        HostRow row = SampleHosts.tcp("nas", "nas");
        row.status().set(SampleHosts.lost(cause, SampleHosts.NOON));
        assertFalse(text.second(row).isBlank());
        assertFalse(new HostText(new Messages(Locale.SIMPLIFIED_CHINESE)).second(row).isBlank());
    }

    @Test
    void aHostTellsWhereItComesFromAndWhatMadeItDockersOwn() {
        HostRow row = new HostRow(new Host(new HostId("context:prod"), "prod", new Endpoint.Unix(Path.of("/s")), Host.Origin.CONTEXT).withDescription("the\u202eshop"));
        Optional<Rule> rule = Optional.of(Rule.DOCKER_CONTEXT);
        assertEquals("unix:///s\nFrom the docker context “prod”\nthe[U+202E]shop\nThe docker command uses this one: chosen by DOCKER_CONTEXT", text.tooltip(row, rule));
        assertEquals("unix:///s\nFrom the docker context “prod”\nthe[U+202E]shop", text.tooltip(row, Optional.empty()));
        assertEquals("prod, unix · connecting…, –, From the docker context “prod”, chosen by DOCKER_CONTEXT", text.accessible(row, rule, SampleHosts.NOON));
        assertEquals("", text.rule(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Host.Origin.class)
    void everyOriginIsTold(Host.Origin origin) {
        Host host = SampleHosts.unix("here", origin).host();
        assertFalse(text.origin(host).isBlank());
        assertFalse(new HostText(new Messages(Locale.SIMPLIFIED_CHINESE)).origin(host).isBlank());
    }
}
