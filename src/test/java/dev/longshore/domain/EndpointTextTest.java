package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.EndpointText.Invalid;
import dev.longshore.domain.EndpointText.Problem;
import dev.longshore.domain.EndpointText.Valid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTextTest {

    @ParameterizedTest
    @CsvSource({"unix:///var/run/docker.sock,unix:///var/run/docker.sock", "/run/x.sock,unix:///run/x.sock", "tcp://10.0.0.7,tcp://10.0.0.7:2375",
            "tcp://10.0.0.7:4000/,tcp://10.0.0.7:4000", "http://nas:2375,tcp://nas:2375", "nas:2375,tcp://nas:2375", "nas,tcp://nas:2375",
            "tcp://[::1]:2375,tcp://[::1]:2375", "'  tcp://nas:1 ',tcp://nas:1"})
    void valid(String typed, String uri) {
        assertEquals(uri, ((Valid) EndpointText.parse(typed)).endpoint().uri());
    }

    @ParameterizedTest
    @CsvSource({"https://nas,nas,2376", "https://nas:2375,nas,2375", "https://[::1]/,::1,2376", "https://10.0.0.7,10.0.0.7,2376"})
    void overTls(String typed, String host, int port) {
        assertEquals(new Valid(new Endpoint.Tls(host, port, TlsFiles.NONE, true)), EndpointText.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "unix://docker.sock,RELATIVE_PATH", "unix://,RELATIVE_PATH", "/,RELATIVE_PATH", "ftp://x,UNKNOWN_SCHEME", "tcp://,BAD_HOST",
            "tcp://user:pw@nas:2375,USER_INFO", "tcp://nas:99999,BAD_PORT", "tcp://nas:0,BAD_PORT", "tcp://nas:2375/api,PATH_NOT_ALLOWED",
            "tcp://na s:1,BAD_HOST", "tcp://$(x):1,BAD_HOST", "ssh://root@nas,NOT_YET", "https://user:pw@nas,USER_INFO", "https://nas/x,PATH_NOT_ALLOWED"})
    void invalid(String typed, Problem problem) {
        assertEquals(new Invalid(problem), EndpointText.parse(typed));
    }
}
