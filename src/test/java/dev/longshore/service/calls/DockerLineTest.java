package dev.longshore.service.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.Host.Origin;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Route;
import dev.longshore.domain.TlsFiles;
import dev.longshore.service.containers.ContainerLines;
import dev.longshore.service.images.ImageLines;
import dev.longshore.service.networks.NetworkLines;
import dev.longshore.service.system.SystemLines;
import dev.longshore.service.volumes.VolumeLines;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerLineTest {

    private static final Endpoint DEFAULT = new Endpoint.Unix(Path.of("/var/run/docker.sock"));
    private static final List<DockerForm> FORMS = Stream.of(ContainerLines.FORMS, ImageLines.FORMS, VolumeLines.FORMS, NetworkLines.FORMS, SystemLines.FORMS)
            .flatMap(List::stream).toList();
    private static final String ID = "91784daaf79e" + "0".repeat(52);

    private static String line(Host host, String method, String target, String body) {
        ApiCall call = new ApiCall(1, Instant.EPOCH, host, method, target.replace("ID", ID), body, false, 200, Duration.ZERO, 0, null);
        return DockerLine.of(call, FORMS).orElse("none");
    }

    private static String line(Endpoint endpoint, String method, String target, String body) {
        return line(new Host(new HostId("h"), "local", endpoint, Origin.USER), method, target, body);
    }

    /** Of a request that was not made, on the default host. */
    static Optional<String> line(Route route) {
        return DockerLine.of(ApiCall.unsent(new Host(new HostId("h"), "local", DEFAULT, Origin.USER), route), FORMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v1.51/containers/json?all=1                        | docker ps --all
            GET    | /containers/json?all=1&filters={%22id%22:[%22ID%22]} | docker ps --all --filter id=91784daaf79e
            GET    | /v1.44/containers/ID/json                           | docker container inspect 91784daaf79e
            POST   | /v1.51/containers/ID/start                          | docker start 91784daaf79e
            POST   | /v1.51/containers/ID/stop                           | docker stop 91784daaf79e
            POST   | /v1.51/containers/ID/stop?t=5                       | docker stop --time 5 91784daaf79e
            POST   | /v1.51/containers/ID/restart                        | docker restart 91784daaf79e
            POST   | /v1.51/containers/ID/pause                          | docker pause 91784daaf79e
            POST   | /v1.51/containers/ID/unpause                        | docker unpause 91784daaf79e
            POST   | /v1.51/containers/ID/kill?signal=SIGHUP             | docker kill --signal SIGHUP 91784daaf79e
            POST   | /v1.51/containers/ID/rename?name=web-2              | docker rename 91784daaf79e web-2
            POST   | /v1.51/containers/ID/wait                           | docker wait 91784daaf79e
            POST   | /v1.51/containers/ID/attach?stream=1&stdin=1&detachKeys=ctrl-@ | docker attach --detach-keys ctrl-@ 91784daaf79e
            GET    | /v1.51/containers/ID/top?ps_args=-eo%20pid,args     | docker top 91784daaf79e -eo pid,args
            DELETE | /v1.51/containers/ID                                | docker rm 91784daaf79e
            DELETE | /v1.51/containers/ID?force=1&v=1                    | docker rm --force --volumes 91784daaf79e
            DELETE | /v1.51/containers/ID?force=0                        | docker rm 91784daaf79e
            GET    | /v1.51/images/json                                  | docker images
            GET    | /v1.51/images/sha256:ID/json                        | docker image inspect 91784daaf79e
            GET    | /v1.51/images/127.0.0.1:5000/a/b:2/history          | docker history 127.0.0.1:5000/a/b:2
            POST   | /v1.51/images/sha256:ID/tag?repo=a/b&tag=2          | docker tag 91784daaf79e a/b:2
            DELETE | /v1.51/images/sha256:ID?force=1                     | docker rmi --force 91784daaf79e
            POST   | /v1.51/images/create?fromImage=nginx&tag=1.27       | docker pull nginx:1.27
            POST   | /v1.51/images/create?fromImage=a&tag=sha256:ID&platform=linux/arm64 | docker pull --platform linux/arm64 a@sha256:ID
            POST   | /v1.51/images/a/b/push?tag=2                        | docker push a/b:2
            GET    | /v1.51/images/get?names=a:1&names=b:2               | docker save --output saved.tar a:1 b:2
            POST   | /v1.51/images/load?quiet=0                          | docker load --input saved.tar
            GET    | /v1.51/images/search?term=web+x&limit=25            | docker search --limit 25 web+x
            GET    | /v1.51/volumes                                      | docker volume ls
            GET    | /v1.51/volumes/data                                 | docker volume inspect data
            DELETE | /v1.51/volumes/data?force=1                         | docker volume rm --force data
            GET    | /v1.51/networks                                     | docker network ls
            GET    | /v1.51/networks/ID                                  | docker network inspect 91784daaf79e
            DELETE | /v1.51/networks/ID                                  | docker network rm 91784daaf79e
            GET    | /v1.51/info                                         | docker info
            GET    | /v1.51/version                                      | docker version
            GET    | /v1.51/events                                       | docker events
            GET    | /v1.51/system/df?type=volume&verbose=1              | docker system df --verbose
            GET    | /_ping                                              | none
            POST   | /v1.51/containers/create?name=a                     | none
            POST   | /v1.51/containers/ID/stop?unheard=of                | none
            POST   | /v1.51/build?t=a                                    | none
            """)
    void eachRequestThatACommandMakes(String method, String target, String expected) {
        assertEquals(expected.replace("ID", ID), line(DEFAULT, method, target, null));
    }

    @Test
    void bodiesAreSaidAsOptions() {
        assertEquals("docker volume create --driver local --opt type=nfs --opt o=addr=10.0.0.1,rw --label team=a data", line(DEFAULT, "POST", "/v1.51/volumes/create",
                "{\"Name\":\"data\",\"Driver\":\"local\",\"DriverOpts\":{\"type\":\"nfs\",\"o\":\"addr=10.0.0.1,rw\"},\"Labels\":{\"team\":\"a\"}}"));
        assertEquals("docker network create --driver bridge --internal --ipv6 --subnet 10.9.0.0/24 --ip-range 10.9.0.128/25 --gateway 10.9.0.1 --opt mtu=1400 --label a=b back",
                line(DEFAULT, "POST", "/v1.51/networks/create", "{\"Name\":\"back\",\"Driver\":\"bridge\",\"Internal\":true,\"Attachable\":false,\"EnableIPv6\":true,"
                        + "\"IPAM\":{\"Config\":[{\"Subnet\":\"10.9.0.0/24\",\"IPRange\":\"10.9.0.128/25\",\"Gateway\":\"10.9.0.1\"}]},\"Options\":{\"mtu\":\"1400\"},\"Labels\":{\"a\":\"b\"}}"));
        assertEquals("docker network connect --alias db --ip 10.9.0.7 back 91784daaf79e", line(DEFAULT, "POST", "/v1.51/networks/back/connect",
                "{\"Container\":\"" + ID + "\",\"EndpointConfig\":{\"Aliases\":[\"db\"],\"IPAMConfig\":{\"IPv4Address\":\"10.9.0.7\"}}}"));
        assertEquals("docker network disconnect --force back web", line(DEFAULT, "POST", "/v1.51/networks/back/disconnect", "{\"Container\":\"web\",\"Force\":true}"));
    }

    @Test
    void aBodyThatIsNoJsonGivesWhatThePathSays() {
        assertEquals("docker volume create", line(DEFAULT, "POST", "/volumes/create", "••••••"));
    }

    @Test
    void theHostIsNamedWhereItIsNotTheDefault() {
        assertEquals("docker -H unix:///run/user/1000/docker.sock info", line(new Endpoint.Unix(Path.of("/run/user/1000/docker.sock")), "GET", "/info", null));
        assertEquals("docker -H tcp://10.0.0.7:2375 info", line(new Endpoint.Tcp("10.0.0.7", 2375), "GET", "/info", null));
        assertEquals("docker -H ssh://me@nas:2222 info", line(new Endpoint.Ssh("me", "nas", 2222, ""), "GET", "/info", null));
        TlsFiles files = new TlsFiles(Optional.of(Path.of("/c/ca.pem")), Optional.of(Path.of("/c/cert.pem")), Optional.of(Path.of("/c/my key.pem")));
        assertEquals("docker -H tcp://prod:2376 --tlsverify --tlscacert /c/ca.pem --tlscert /c/cert.pem --tlskey '/c/my key.pem' info",
                line(new Endpoint.Tls("prod", 2376, files, true), "GET", "/info", null));
        assertEquals("docker -H tcp://prod:2376 --tls info", line(new Endpoint.Tls("prod", 2376, TlsFiles.NONE, false), "GET", "/info", null));
        Host context = new Host(new HostId("context:prod-eu"), "renamed", new Endpoint.Tcp("10.0.0.7", 2375), Origin.CONTEXT);
        assertEquals("docker --context prod-eu stop a", line(context, "POST", "/containers/a/stop", null));
        assertEquals("none", line(new Endpoint.Demo(), "GET", "/info", null));
    }

    @Test
    void whatAShellWouldReadIsQuoted() {
        assertEquals("docker rename a 'x; rm -rf $HOME'", line(DEFAULT, "POST", "/containers/a/rename?name=x%3B%20rm%20-rf%20%24HOME", null));
        assertEquals("docker volume inspect 'it'\\''s'", line(DEFAULT, "GET", "/volumes/it%27s", null));
    }

    @Test
    void aCommandInAContainerIsSaidWithoutTheValuesOfItsVariables() {
        assertEquals("docker exec --interactive --tty --user 0 --env TOKEN 91784daaf79e sh -c 'a b'", line(DEFAULT, "POST", "/containers/ID/exec",
                "{\"AttachStdin\":true,\"Tty\":true,\"User\":\"0\",\"Env\":[\"TOKEN=s3cr3t\"],\"Cmd\":[\"sh\",\"-c\",\"a b\"]}"));
    }
}
