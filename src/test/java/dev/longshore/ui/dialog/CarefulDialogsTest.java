package dev.longshore.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FakeDialogs;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarefulDialogsTest {

    private static final Confirmation PLAIN = new Confirmation(Message.of("a"), List.of(), List.of(), Optional.empty(), Message.of("b"), List.of(), Optional.empty());

    private final FakeDialogs shown = new FakeDialogs();
    private boolean everyName;
    private final CarefulDialogs dialogs = new CarefulDialogs(shown, () -> everyName);

    @Test
    void everyNameIsTypedWhileTheUserWantsIt() {
        dialogs.confirm(PLAIN);
        assertEquals(PLAIN, shown.last(Confirmation.class));
        everyName = true;
        dialogs.confirm(PLAIN);
        assertTrue(shown.last(Confirmation.class).typed());
        everyName = false;
        dialogs.confirm(PLAIN);
        assertFalse(shown.last(Confirmation.class).typed());
    }

    @Test
    void whatIsTypedAnywayStaysSo() {
        dialogs.confirm(new Confirmation(PLAIN.title(), List.of(), List.of(), Optional.empty(), PLAIN.verb(), List.of(), Optional.empty(), true));
        assertTrue(shown.last(Confirmation.class).typed());
    }
}
