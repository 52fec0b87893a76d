package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.RunProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
            "\n docker \\\n run nginx \n", "# docker run nginx", "C:\\Users\\me>docker run nginx", "C:\\Users\\me> docker run nginx", "PS C:\\> docker run nginx",
            "PS> docker run `\n>>   nginx", "me@nas:~/app$ docker run nginx", "root@nas:/# docker run nginx", "[me@nas ~]$ sudo docker run nginx",
            "$ docker run \\\n> nginx", "% docker run nginx", "C:\\>docker run ^\r\n nginx"})
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
            "podman run --pod web nginx ~ PODMAN_ONLY ~ --pod web",
            "podman run --secret key,type=env,target=K nginx ~ PODMAN_ONLY ~ --secret key,type=env,target=K",
            "podman run --systemd=always nginx ~ PODMAN_ONLY ~ --systemd=always",
            "podman run --replace nginx ~ PODMAN_ONLY ~ --replace",
            "podman run --rmi=false nginx ~ PODMAN_ONLY ~ --rmi=false",
            "podman run --userns=keep-id:uid=7,gid=7 nginx ~ PODMAN_ONLY ~ --userns keep-id:uid=7,gid=7",
            "podman run --network slirp4netns:mtu=9000 nginx ~ PODMAN_ONLY ~ --network slirp4netns:mtu=9000",
            "docker run -v \"%cd%\":/srv nginx ~ EXPANSION ~ %cd%",
            "docker run -v \"$env:USERPROFILE\":/srv nginx ~ EXPANSION ~ $env:USERPROFILE",
            "docker volume create data\\ndocker run nginx ~ COMMAND_BEFORE ~ docker volume create data",
            "cd /srv && docker run nginx ~ COMMAND_BEFORE ~ cd /srv",
            "docker rm -f a 2>/dev/null; docker run nginx ~ COMMAND_BEFORE ~ docker rm -f a 2>/dev/null",
            "cat Dockerfile | docker run nginx ~ PIPED_BEFORE ~ cat Dockerfile",
            "$ docker pull nginx\\n$ docker run nginx ~ COMMAND_BEFORE ~ docker pull nginx",
            "docker run nginx | tee x ~ OPERATOR ~ | tee x"})
    void listed(String text, Kind kind, String words) {
        RunLineParser.Parsed parsed = RunLineParser.parse(text.replace("\\n", "\n"));
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

    @ParameterizedTest
    @CsvSource({"-e AUTH=~/.auth,AUTH=~/.auth", "-e P=/a:~/b,P=/a:~/b", "-v %~dp0:/srv,%~dp0", "-v ~/a:/b,~/a:/b", "-v %CD:x=y%:/b,%CD:x=y%"})
    void whatTheUsersShellWouldPutInItsPlace(String option, String expansion) {
        assertEquals(List.of(new RunProblem(Kind.EXPANSION, expansion)), RunLineParser.parse("docker run " + option + " nginx").problems());
    }

    @Test
    void aTildeInsideAWordIsItself() {
        assertEquals(List.of("A=b~c", "B=x~"), clean("docker run -e A=b~c -e 'B=x~' nginx").all(RunOption.ENV));
    }

    @Test
    void severalCommandsAreNamedInTheirOrder() {
        RunLineParser.Parsed parsed = RunLineParser.parse("""
                # first the place for its data
                docker volume create data
                docker network create front && cat seed.sql | docker run -i --name /db -v data:/data postgres:16
                docker logs db""");
        assertEquals(List.of("COMMAND_BEFORE docker volume create data", "COMMAND_BEFORE docker network create front", "PIPED_BEFORE cat seed.sql",
                "OPERATOR docker logs db"), parsed.problems().stream().map(p -> p.kind() + " " + p.text()).toList());
        assertEquals("postgres:16", parsed.line().image());
        assertEquals(List.of("db"), parsed.line().all(RunOption.NAME));
    }

    @Test
    void aLineOfAValueIsNoPrompt() {
        assertEquals(List.of("A=\n$ docker run x"), clean("docker run -e 'A=\n$ docker run x' nginx").all(RunOption.ENV));
    }

    @Test
    void aCommentedLineIsNoPromptWhereThereIsAnother() {
        RunLineParser.Parsed parsed = RunLineParser.parse("# docker run old\ndocker run new");
        assertEquals("new", parsed.line().image());
        assertEquals(List.of(new RunProblem(Kind.COMMENT, "# docker run old")), parsed.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker run -v C:\\data:C:\\app -v \\\\.\\pipe\\agent:\\\\.\\pipe\\agent nginx",
            "docker run -v \"C:\\data:C:\\app\" -v \"\\\\.\\pipe\\agent:\\\\.\\pipe\\agent\" nginx",
            "docker run -v 'C:\\data:C:\\app' -v '\\\\.\\pipe\\agent:\\\\.\\pipe\\agent' nginx",
            "docker run -v C:\\\\data:C:\\\\app -v \\\\\\\\.\\\\pipe\\\\agent:\\\\\\\\.\\\\pipe\\\\agent nginx"})
    void pathsOfWindowsInAnyShell(String text) {
        RunLine line = clean(text);
        assertEquals(List.of("C:\\data:C:\\app", "\\\\.\\pipe\\agent:\\\\.\\pipe\\agent"), line.all(RunOption.VOLUME));
        assertEquals(List.of(), RunValues.invalid(line));
    }

    @Test
    void secretsStayOutOfPrintedProblems() {
        assertFalse(new RunProblem(Kind.UNKNOWN_OPTION, "--secret=abc").toString().contains("abc"));
    }

    /** Parsed while the user waits: each of these would take many minutes if the work grew with the square of the length. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "a;", "a>b ", "a$", "./", "a&&", "x*", "{}", "a\\b", "a=~:", "docker ", "docker run *"})
    @Timeout(600)
    void aHugeTextIsSoonRead(String piece) {
        RunLineParser.Parsed parsed = RunLineParser.parse("first " + piece.repeat(400_000 / piece.length()));
        assertFalse(parsed.problems().isEmpty());
    }
}
