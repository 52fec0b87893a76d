package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.service.masking.Masker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComposeTextTest {

    private static RunLine line(String text) {
        return RunLineParser.parse(text).line();
    }

    @Test
    void aService() {
        ComposeText.Written written = ComposeText.of(line("docker run -d --name web -p 8080:80 -e 'A=b: $c' -v data:/data -v /etc:/host:ro --network front "
                + "--network-alias www --restart on-failure:3 -m 512m --cpus 1.5 --health-cmd 'true' --ulimit nofile=1:2 --label on=yes "
                + "--mount type=tmpfs,dst=/x,tmpfs-size=1m nginx:1 sh -c 'echo \"hi\"'"));
        assertEquals("""
                services:
                  web:
                    image: nginx:1
                    command:
                      - sh
                      - "-c"
                      - "echo \\"hi\\""
                    container_name: web
                    environment:
                      - "A=b: $$c"
                    labels:
                      "on": "yes"
                    ports:
                      - "8080:80"
                    restart: on-failure:3
                    mem_limit: "512m"
                    cpus: 1.5
                    networks:
                      front:
                        aliases:
                          - www
                    volumes:
                      - data:/data
                      - /etc:/host:ro
                      - type: tmpfs
                        target: /x
                        tmpfs:
                          size: "1m"
                    ulimits:
                      nofile:
                        soft: 1
                        hard: 2
                    healthcheck:
                      test:
                        - CMD-SHELL
                        - "true"
                networks:
                  front:
                    external: true
                volumes:
                  data:
                    external: true
                """, written.yaml());
        assertEquals(List.of(), written.left());
    }

    @Test
    void whatComposeHasNoWordForIsListed() {
        ComposeText.Written written = ComposeText.of(line("docker run -P --kernel-memory 50m --entrypoint '' x"));
        assertEquals(List.of("--publish-all true", "--kernel-memory 50m"), written.left().stream().map(problem -> problem.text()).toList());
        assertTrue(written.yaml().contains("entrypoint: []"), written.yaml());
    }

    @Test
    void textsThatWouldBeSomethingElseAreQuoted() {
        for (String text : List.of("yes", "NO", "null", "1e3", "0x1", "12:30:45", "~", "- a", "a: b", "# x", "a #b", "", " ", "*a", "&a", "!a", "a\nb", "2024-01-01", "{a}", ".5")) {
            assertTrue(YamlText.of(Map.of("k", text)).startsWith("k: \""), text);
        }
    }

    private static RunCalls calls(String text) {
        return RunCalls.of(CreateBody.of(line(text)));
    }

    @Test
    void curlCreatesAndStarts() {
        Host host = new Host(new HostId("h"), "h", new Endpoint.Unix(Path.of("/run/d.sock")), Host.Origin.USER);
        List<String> lines = CurlText.of(calls("docker run --name web --platform linux/arm64 x"), host).orElseThrow().lines().toList();
        assertTrue(lines.getFirst().startsWith("curl -X POST --unix-socket '/run/d.sock' -H 'Content-Type: application/json' --data-raw '{"), lines::toString);
        assertTrue(String.join("\n", lines).contains("'http://localhost/containers/create?name=web&platform=linux/arm64'"));
        assertEquals("curl -X POST --unix-socket '/run/d.sock' 'http://localhost/containers/web/start'", lines.getLast());
        assertEquals(Optional.empty(), CurlText.of(calls("docker run x"), new Host(new HostId("d"), "d", new Endpoint.Demo(), Host.Origin.USER)));
    }

    @Test
    void valuesOfTheEnvironmentCanBeMasked() {
        assertEquals("docker run -e 'A=***' -e B x", RunLinePrinter.print(new RunSecrets(new Masker()).masked(line("docker run -e A=secret -e B x"))));
    }
}
