package dev.longshore.ui.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.volumes.VolumeUser;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeQuestionsTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    static VolumeRow row(String name, String driver, Map<String, String> options, String... users) {
        VolumeRow row = new VolumeRow(new HostId("h"), new Volume(name, driver, "/v/" + name, "2026-11-23T12:36:19Z", "local", Map.of(), options, null));
        return row.with(List.of(users).stream().map(user -> new VolumeUser(user + "-id", user, ContainerStatus.of("exited", ""), "/data", true)).toList(), row.size());
    }

    private static Confirmation asked(List<VolumeRow> rows, List<VolumeRow> kept, boolean docker) {
        return VolumeQuestions.remove(List.of(), rows, kept, row -> docker);
    }

    private static String warning(Confirmation asked) {
        return ENGLISH.text(asked.warning().orElseThrow());
    }

    @Test
    void namesWhatGoesAndWhatStays() {
        Confirmation asked = asked(List.of(row("data", "local", Map.of()), row("old", "local", Map.of())), List.of(row("db", "local", Map.of(), "pg", "pg-old")), true);
        assertEquals("Remove 2 volumes?", ENGLISH.text(asked.title()));
        assertEquals(List.of("data", "old"), asked.objects().stream().map(item -> item.name()).toList());
        assertEquals("All data in them is lost. There is no way back. This one is in use and stays: db (pg, pg-old)", warning(asked));
        assertEquals("Remove 2 volumes", ENGLISH.text(asked.verb()));
        assertTrue(asked.options().isEmpty(), "force would help nobody");
    }

    @Test
    void whatAVolumeWithOptionsPointsToStays() {
        Map<String, String> nfs = Map.of("type", "nfs");
        assertTrue(warning(asked(List.of(row("a", "local", nfs)), List.of(), true)).contains("such as a share or a folder, stays"));
        String both = warning(asked(List.of(row("a", "local", nfs), row("b", "local", Map.of())), List.of(), true));
        assertTrue(both.contains("is lost") && both.contains("such as a share or a folder, stays"), both);
    }

    @Test
    void forceIsOfferedOnlyForDriversThatCanBeGone() {
        assertEquals(List.of(VolumeQuestions.FORCE), asked(List.of(row("a", "rexray", Map.of())), List.of(), true).options().stream().map(option -> option.id()).toList());
        assertTrue(asked(List.of(row("a", "rexray", Map.of())), List.of(), false).options().isEmpty());
    }

    @Test
    void aVolumeInUseTellsItsContainers() {
        assertEquals("in use by container pg; force does not help", ENGLISH.text(VolumeQuestions.inUse(row("db", "local", Map.of(), "pg")).orElseThrow()));
        assertTrue(VolumeQuestions.inUse(row("db", "local", Map.of())).isEmpty());
    }
}
