package dev.longshore.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPathTest {

    @Test
    void readsAsPeopleWriteIt() {
        assertEquals("$", JsonPath.ROOT.toString());
        assertEquals("$.State.Running", JsonPath.ROOT.member("State").member("Running").toString());
        assertEquals("$.Config.Env[0]", JsonPath.ROOT.member("Config").member("Env").index(0).toString());
        assertEquals("$['80/tcp'][1].HostPort", JsonPath.ROOT.member("80/tcp").index(1).member("HostPort").toString());
        assertEquals("$['it\\'s \\\\ \\n\\u202e']", JsonPath.ROOT.member("it's \\ \n\u202e").toString());
        assertEquals("$['']['1a']['ключ']", JsonPath.ROOT.member("").member("1a").member("ключ").toString());
    }

    @Test
    void equalsByItsSteps() {
        JsonPath path = JsonPath.ROOT.member("a").index(1);
        assertEquals(path, JsonPath.ROOT.member("a").index(1));
        assertEquals(path.hashCode(), JsonPath.ROOT.member("a").index(1).hashCode());
        assertNotEquals(path, JsonPath.ROOT.member("a").index(2));
        assertNotEquals(path, JsonPath.ROOT.member("a").member("1"));
        assertNotEquals(path, JsonPath.ROOT.index(1));
        assertNotEquals(JsonPath.ROOT, JsonPath.ROOT.member("a"));
    }

    @Test
    void knowsTheWayUp() {
        JsonPath path = JsonPath.ROOT.member("Env").index(3);
        assertEquals(JsonPath.ROOT.member("Env"), path.parent());
        assertEquals("Env", path.name());
        assertEquals("", JsonPath.ROOT.index(0).name());
        assertNull(JsonPath.ROOT.parent());
        assertEquals(List.of(new JsonPath.Step.Member("Env"), new JsonPath.Step.Index(3)), path.steps());
    }

    @Test
    void depthCostsNoStack() {
        JsonPath one = JsonPath.ROOT;
        JsonPath other = JsonPath.ROOT;
        for (int i = 0; i < 100_000; i++) {
            one = one.index(0);
            other = other.index(0);
        }
        assertEquals(one, other);
        assertEquals(1 + 3 * 100_000, one.toString().length());
    }
}
