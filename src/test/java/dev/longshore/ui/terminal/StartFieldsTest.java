package dev.longshore.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.terminal.ExecWish;
import dev.longshore.ui.terminal.TerminalHabits.Last;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartFieldsTest {

    private static final ObjectRef WEB = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "1", "web");

    private final StartFields fields = new StartFields();

    @Test
    void emptyFieldsMeanTheShellThatIsFound() {
        assertEquals(ExecWish.shell(WEB), fields.wish(WEB));
        fields.user().set("  ");
        assertEquals(ExecWish.shell(WEB), fields.wish(WEB));
    }

    @Test
    void whatIsTypedIsWhatRuns() {
        fields.command().set("psql -U 'the owner'");
        fields.user().set(" postgres ");
        fields.directory().set("/tmp");
        fields.environment().set("A=1\n\n B=two words \n");
        fields.privileged().set(true);
        assertEquals(new ExecWish(WEB, Optional.of(List.of("psql", "-U", "the owner")), Optional.of("postgres"), Optional.of("/tmp"), List.of("A=1", "B=two words"), true),
                fields.wish(WEB));
    }

    @Test
    void whatNeedsAShellIsReadByOne() {
        assertEquals(Optional.of(List.of("sh", "-c", "ps | grep \"$USER\"")), TypedCommand.words(" ps | grep \"$USER\" "));
        assertEquals(Optional.of(List.of("sh", "-c", "ls *.conf")), TypedCommand.words("ls *.conf"));
        assertEquals(Optional.of(List.of("ls", "-l")), TypedCommand.words("ls -l"));
        assertEquals(Optional.empty(), TypedCommand.words("   "));
    }

    @Test
    void aLineThatIsNoVariableIsTold() {
        fields.environment().set("A=1\nB");
        assertTrue(fields.problem().isPresent());
        fields.environment().set("A=1\nB=");
        assertTrue(fields.problem().isEmpty());
        fields.environment().set("=1");
        assertTrue(fields.problem().isPresent());
    }

    @Test
    void theLastOneOfAnImageIsRememberedAndTheOldestForgotten() {
        Last first = new Last("web:1", "bash", "root", "/srv");
        TerminalHabits habits = new TerminalHabits(12, List.of()).with(first).with(new Last("db:1", "psql", "", "")).with(new Last("web:1", "sh", "", ""));
        assertEquals(Optional.of(new Last("web:1", "sh", "", "")), habits.of("web:1"));
        assertEquals(2, habits.images().size());
        fields.begin(first);
        assertEquals(first, fields.last("web:1"));
        TerminalHabits many = IntStream.range(0, 150).boxed().reduce(habits, (all, i) -> all.with(new Last("image:" + i, "", "", "")), (one, other) -> other);
        assertEquals(100, many.images().size());
        assertTrue(many.of("image:149").isPresent());
        assertTrue(many.of("web:1").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new TerminalHabits(3, List.of()));
        assertEquals(TerminalHabits.MOST_SIZE, habits.withFontSize(99).fontSize());
    }

    @Test
    void terminalsOfOneContainerHaveNamesOfTheirOwn() {
        assertEquals("sh", TerminalNames.of(Optional.of(ExecWish.shell(WEB)), Set.of()));
        assertEquals("sh 3", TerminalNames.of(Optional.of(ExecWish.shell(WEB)), Set.of("sh", "sh 2")));
        assertEquals("psql", TerminalNames.of(Optional.of(ExecWish.of(WEB, List.of("/usr/bin/psql", "-l"))), Set.of("sh")));
        assertEquals("attach", TerminalNames.of(Optional.empty(), Set.of()));
    }
}
