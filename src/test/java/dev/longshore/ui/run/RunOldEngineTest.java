package dev.longshore.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.testing.Samples;
import dev.longshore.ui.i18n.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form on engines that would pass over in silence what they do not know. */
class RunOldEngineTest {

    @TempDir
    private Path folder;
    private RunFixture fixture;
    private RunViewModel model;

    private void open(String... pingFields) {
        fixture = new RunFixture(folder);
        fixture.ui.engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", pingFields));
        if (pingFields.length > 1) {
            fixture.ui.engine.on("GET", "/version", exchange -> exchange.json(new String(Samples.bytes("podman5", "version.json"), StandardCharsets.UTF_8)));
        }
        fixture.ui.engine.on("GET", "/networks", exchange -> exchange.json("[]"));
        fixture.ui.engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[]}"));
        fixture.ui.connect();
        model = fixture.form(RunLine.EMPTY.withImage("nginx"));
    }

    @AfterEach
    void close() {
        model.closed();
        fixture.close();
    }

    @Test
    void whatCameLaterIsGreyedWhileEmptyAndToldOfOnceTyped() {
        open("Api-Version: 1.24");
        assertEquals(Message.of("reason.needs-api", "1.41"), model.lacking().get().get(RunOption.PLATFORM));
        assertFalse(model.lacking().get().containsKey(RunOption.MEMORY));
        assertFalse(model.blocked().get());
        model.fields().text(RunOption.PLATFORM).set("linux/arm64");
        assertEquals(Map.of("platform", Message.of("run.passed-over.too-old", "--platform", "1.41", "1.24")), model.passedOver().get());
        assertFalse(model.blocked().get(), "the user may know better");
        model.fields().text(RunOption.PLATFORM).set("");
        model.fields().further().set("--init --gpus all");
        assertEquals("run.passed-over.more", model.passedOver().get().get(RunProblems.FURTHER).key());
        model.fields().further().set("");
        assertEquals(Map.of(), model.passedOver().get());
    }

    @Test
    void valuesMayAskForMoreThanTheirOption() {
        open("Api-Version: 1.41");
        model.fields().further().set("--mount type=image,source=x,target=/x");
        assertEquals(Message.of("run.passed-over.too-old", "--mount", "1.48", "1.41"), model.passedOver().get().get(RunProblems.FURTHER));
    }

    @Test
    void podmanIsToldByItsName() {
        open("Api-Version: 1.41", "Libpod-Api-Version: 5.4.2");
        model.fields().further().set("--gpus all");
        assertEquals(Message.of("run.passed-over.other", "--gpus", "Podman"), model.passedOver().get().get(RunProblems.FURTHER));
        model.fields().further().set("--annotation a=b");
        assertEquals(Map.of(), model.passedOver().get());
        model.fields().further().set("--cgroupns private");
        assertEquals(Message.of("run.passed-over.old-release", "--cgroupns", "Podman", "5.8"), model.passedOver().get().get(RunProblems.FURTHER));
    }
}
