package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Malformed.Reason;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private HostileEngine engine;
    private TcpTransport transport;

    @BeforeEach
    void start() {
        engine = HostileEngine.tcp();
        transport = new TcpTransport("127.0.0.1", engine.port());
    }

    @AfterEach
    void end() {
        transport.close();
        engine.close();
    }

    private void ping(String fields) {
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", fields));
    }

    private void version(String json) {
        engine.on("GET", "/version", exchange -> exchange.json(json));
    }

    private String negotiated() {
        return Negotiation.of(transport).version().toString();
    }

    private Reason notAnEngine() {
        return assertThrows(EngineException.Malformed.class, () -> Negotiation.of(transport)).reason();
    }

    /** As Docker and nginx answer: the words are in no answer to HEAD. */
    @ParameterizedTest
    @CsvSource({"text/plain,Client sent an HTTP request to an HTTPS server.",
            "text/html,<html><center>The plain HTTP request was sent to HTTPS port</center></html>"})
    void aPortThatSpeaksTlsIsNamedSo(String type, String said) {
        engine.on("*", "/_ping", exchange -> exchange.reply(400, type, said));
        assertEquals(Reason.NEEDS_TLS, notAnEngine());
    }

    @ParameterizedTest
    @CsvSource({"1.24,1.24", "1.41,1.41", "1.47,1.47", "1.51,1.51"})
    void thePingsHeaderIsEnoughForEnginesWithAnOldMinimum(String offered, String chosen) {
        ping("Api-Version: " + offered);
        assertEquals(chosen, negotiated());
        assertEquals(0, engine.count("GET", "/version"));
    }

    @ParameterizedTest
    @CsvSource({"1.40,1.52,1.52", "1.44,1.56,1.56", "1.40,2.0,1.56"})
    void newerEnginesAreAskedForTheirMinimum(String min, String max, String chosen) {
        ping("Api-Version: " + max);
        version("{\"ApiVersion\":\"" + max + "\",\"MinAPIVersion\":\"" + min + "\"}");
        assertEquals(chosen, negotiated());
    }

    private void assertUnsupported(String offered) {
        EngineException.Unsupported failure = assertThrows(EngineException.Unsupported.class, () -> Negotiation.of(transport));
        assertEquals(offered, failure.offered());
        assertEquals("1.21–1.56", failure.spoken());
        assertTrue(failure.getMessage().contains(offered) && failure.getMessage().contains("1.21–1.56"), failure::getMessage);
    }

    @ParameterizedTest
    @CsvSource({"2.0,2.0,2.0", "1.57,1.60,1.57–1.60", "1.60,2.0,1.60–2.0"})
    void aFarFutureIsUnsupported(String min, String max, String offered) {
        ping("Api-Version: " + max);
        version("{\"ApiVersion\":\"" + max + "\",\"MinAPIVersion\":\"" + min + "\"}");
        assertUnsupported(offered);
    }

    private String pinned(String version) {
        return Negotiation.of(transport, ApiVersion.parse(version)).version().toString();
    }

    @ParameterizedTest
    @CsvSource({"1.21", "1.24", "1.41"})
    void aPinnedVersionIsSpokenAndNoOther(String version) {
        ping("Api-Version: 1.41");
        version("{\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}");
        engine.on("GET", "/v" + version + "/version", exchange -> exchange.json("{\"ApiVersion\":\"1.41\"}"));
        assertEquals(version, pinned(version));
    }

    @ParameterizedTest
    @CsvSource({"1.24,1.44,1.52,1.44–1.52", "1.53,1.44,1.52,1.44–1.52", "1.57,1.40,1.60,Longshore speaks 1.21–1.56", "1.20,1.12,1.41,Longshore speaks 1.21–1.56"})
    void aPinOutsideOfTheRangesNamesBoth(String version, String min, String max, String said) {
        ping("Api-Version: " + max);
        version("{\"ApiVersion\":\"" + max + "\",\"MinAPIVersion\":\"" + min + "\"}");
        String message = assertThrows(EngineException.Unsupported.class, () -> pinned(version)).getMessage();
        assertTrue(message.contains("pinned to API " + version) && message.contains(said), message);
        assertEquals(0, engine.count("GET", "/v" + version + "/version"), "nothing is asked in a version that is not spoken");
    }

    @Test
    void aPinThatTheEngineRefusesAllTheSameIsToldInItsWords() {
        ping("Api-Version: 1.52");
        version("{\"ApiVersion\":\"1.52\"}");
        engine.on("GET", "/v1.30/version", exchange -> exchange.reply(400, "text/plain", "client version 1.30 is too old. Minimum supported API version is 1.44"));
        String message = assertThrows(EngineException.Unsupported.class, () -> pinned("1.30")).getMessage();
        assertTrue(message.contains("pinned to API 1.30") && message.contains("≤ 1.52") && message.contains("Minimum supported API version is 1.44"), message);
    }

    @Test
    void aFarPastIsUnsupported() {
        ping("Api-Version: 1.19");
        assertUnsupported("≤ 1.19");
    }

    private void onlyTheLists(String refusal, String contentType) {
        engine.on("*", "/", exchange -> exchange.reply(403, "text/html", "<html><body><h1>403 Forbidden</h1>"));
        engine.on("GET", "/v1.56/containers/json", exchange -> exchange.reply(400, contentType, refusal));
    }

    @ParameterizedTest
    @CsvSource({"client version 1.56 is too new. Maximum supported API version is 1.41,1.41",
            "'client is newer than server (client API version: 1.56, server API version: 1.24)',1.24"})
    void whereAProxyHidesAllElseTheRefusalTells(String refusal, String chosen) {
        onlyTheLists(refusal, "text/plain; charset=utf-8");
        assertEquals(chosen, negotiated());
        onlyTheLists("{\"message\":\"" + refusal + "\"}", "application/json");
        assertEquals(chosen, negotiated());
    }

    @Test
    void anEngineThatRefusesThisClientAsTooOldIsUnsupported() {
        String refusal = "client version 1.56 is too old. Minimum supported API version is 1.60, please upgrade your client to a newer version";
        onlyTheLists(refusal, "text/plain");
        assertUnsupported("≥ 1.60");
        onlyTheLists("{\"message\":\"" + refusal + "\"}", "application/json");
        assertUnsupported("≥ 1.60");
    }

    @Test
    void anEngineThatTakesTheNewestVersionNeedsNoRefusal() {
        onlyTheLists("", "text/plain");
        engine.on("GET", "/v1.56/containers/json", exchange -> exchange.json("[]"));
        assertEquals("1.56", negotiated());
    }

    @Test
    void aProxyThatLetsNothingThroughIsNoEngine() {
        engine.on("*", "/", exchange -> exchange.reply(403, "application/json", "{\"message\":\"not for you\"}"));
        assertThrows(EngineException.Unauthorized.class, () -> Negotiation.of(transport));
        onlyTheLists("something else", "text/plain");
        assertEquals(Reason.NOT_AN_ENGINE, notAnEngine());
    }

    @Test
    void withoutTheHeaderTheVersionTells() {
        ping("X-Nothing: 1");
        version("{\"Version\":\"1.9.1\",\"ApiVersion\":\"1.21\"}");
        assertEquals("1.21", negotiated());
    }

    @Test
    void headMayBeRefused() {
        engine.on("HEAD", "/_ping", exchange -> exchange.reply(405, "text/plain", "no"));
        engine.on("GET", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.39"));
        assertEquals("1.39", negotiated());
    }

    @Test
    void aFilteredPingFallsBackOnVersion() {
        version("{\"Version\":\"24\",\"ApiVersion\":\"1.43\",\"MinAPIVersion\":\"1.12\"}");
        assertEquals("1.43", negotiated());
    }

    @Test
    void aWebServerIsNoEngine() {
        engine.on("*", "/", exchange -> exchange.reply(200, "text/html", "<!DOCTYPE html><p>hello"));
        assertEquals(Reason.NOT_AN_ENGINE, notAnEngine());
    }

    @Test
    void aServerThatKnowsNeitherIsNoEngine() {
        engine.on("*", "/", exchange -> exchange.reply(404, "application/json", "{}"));
        assertEquals(Reason.NOT_AN_ENGINE, notAnEngine());
    }

    @Test
    void otherJsonIsNoEngine() {
        ping("X-Nothing: 1");
        version("{\"app\":\"thing\"}");
        assertEquals(Reason.NOT_AN_ENGINE, notAnEngine());
    }

    @Test
    void redirectsAreNotFollowed() {
        engine.on("*", "/_ping", exchange -> exchange.reply(301, "text/plain", "", "Location: http://127.0.0.1:1/"));
        assertEquals(Reason.REDIRECT, notAnEngine());
    }

    @Test
    void aProxysErrorPageIsNoEngine() {
        engine.on("*", "/", exchange -> exchange.html502());
        assertThrows(EngineException.class, () -> Negotiation.of(transport));
    }

    @Test
    void podmanIsRecognised() {
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.41", "Libpod-Api-Version: 5.4.2"));
        assertEquals(true, Negotiation.of(transport).ping().podman());
    }

    @ParameterizedTest
    @CsvSource({"docker20,1.41,linux,false", "docker28,1.51,linux,false", "docker28c,1.51,linux,false", "podman4,1.41,'',true", "podman5,1.41,linux,true"})
    void theRecordedPingsOfRealEngines(String recorded, String version, String os, boolean podman) {
        String[] fields = new String(Samples.bytes(recorded, "ping-headers.txt"), StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains(": ") && !line.startsWith("Content-") && !line.startsWith("Date")).toArray(String[]::new);
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", fields));
        Negotiation.Agreed agreed = Negotiation.of(transport);
        assertEquals(version, agreed.version().toString());
        assertEquals(os, agreed.ping().osType());
        assertEquals(podman, agreed.ping().podman());
        assertTrue(agreed.ping().server().startsWith(podman ? "Libpod/" : "Docker/"), agreed.ping().server());
    }
}
