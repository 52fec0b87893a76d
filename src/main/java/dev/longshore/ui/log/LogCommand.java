package dev.longshore.ui.log;

import dev.longshore.service.log.LogTail;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Show log…: opens the end of the app's log. */
public final class LogCommand {

    private LogCommand() {
    }

    /** @param log empty where the app keeps none */
    public static Command of(Optional<LogTail> log, FormWindow forms, ClipboardAccess clipboard, Executor ui) {
        return new Command("log.action.show", "file", "", Kind.EDIT, () -> log.ifPresent(tail -> forms.open(new LogForm(tail, clipboard, ui, forms.messages()))),
                () -> log.isPresent() ? Optional.empty() : Optional.of(Message.of("log.none")));
    }
}
