package dev.longshore.ui.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.service.host.HostSession;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Copies run lines as text: without secrets at once, with them only when confirmed. FX thread only. */
final class RunCopies {

    private static final List<String> WORDS = List.of("docker run", "docker compose", "curl");

    private final RunText text;
    private final ClipboardAccess clipboard;
    private final Dialogs dialogs;
    private final Notices notices;

    RunCopies(RunText text, ClipboardAccess clipboard, Dialogs dialogs, Notices notices) {
        this.text = text;
        this.clipboard = clipboard;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    void masked(RunText.Kind kind, HostSession host, RunLine line) {
        put(text.of(kind, host, text.masked(line)), clipboard::put);
    }

    /** @param name of the container, for people */
    void withSecrets(HostSession host, RunLine line, String name) {
        Dialogs.onAnswer(dialogs.confirm(new Dialogs.Confirmation(Message.of("run.secrets.title", name), host.host(), List.of(),
                Optional.of(Message.of("run.secrets.warning")), Message.of("run.secrets.verb"), List.of(),
                Optional.of(new Dialogs.Picker(Message.of("run.secrets.as"), WORDS, WORDS.getFirst())))),
                yes -> put(text.of(RunText.kinds().get(Math.max(0, WORDS.indexOf(yes.picked().orElse("")))), host, line), clipboard::putSecret));
    }

    private void put(Optional<String> made, Consumer<String> where) {
        made.ifPresentOrElse(where, () -> notices.info(Message.of("run.copy.no-curl")));
    }
}
