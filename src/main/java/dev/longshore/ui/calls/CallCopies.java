package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.service.calls.CurlLine;
import dev.longshore.service.calls.DockerForm;
import dev.longshore.service.calls.DockerLine;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableObjectValue;

/** What can be copied of the selected call: the lines that make it again, and its path. FX thread only. */
final class CallCopies {

    private final ObservableObjectValue<CallRow> selected;
    private final ClipboardAccess clipboard;
    private final Command curl;
    private final Command docker;
    private final Command path;

    /** @param forms the docker commands of all kinds; asked when a call is selected */
    CallCopies(ObservableObjectValue<CallRow> selected, ClipboardAccess clipboard, Supplier<List<DockerForm>> forms) {
        this.selected = selected;
        this.clipboard = clipboard;
        this.curl = command("calls.action.copy-curl", "Shortcut+C", CurlLine::of, "calls.reason.demo");
        this.docker = command("calls.action.copy-docker", "", call -> DockerLine.of(call, forms.get()), "calls.reason.no-docker");
        this.path = command("calls.action.copy-path", "", call -> Optional.of(call.target()), "");
    }

    Command curl() {
        return curl;
    }

    Command docker() {
        return docker;
    }

    /** As it was sent: what shows is decoded, and could not be sent. */
    Command path() {
        return path;
    }

    private Command command(String key, String shortcut, Function<ApiCall, Optional<String>> text, String otherwise) {
        return new Command(key, "", shortcut, Command.Kind.COPY, () -> text.apply(selected.get().newest()).ifPresent(clipboard::put), () -> reason(text, otherwise), selected);
    }

    private Optional<Message> reason(Function<ApiCall, Optional<String>> text, String otherwise) {
        if (selected.get() == null) {
            return Optional.of(Message.of("calls.reason.none-selected"));
        }
        ApiCall call = selected.get().newest();
        return text.apply(call).isPresent() ? Optional.empty()
                : Optional.of(Message.of(call.host().origin() == Host.Origin.DEMO ? "calls.reason.demo" : otherwise));
    }
}
