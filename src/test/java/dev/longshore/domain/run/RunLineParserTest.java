package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.RunProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunLineParserTest {

    private static RunLine clean(String text) {
        RunLineParser.Parsed parsed = RunLineParser.parse(text);
        assertEquals(List.of(), parsed.problems().stream().map(p -> p.kind() + " " + p.text()).toList());
        return parsed.line();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker run nginx", "docker container run nginx", "docker create nginx", "docker container create nginx",
            "podman run nginx", "sudo docker run nginx", "/usr/bin/docker run nginx", "docker.exe run nginx", "$ docker run nginx",
            "\n docker \\\n run nginx \n"})
    void manyWaysToBegin(String text) {
        assertEquals(RunLine.EMPTY.withImage("nginx"), clean(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-p 80:80", "-p80:80", "-p=80:80", "--publish 80:80", "--publish=80:80", "\"-p\" '80:80'"})
    void valuesInEveryPlace(String option) {
        assertEquals(List.of("80:80"), clean("docker run " + option + " nginx").all(RunOption.PUBLISH));
    }

    @Test
    void lettersGluedTogether() {
        RunLine line = clean("docker run -ditp 80:80 -e=A=B=C -eD=E nginx -it x");
        assertTrue(line.on(RunOption.DETACH) && line.on(RunOption.INTERACTIVE) && line.on(RunOption.TTY));
        assertEquals(List.of("A=B=C", "D=E"), line.all(RunOption.ENV));
        assertEquals("nginx", line.image());
        assertEquals(List.of("-it", "x"), line.command());
    }

    @Test
    void switches() {
        RunLine line = clean("docker run --rm=false --init=0 -t=T -P --read-only=true nginx");
        assertEquals(List.of("false"), line.all(RunOption.RM));
        assertEquals(List.of("false"), line.all(RunOption.INIT));
        assertTrue(line.on(RunOption.TTY) && line.on(RunOption.PUBLISH_ALL) && line.on(RunOption.READ_ONLY));
        assertFalse(line.on(RunOption.RM));
    }

    @Test
    void theLastOfASingleValueWins() {
        RunLine line = clean("docker run -m 1g --memory 2g --net a --network b --entrypoint '' --dns-opt x --net-alias y nginx");
        assertEquals(List.of("2g"), line.all(RunOption.MEMORY));
        assertEquals(List.of("a", "b"), line.all(RunOption.NETWORK));
        assertEquals(List.of(""), line.all(RunOption.ENTRYPOINT));
        assertEquals(List.of("x"), line.all(RunOption.DNS_OPTION));
        assertEquals(List.of("y"), line.all(RunOption.NETWORK_ALIAS));
    }

    @Test
    void aDoubleDashEndsTheOptions() {
        RunLine line = clean("docker run -i -- nginx -- -x");
        assertEquals("nginx", line.image());
        assertEquals(List.of("--", "-x"), line.command());
    }

    @Test
    void aValueMayLookLikeAnOption() {
        assertEquals(List.of("-1"), clean("docker run --memory-swap -1 nginx").all(RunOption.MEMORY_SWAP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "docker run --frobnicate=3 nginx ~ UNKNOWN_OPTION ~ --frobnicate=3",
            "docker run -iz nginx ~ UNKNOWN_OPTION ~ -z",
            "docker run --rm=perhaps nginx ~ BAD_SWITCH ~ --rm=perhaps",
            "docker -H tcp://h:1 run nginx ~ GLOBAL_OPTION ~ -H tcp://h:1",
            "docker --context=far run nginx ~ GLOBAL_OPTION ~ --context=far",
            "sudo -u x docker run nginx ~ SURROUNDING ~ -u x",
            "A=b docker run nginx ~ SURROUNDING ~ A=b",
            "docker run --env-file .env nginx ~ CALLERS_FILE ~ --env-file .env",
            "docker run --cidfile /tmp/x nginx ~ CALLERS_FILE ~ --cidfile /tmp/x",
            "docker run --security-opt seccomp=p.json nginx ~ CALLERS_FILE ~ --security-opt seccomp=p.json",
            "docker run -e HOME nginx ~ CALLERS_ENVIRONMENT ~ --env HOME",
            "docker run -v ./a:/b nginx ~ RELATIVE_PATH ~ --volume ./a:/b",
            "docker run --mount type=bind,src=.,dst=/b nginx ~ RELATIVE_PATH ~ --mount type=bind,src=.,dst=/b",
            "docker run --sig-proxy=false nginx ~ TERMINAL_ONLY ~ --sig-proxy",
            "docker run nginx | tee x ~ OPERATOR ~ | tee x"})
    void listed(String text, Kind kind, String words) {
        RunLineParser.Parsed parsed = RunLineParser.parse(text);
        assertEquals(List.of(new RunProblem(kind, words)), parsed.problems());
        assertEquals("nginx", parsed.line().image());
    }

    @ParameterizedTest
    @CsvSource({"docker ps,NOT_DOCKER_RUN", "hello,NOT_DOCKER_RUN", "docker,NOT_DOCKER_RUN", "docker run,NO_IMAGE", "docker run -i,NO_IMAGE"})
    void nothingToRun(String text, Kind kind) {
        RunLineParser.Parsed parsed = RunLineParser.parse(text);
        assertEquals(kind, parsed.problems().getLast().kind());
        assertEquals("", parsed.line().image());
    }

    @Test
    void aMissingValue() {
        assertEquals(new RunProblem(Kind.MISSING_VALUE, "-p"), RunLineParser.parse("docker run -p").problems().getFirst());
    }

    @Test
    void secretsStayOutOfPrintedProblems() {
        assertFalse(new RunProblem(Kind.UNKNOWN_OPTION, "--secret=abc").toString().contains("abc"));
    }
}
