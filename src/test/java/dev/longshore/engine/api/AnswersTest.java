package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Headers;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    /** label, tab, body, then status and type in brackets: as the error answers were recorded. */
    private static final Pattern RECORDED = Pattern.compile("([^\\t]+)\\t(.*) \\[(\\d{3}) ([^\\]]*)]");

    private static EngineException recorded(String engine, String label) {
        return new String(Samples.bytes(engine, "errors.txt"), StandardCharsets.UTF_8).lines().map(RECORDED::matcher).filter(Matcher::matches)
                .filter(m -> m.group(1).equals(label)).map(m -> failure(Integer.parseInt(m.group(3)), m.group(4), m.group(2))).findFirst().orElseThrow();
    }

    private static EngineException failure(int status, String type, String body) {
        return Answers.failure(status, Headers.of(Map.of("Content-Type", List.of(type))), body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
            "docker20,container-absent,NotFound,No such container: nope", "docker28,container-absent,NotFound,No such container: nope",
            "podman5,container-absent,NotFound,no container with name or ID", "podman5,route-absent,NotOffered,Not Found", "docker20,route-absent,NotOffered,page not found", "docker28,route-absent,NotOffered,page not found",
            "podman5,method-wrong,NotOffered,Method Not Allowed", "docker28,create-name-taken,Conflict,is already in use by container",
            "podman5,create-name-taken,Conflict,is already in use by", "docker20,remove-running,Conflict,You cannot remove a running container",
            "docker28,remove-running,Conflict,container is running", "podman5,remove-running,Conflict,container state improper",
            "podman5,pause-paused,Conflict,is already paused", "docker28,image-in-use,Conflict,is using its referenced image",
            "podman5,image-in-use,Conflict,image is in use", "docker28,network-predefined,Unauthorized,pre-defined network",
            "docker28,api-too-old,BadRequest,client version 1.11 is too old", "docker28,port-taken-start,ServerFault,port is already allocated",
            "podman5,volume-in-use,Conflict,volume is being used", "podman5,create-badname,BadRequest,names must match"})
    void realAnswers(String engine, String label, String type, String message) {
        EngineException failure = recorded(engine, label);
        assertEquals(type, failure.getClass().getSimpleName());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
        assertTrue(failure.status() >= 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void everyRecordedErrorHasAMessage(String engine) {
        long errors = new String(Samples.bytes(engine, "errors.txt"), StandardCharsets.UTF_8).lines().map(RECORDED::matcher).filter(Matcher::matches)
                .filter(m -> Integer.parseInt(m.group(3)) >= 400)
                .peek(m -> {
                    EngineException failure = failure(Integer.parseInt(m.group(3)), m.group(4), m.group(2));
                    assertTrue(!failure.getMessage().isBlank() && !failure.getMessage().startsWith("{"), m.group());
                }).count();
        assertTrue(errors > 20);
    }

    /** As Podman 4.3 and 5.4 said them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "no container with ID a9aea5 found in database: no such container|NotFound",
            "normalizing image: invalid repository name (abab), cannot specify 64-byte hexadecimal strings|NotFound",
            "container 10ef has dependent containers which must be removed before it: f992: container already exists|Conflict",
            "cannot remove container 0b23 as it is running - running or paused containers cannot be removed without force: container state improper|Conflict",
            "top can only be used on running containers|Conflict"})
    void podmansFaultsThatMeanSomethingElse(String message, String type) {
        assertEquals(type, failure(500, "application/json", "{\"message\":\"" + message + "\",\"response\":500}").getClass().getSimpleName());
    }

    @Test
    void pagesRedirectsAndEmptyBodies() {
        EngineException page = failure(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
        assertEquals(EngineException.Malformed.Reason.NOT_AN_ENGINE, assertInstanceOf(EngineException.Malformed.class, page).reason());
        EngineException forbidden = failure(403, "text/html", "<html><body><h1>403 Forbidden</h1>");
        assertEquals("HTTP 403 with an HTML page", assertInstanceOf(EngineException.Unauthorized.class, forbidden).getMessage(), "a proxy that forbids a part");
        EngineException redirect = Answers.failure(301, Headers.of(Map.of("location", List.of("http://evil/"))), new byte[0]);
        assertEquals(EngineException.Malformed.Reason.REDIRECT, assertInstanceOf(EngineException.Malformed.class, redirect).reason());
        assertEquals("HTTP 503", failure(503, "", "").getMessage());
        assertInstanceOf(EngineException.Unauthorized.class, failure(401, "text/plain", "who are you"));
    }
}
