package dev.longshore.engine.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void nothingLeavesItsSegment() {
        assertEquals("/containers/..%2F..%2Fimages/json", new Target("/containers").segment("../../images").then("/json").text());
        assertEquals("/containers/%2E%2E/json", new Target("/containers").segment("..").then("/json").text());
        assertEquals("/containers/a%3Fforce%3D1%23x%0D%0A", new Target("/containers").segment("a?force=1#x\r\n").text());
        assertEquals("/containers/%D0%B8%20%25", new Target("/containers").segment("и %").text());
    }

    @Test
    void imageNamesKeepTheirSlashesOnly() {
        assertEquals("/images/127.0.0.1:5000/team/web:1.1/json", new Target("/images").imageName("127.0.0.1:5000/team/web:1.1").then("/json").text());
        assertEquals("/images/a@sha256:ff", new Target("/images").imageName("a@sha256:ff").text());
        assertEquals("/images/%2E%2E/x%3Fy", new Target("/images").imageName("../x?y").text());
    }

    @Test
    void queries() {
        assertEquals("/x?all=1&filters=%7B%22id%22:%5B%22a%22%5D%7D",
                new Target("/x").flag("all", true).flag("size", false).query("filters", "{\"id\":[\"a\"]}").text());
        assertEquals("/x?name=a%26b%3D%2B%20c", new Target("/x").query("name", "a&b=+ c").text());
    }
}
