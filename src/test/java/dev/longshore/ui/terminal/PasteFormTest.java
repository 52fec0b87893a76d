package dev.longshore.ui.terminal;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.ui.control.terminal.TerminalPort.Pasting;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PasteFormTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<String> done = new ArrayList<>();

    private PasteForm form(Pasting pasting) {
        return onFx(() -> new PasteForm(pasting, messages, () -> done.add("pasted")));
    }

    @Test
    void whatIsPastedIsShownFirst() {
        PasteForm form = form(new Pasting("rm -rf /\u202e\nls", 2, false, false));
        assertEquals("Paste 2 lines?", messages.text(form.title()));
        List<String> shown = onFx(() -> ((TextArea) form.first()).getText().lines().toList());
        assertEquals(2, shown.size());
        assertTrue(shown.getFirst().startsWith("rm -rf /") && shown.getFirst().indexOf(0x202e) < 0, "what turns the writing shows as a sign");
        assertNull(onFx(() -> form.content().lookup("#terminal-paste-long")));
        onFx(() -> form.submit(() -> done.add("closed")));
        assertEquals(List.of("closed", "pasted"), done);
    }

    @Test
    void aLineThatWouldBeCutIsWarnedOf() {
        PasteForm form = form(new Pasting("x".repeat(5_000), 1, false, true));
        assertEquals("Paste one line?", messages.text(form.title()));
        assertNotNull(onFx(() -> form.content().lookup("#terminal-paste-long")));
    }
}
