package dev.longshore.service.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class WebBrowserTest {

    @TempDir
    Path folder;

    private WebBrowser browser(String script) throws IOException {
        Path program = folder.resolve("xdg-open");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new WebBrowser(Map.of("PATH", "/nowhere:" + folder), "Linux", Runnable::run);
    }

    @Test
    void theSystemsProgramGetsTheAddressAsOneWord() throws IOException {
        browser("printf '%s|' \"$@\" > '" + folder.resolve("opened") + "'").open(URI.create("https://nas:8443/a?b=$(id)&c=%20")).join();
        assertEquals("https://nas:8443/a?b=$(id)&c=%20|", Files.readString(folder.resolve("opened")));
    }

    @Test
    void aProgramThatFailsIsAFailure() throws IOException {
        CompletionException failed = assertThrows(CompletionException.class, browser("exit 3")  .open(URI.create("http://nas"))::join);
        assertTrue(failed.getCause().getMessage().endsWith("ended with exit code 3"), failed::toString);
    }

    @Test
    void withoutTheProgramItFails() {
        CompletionException failed = assertThrows(CompletionException.class, new WebBrowser(Map.of(), "Linux", Runnable::run).open(URI.create("http://nas"))::join);
        assertEquals("xdg-open is not installed", failed.getCause().getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "http:nas", "ftp://nas", "//nas", "http://me:password@nas", "-x"})
    void onlyPagesAreOpened(String address) throws IOException {
        URI uri = URI.create(address);
        assertFalse(WebBrowser.page(uri));
        WebBrowser browser = browser("exit 0");
        assertThrows(IllegalArgumentException.class, () -> browser.open(uri));
    }
}
