package dev.longshore.service.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurlLineTest {

    private static final Endpoint UNIX = new Endpoint.Unix(Path.of("/var/run/docker.sock"));
    /** A single quote within single quotes. */
    private static final String QUOTE = "'\\''";
    private static final Endpoint TCP = new Endpoint.Tcp("10.0.0.7", 2375);

    @Test
    void overAUnixSocket() {
        assertEquals("curl --unix-socket '/var/run/docker.sock' 'http://localhost/v1.51/containers/json?all=1'",
                line(UNIX, "GET", "/v1.51/containers/json?all=1", null, false));
        assertEquals("curl --unix-socket '/path with '\\''quote'\\''' 'http://localhost/info'",
                line(new Endpoint.Unix(Path.of("/path with 'quote'")), "GET", "/info", null, false));
    }

    @Test
    void overTcp() {
        assertEquals("curl -X POST 'http://10.0.0.7:2375/v1.51/containers/a/stop'",
                line(TCP, "POST", "/v1.51/containers/a/stop", null, false));
        assertEquals("curl -X DELETE 'http://10.0.0.7:2375/images/a?force=0'", line(TCP, "DELETE", "/images/a?force=0", null, false));
        assertEquals("curl --head 'http://10.0.0.7:2375/_ping'", line(TCP, "HEAD", "/_ping", null, false));
        assertEquals("curl 'http://nas_1:2375/docker/info'", line(new Endpoint.Tcp("nas_1", 2375, "/docker"), "GET", "/info", null, false));
        assertEquals("curl -N 'http://10.0.0.7:2375/events'", line(TCP, "GET", "/events", null, true));
    }

    @Test
    void turnsGlobbingOffWhereCurlWouldGlob() {
        assertEquals("curl -g 'http://[fe80::1]:2375/info'", line(new Endpoint.Tcp("fe80::1", 2375), "GET", "/info", null, false));
        assertEquals("curl -g 'http://10.0.0.7:2375/x?filters={\"id\":[\"a\"]}'",
                line(TCP, "GET", "/x?filters={\"id\":[\"a\"]}", null, false));
    }

    @Test
    void carriesJson() {
        assertEquals("curl -X POST -H 'Content-Type: application/json' --data-raw '{\"a\":\"it'\\''s\"}' 'http://10.0.0.7:2375/x'",
                line(TCP, "POST", "/x", "{\"a\":\"it's\"}", false));
    }

    @Test
    void overSshItIsTheCurlOverThere() {
        assertEquals("ssh nas 'curl --unix-socket Q/var/run/docker.sockQ Qhttp://localhost/infoQ'".replace("Q", QUOTE),
                line(new Endpoint.Ssh("", "nas", 0, ""), "GET", "/info", null, false));
        assertEquals("ssh -p 2222 me@nas 'curl -N --unix-socket Q/run/d.sockQ Qhttp://localhost/eventsQ'".replace("Q", QUOTE),
                line(new Endpoint.Ssh("me", "nas", 2222, "/run/d.sock"), "GET", "/events", null, true));
    }

    @Test
    void thereIsNoLineForTheDemo() {
        assertEquals(Optional.empty(), CurlLine.of(call(new Endpoint.Demo(), "GET", "/info", null, false)));
    }

    @Test
    void aShellPassesEveryWordOnUnchanged() throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win"), "needs a POSIX shell");
        String socket = "/tmp/it's $(touch marker) `id` \\ \"x\"\nnext; #";
        String body = "{\"a\":\"$(touch marker) 'q' \\\\ `id` $HOME\",\n\"b\":\"!*?~\"}";
        String target = "/x?a=$(id)'&b=;|&c={1,2}[3-4]";
        String line = line(new Endpoint.Unix(Path.of(socket)), "POST", target, body, true);
        assertEquals(List.of("-N", "-g", "-X", "POST", "--unix-socket", socket, "-H", "Content-Type: application/json",
                "--data-raw", body, "http://localhost" + target), words(line));
    }

    /** The words a shell makes of a line, with a function in place of curl that ends each with a byte no word has. */
    private static List<String> words(String line) throws IOException, InterruptedException {
        Process shell = Required.process("sh", "-c", "curl() { printf '%s\\001' \"$@\"; }\n" + line)
                .redirectErrorStream(true).start();
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), output);
        return List.of(output.split("\001"));
    }

    private static String line(Endpoint endpoint, String method, String target, String body, boolean streaming) {
        return CurlLine.of(call(endpoint, method, target, body, streaming)).orElseThrow();
    }

    private static ApiCall call(Endpoint endpoint, String method, String target, String body, boolean streaming) {
        Host host = new Host(new HostId("h"), "h", endpoint, Host.Origin.USER);
        return new ApiCall(1, Instant.EPOCH, host, method, target, body, streaming, 200, Duration.ZERO, 0, null);
    }
}
