package dev.longshore.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({"nginx,nginx,latest", "nginx:1.27,nginx,1.27", "127.0.0.1:5000/team/web,127.0.0.1:5000/team/web,latest",
            "127.0.0.1:5000/team/web:1.1,127.0.0.1:5000/team/web,1.1", "Reg.Example.com/a__b/c-d:A_1,Reg.Example.com/a__b/c-d,A_1"})
    void validImageNames(String text, String repository, String tag) {
        assertEquals(Optional.of(new ImageName(repository, tag)), ImageName.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nginx", "nginx:", "nginx:-x", "a//b", "../etc", "nginx@sha256:abc", "a b", "-a", "a:b:c", "web:1\n"})
    void invalidImageNames(String text) {
        assertEquals(Optional.empty(), ImageName.parse(text));
    }

    @Test
    void containerNames() {
        assertTrue(ContainerName.valid("web-1"));
        assertTrue(ContainerName.valid("a_.-Z9"));
        for (String bad : new String[] {"", "a", "-web", "web 1", "web/1", "wéb", "web\n"}) {
            assertFalse(ContainerName.valid(bad), bad);
        }
    }
}
