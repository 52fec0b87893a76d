package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void isThatOfTheBuild() throws IOException {
        assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + Version.current() + "</version>"), Version.current());
    }

    /** On X11 the toolkit gives each window the name of this class as its own, and launchers know the app by it. */
    @Test
    void theClassOfTheWindowStays() {
        assertEquals("dev.longshore.App", App.class.getName());
    }
}
