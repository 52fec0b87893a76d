package dev.longshore.service.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseImagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "FROM scratch|",
            "FROM busybox|docker.io",
            "FROM --platform=linux/arm64 a.example/x:1 AS b\\nFROM B\\nCOPY --from=b /x /x\\nCOPY --from=0 /x /x|a.example",
            "FROM scratch\\nCOPY --chown=1 --from=localhost:5000/tools:2 /x /x|localhost:5000",
            "ARG R=a.example V=1\\nFROM ${R}/x:$V|a.example",
            "ARG R='a.example'\\nARG I=\"$R/x\"\\nFROM $I|a.example",
            "ARG R\\nFROM ${R:-b.example}/x|b.example",
            "ARG R\\nFROM ${R:+b.example/}x|docker.io",
            "ARG GIVEN=a.example\\nFROM ${GIVEN}/x|given.example",
            "ARG GIVEN\\nFROM ${GIVEN:+b.example}/x|b.example",
            "FROM $NOWHERE/x|",
            "FROM scratch\\nARG R=a.example\\nFROM $R/x|",
            "FROM \\\\\\n  a.example/x|a.example",
            "ARG V\\nFROM a.example/x:${V:?say which}|",
            "ARG V\\nFROM a.example/x:${V:?which}|a.example",
            "ARG V=v1\\nFROM a.example/x:${V#v}|a.example",
            "ARG V\\nFROM a.example/x:${V#v}|a.example",
            "FROM \"a.example/x:1\"|a.example",
            "FROM 'a.example'/x:1 AS b\\nFROM \"b\"|a.example",
            "ARG R=https://a.example/team/\\nARG H=${R##*//}\\nFROM ${H%%/*}/x|a.example",
            "ARG R=https://a.example/team/\\nARG H=${R#*//}\\nFROM ${H%/}/x|a.example",
            "ARG R=a-example\\nFROM ${R/-/.}/x|a.example",
            "ARG R=a-b-example\\nFROM ${R//-/.}/x|a.b.example",
            "ARG R=xa.example\\nFROM ${R/x/}/x|a.example",
            "ARG R='$GIVEN.example'\\nFROM $R/x|",
            "ARG GIVEN\\nARG R=\"$GIVEN\"\\nFROM $R/x|given.example",
            "ARG A=a.example B=\"b.example\"\\nFROM ${C-${B:-c}}/x|b.example",
            "FROM a.example/x-$TARGETARCH|a.example",
            "FROM a.example/x:1\u00a0|a.example",
            "\ufeffFROM a.example/x:1 AS b\\nFROM b|a.example",
            "\ufeff# syntax=docker/dockerfile:1\\nFROM a.example/x|a.example",
            "# FROM a.example/x\\nFROM scratch|"})
    void readsTheRegistries(String dockerfile, String registries) {
        Dockerfile parsed = Dockerfile.parse(dockerfile.replace("\\n", "\n").replace("\\\\", "\\"));
        Set<String> expected = registries == null ? Set.of() : Set.of(registries.split(","));
        assertEquals(new TreeSet<>(expected), BaseImages.registries(parsed, Map.of("GIVEN", "given.example", "NOWHERE", "c.example")));
    }
}
