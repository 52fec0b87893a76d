package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsStore;
import dev.longshore.service.settings.Unsaved;
import dev.longshore.ui.base.Notice;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsStartTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    Path folder;

    private final Notices notices = new Notices(Runnable::run);

    private List<String> told() {
        return notices.all().stream().map(notice -> ENGLISH.text(notice.title())).toList();
    }

    private void start(boolean asRoot) {
        SettingsStart.of(new SettingsFile(folder), asRoot).open(notices).close();
    }

    @Test
    void rootIsToldOnceOfItsPower() {
        start(false);
        assertEquals(List.of(), told());
        start(true);
        assertEquals(1, told().size());
        assertTrue(told().getFirst().startsWith("Longshore runs as root."), told().getFirst());
        start(true);
        assertEquals(1, told().size(), "the second start is silent");
    }

    @Test
    void entriesThatAreLeftOutAreNamed() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"hosts\": {}, \"theme\": \"SEPIA\", \"window\": 7}");
        start(false);
        assertEquals(List.of("Some settings could not be understood and are left out: hosts, theme, window. They stay in the file until something takes"
                + " their place."), told());
    }

    @Test
    void ofManyEntriesAFewAreNamed() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"hosts\": [1, 2, 3, 4, 5, 6]}");
        start(false);
        assertTrue(told().getFirst().contains("hosts[0], hosts[1], hosts[2], hosts[3], and 2 more."), told().getFirst());
    }

    @Test
    void aDamagedFileIsToldWithThePlaceOfItsCopy() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "half");
        start(false);
        start(false);
        assertEquals(1, told().size());
        assertTrue(told().getFirst().contains(folder + "/settings.json.2"), told().getFirst());
        assertFalse(notices.all().getFirst().good(), "it does not go by itself");
    }

    @Test
    void withoutAHomeItIsSaid() {
        SettingsStart.of(SettingsStore.NONE, false).open(notices).close();
        assertEquals(List.of(ENGLISH.text("start.settings.unsaved.no-home")), told());
    }

    /** One notice, whatever the reasons were before; none when it works again. */
    @ParameterizedTest
    @EnumSource
    void eachReasonHasItsWords(Unsaved.Reason reason) {
        SettingsNotices listener = new SettingsNotices(notices, "ann");
        listener.unsaved(new Unsaved(Unsaved.Reason.FAILED, Path.of("/x"), "odd"));
        listener.unsaved(new Unsaved(reason, Path.of("/home/ann/my settings.json"), "bob"));
        for (Locale language : Messages.LANGUAGES) {
            List<Notice> all = List.copyOf(notices.all());
            assertEquals(1, all.size());
            String text = new Messages(language).text(all.getFirst().title());
            assertEquals(!Set.of(Unsaved.Reason.NO_HOME, Unsaved.Reason.REPLACED).contains(reason), text.contains("/home/ann/my settings.json"), text);
            assertEquals(reason == Unsaved.Reason.FOREIGN, text.contains("sudo chown -R ann '/home/ann/my settings.json'"), text);
            assertFalse(text.contains("{"), text);
        }
        listener.saved();
        assertEquals(List.of(), notices.all());
    }
}
