package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandEntriesTest {

    private final List<String> ran = new ArrayList<>();
    private final Command stop = new Command(new Look("containers.action.stop", "square", "S", Kind.CHANGE), Optional.of(ContainerOperations.STOP),
            () -> ran.add("stop"), Optional::empty);
    private final Command line = new Command(new Look("containers.action.stop", "square", "", Kind.COPY, "control.menu.copy-docker"), Optional.empty(),
            () -> ran.add("line"), Optional::empty);

    @Test
    void aCommandOfASubmenuIsNotTakenForItsNamesake() {
        List<PaletteEntry> entries = CommandEntries.of(List.of(stop, line), "Containers", new Messages(Locale.ENGLISH));
        assertEquals(List.of("Stop", "Action as docker: Stop"), entries.stream().map(entry -> entry.words().title()).toList());
        assertNotEquals(entries.getFirst().id(), entries.getLast().id(), "what was used last is remembered by it");
        entries.getLast().run().run();
        assertEquals(List.of("line"), ran);
    }

    @Test
    void theCallOfAnOperationIsItsRoute() {
        List<PaletteEntry> entries = CommandEntries.of(List.of(stop, line), "", new Messages(Locale.ENGLISH));
        assertEquals(List.of("POST /containers/{id}/stop", ""), entries.stream().map(entry -> entry.words().call()).toList());
    }
}
