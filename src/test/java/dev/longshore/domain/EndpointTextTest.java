package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.EndpointText.Invalid;
import dev.longshore.domain.EndpointText.Problem;
import dev.longshore.domain.EndpointText.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTextTest {

    @ParameterizedTest
    @CsvSource({"unix:///var/run/docker.sock,unix:///var/run/docker.sock", "/run/x.sock,unix:///run/x.sock", "tcp://10.0.0.7,tcp://10.0.0.7:2375",
            "tcp://10.0.0.7:4000/,tcp://10.0.0.7:4000", "http://nas:2375,tcp://nas:2375", "nas:2375,tcp://nas:2375", "nas,tcp://nas:2375",
            "tcp://[::1]:2375,tcp://[::1]:2375", "'  tcp://nas:1 ',tcp://nas:1",
            "tcp://build_docker-proxy:2735,tcp://build_docker-proxy:2735", "ops_scratch.internal.example:4243,tcp://ops_scratch.internal.example:4243",
            ":2375,tcp://localhost:2375", "tcp://:2375,tcp://localhost:2375", "tcp://nas:2375/docker/api/,tcp://nas:2375/docker/api", "nas/x%20y,tcp://nas:2375/x%20y",
            "tcp://fe80::1,tcp://[fe80::1]:2375", "tcp://[fe80::1%25eth0]:1,tcp://[fe80::1%eth0]:1", "tcp://nas:,tcp://nas:2375", "http://_a_/,tcp://_a_:2375"})
    void valid(String typed, String uri) {
        assertEquals(uri, ((Valid) EndpointText.parse(typed)).endpoint().uri());
    }

    @ParameterizedTest
    @CsvSource({"https://nas,false,2376", "https://nas:443,false,443", "nas,true,2376", "tcp://nas:2375,true,2375"})
    void tls(String typed, boolean wanted, int port) {
        assertEquals(new Valid(new Endpoint.Tls("nas", port, TlsFiles.NONE, true)), EndpointText.parse(typed, wanted));
    }

    @ParameterizedTest
    @CsvSource({"ssh://nas,'',nas,0,''", "ssh://root@nas,root,nas,0,''", "ssh://me.you@build_box-1.example:2222,me.you,build_box-1.example,2222,''",
            "ssh://me@nas/run/user/1000/docker.sock,me,nas,0,/run/user/1000/docker.sock", "ssh://nas:22/,'',nas,22,''", "ssh://[::1]:22,'',::1,22,''",
            "ssh://me@[fe80::1]/run/d.sock,me,fe80::1,0,/run/d.sock", "ssh://10.0.0.7,'',10.0.0.7,0,''",
            "ssh://ann@corp.example@build.host,ann@corp.example,build.host,0,''", "ssh://ann%40corp.example@build.host:22,ann@corp.example,build.host,22,''",
            "ssh://nas/run/a%2Bb.sock,'',nas,0,/run/a+b.sock"})
    void ssh(String typed, String user, String host, int port, String socket) {
        Endpoint.Ssh read = new Endpoint.Ssh(user, host, port, socket);
        assertEquals(new Valid(read), EndpointText.parse(typed));
        assertEquals(new Valid(read), EndpointText.parse(read.uri()), "as it is remembered");
    }

    /** FAULTS 21: none of it may reach ssh, where it could be an option, a token or a command. */
    @ParameterizedTest
    @CsvSource({"ssh://,NO_HOST", "ssh://me@,NO_HOST", "ssh://me:pw@nas,PASSWORD", "ssh://:pw@nas,PASSWORD", "ssh://@nas,BAD_USER", "ssh://-oProxyCommand=touch@nas,BAD_USER",
            "ssh://-oProxyCommand=touch,BAD_HOST", "ssh://-nas,BAD_HOST", "ssh://$(touch x),BAD_HOST", "ssh://nas`x`,BAD_HOST", "'ssh://nas;x',BAD_HOST", "'ssh://na s',BAD_HOST",
            "ssh://me$(x)@nas,BAD_USER", "ssh://me you@nas,BAD_USER", "ssh://'me'@nas,BAD_USER", "ssh://a%3Ab@nas,PASSWORD", "ssh://a%20b@nas,BAD_USER", "ssh://%2DoProxyCommand@nas,BAD_USER", "ssh://@a@nas,BAD_USER", "ssh://a%00@nas,BAD_USER", "ssh://%h,BAD_HOST", "ssh://nas%25eth0,BAD_HOST", "ssh://[fe80::1%eth0],BAD_HOST",
            "ssh://nas:0,BAD_PORT", "ssh://nas:65536,BAD_PORT", "ssh://nas:22x,BAD_PORT", "ssh://nas:,BAD_PORT", "ssh://nas:-1,BAD_PORT", "ssh://nas/run/%h.sock,BAD_REMOTE_PATH",
            "ssh://nas/run/a:b,BAD_REMOTE_PATH", "ssh://nas/$HOME,BAD_REMOTE_PATH", "ssh://nas/a b,BAD_REMOTE_PATH", "ssh://nas?x=1,BAD_HOST", "ssh://nas#x,BAD_HOST",
            "ssh://nas/run/d.sock?x,BAD_REMOTE_PATH", "ssh://[nas],BAD_HOST", "ssh://nas\\x,BAD_HOST", "ssh://näs,BAD_HOST"})
    void hostileSsh(String typed, Problem problem) {
        assertEquals(new Invalid(problem), EndpointText.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://nas\nProxyCommand x", "ssh://me\n@nas", "ssh://nas\u0000", "ssh://nas/run\n/d.sock", "ssh://nas\u202e", "ssh://\tnas", "ssh://nas\"", "ssh://nas'"})
    void hostileCharacters(String typed) {
        assertTrue(EndpointText.parse(typed) instanceof Invalid);
    }

    @Test
    void whatIsTooLongForASocketOrAName() {
        assertEquals(new Invalid(Problem.BAD_REMOTE_PATH), EndpointText.parse("ssh://nas/" + "x".repeat(103)));
        assertEquals(new Invalid(Problem.BAD_HOST), EndpointText.parse("ssh://" + "x".repeat(256)));
        assertTrue(EndpointText.parse("ssh://" + "a@".repeat(20_000) + "nas") instanceof Invalid);
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "unix://docker.sock,RELATIVE_PATH", "unix://,RELATIVE_PATH", "/,RELATIVE_PATH", "ftp://x,UNKNOWN_SCHEME", "tcp://,NO_HOST",
            "tcp://user:pw@nas:2375,USER_INFO", "tcp://nas:99999,BAD_PORT", "tcp://nas:0,BAD_PORT", "tcp://nas:2375/a?b,PATH_NOT_ALLOWED", "tcp://nas:2375/a b,PATH_NOT_ALLOWED", "tcp://nas:2375/%zz,PATH_NOT_ALLOWED",
            "tcp://na s:1,BAD_HOST", "tcp://$(x):1,BAD_HOST", "npipe:////./pipe/docker_engine,NOT_YET", "https://user:pw@nas,USER_INFO",
            "https://nas/#x,PATH_NOT_ALLOWED", "tcp://nas:2375x,BAD_PORT", "tcp://[nas]:1,BAD_HOST"})
    void invalid(String typed, Problem problem) {
        assertEquals(new Invalid(problem), EndpointText.parse(typed));
    }
}
