package dev.longshore.ui.processes;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.service.processes.InsideProcess;
import dev.longshore.service.processes.ProcessService.Found;
import dev.longshore.service.processes.ProcessService.Sent;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;

/**
 * Sends signals to the selected process: it is looked for in the container first, and asked about where it may end or is not the only one
 * that it can
 * be. FX thread only.
 */
final class ProcessSignals {

    private static final int LONGEST = 300;

    private final ObjectRef container;
    private final ProcessesModel model;
    private final ProcessesTools tools;
    private final LongProperty version = new SimpleLongProperty();
    private final List<Command> commands;
    private boolean busy;
    private boolean noShell;
    private boolean shellSought;

    ProcessSignals(ObjectRef container, ProcessesModel model, ProcessesTools tools) {
        this.container = container;
        this.model = model;
        this.tools = tools;
        this.commands = Stream.of(Signal.values()).map(this::command).toList();
    }

    List<Command> commands() {
        return commands;
    }

    /** The container may be in another state now. */
    void look() {
        version.set(version.get() + 1);
    }

    /** Asks once whether there is a shell, where signals could be sent otherwise: none is sent before the user wants it. */
    void seekShell() {
        if (!shellSought && hostReason().isEmpty() && model.state().filter("running"::equals).isPresent()) {
            shellSought = true;
            tools.calls().shell().apply(container).whenCompleteAsync((there, failed) -> {
                noShell = failed == null && !there;   // what could not be found out shows when a signal is sent
                look();
            }, tools.ui().executor());
        }
    }

    private Command command(Signal signal) {
        return new Command(new Look(signal.key(), signal == Signal.KILL ? "zap" : "", "", signal.asked() ? Kind.DESTRUCTIVE
                : Kind.CHANGE), Optional.empty(),
                () -> find(signal, model.table().selection().getFirst()), this::reason, model.table().selection(), version);
    }

    private Optional<Message> reason() {
        int selected = model.table().selection().size();
        return selected == 0 ? because("reason.nothing-selected") : selected > 1 ? because("reason.one-only") : hostReason()
                .or(this::containerReason);
    }

    private Optional<Message> hostReason() {
        Optional<Host> host = tools.hosts().known().apply(container.host());
        if (host.isEmpty() || !tools.hosts().status().apply(container.host()).connected()) {
            return because("reason.not-connected");
        }
        return host.get().origin() == Host.Origin.DEMO ? because("reason.demo") : host.get().marks().readOnly()
                ? because("reason.read-only") : Optional.empty();
    }

    private Optional<Message> containerReason() {
        String state = model.state().orElse("running");
        return state.equals("paused") ? because("processes.reason.paused") : !state.equals("running")
                ? because("processes.reason.not-running")
                : noShell ? because("processes.reason.no-shell") : busy ? because("reason.busy") : Optional.empty();
    }

    private static Optional<Message> because(String key) {
        return Optional.of(Message.of(key));
    }

    private void find(Signal signal, ProcessRow row) {
        awaiting(tools.calls().find().apply(container, row.entry()), found -> found(signal, row, found));
    }

    private void found(Signal signal, ProcessRow row, Found found) {
        if (!found.shell()) {
            noShell = true;
            look();
            tools.ui().notices().warn(Message.of("processes.no-shell", container.name()));
        } else if (found.shared()) {
            tools.ui().notices().warn(Message.of("processes.shared", container.name()));
        } else if (found.processes().isEmpty()) {
            gone();
        } else if (signal.asked() || found.processes().size() > 1) {
            ask(signal, row, found.processes());
        } else {
            send(signal, found.processes().getFirst());
        }
    }

    private void ask(Signal signal, ProcessRow row, List<InsideProcess> processes) {
        Optional<Host> host = tools.hosts().known().apply(container.host());
        if (host.isEmpty()) {
            return;
        }
        Dialogs.onAnswer(tools.ui().dialogs().confirm(question(signal, row, processes, host.get())), yes -> processes.stream()
                .filter(each -> yes.picked().isEmpty() || yes.picked().get().equals(Long.toString(each.number()))).findFirst()
                        .ifPresent(each -> send(signal, each)));
    }

    private Dialogs.Confirmation question(Signal signal, ProcessRow row, List<InsideProcess> processes, Host host) {
        List<String> numbers = processes.stream().map(each -> Long.toString(each.number())).toList();
        boolean one = numbers.size() == 1;
        Dialogs.Item item = new Dialogs.Item(PlainText.visible(row.command(), LONGEST),
                one ? Message.of("processes.ask.detail", container.name(), numbers.getFirst())
                        : Message.of("processes.ask.detail.unsure", container.name()));
        Optional<Message> warning = one ? warning(signal, numbers.getFirst().equals("1")) : because("processes.ask.unsure");
        boolean freezes = signal == Signal.STOP;
        return new Dialogs.Confirmation(freezes ? Message.of("processes.ask.freeze.title", container.name())
                : Message.of("processes.ask.title", signal.wireName(), container.name()), host, List.of(item), warning,
                freezes ? Message.of("processes.ask.freeze.verb") : Message.of("processes.ask.verb", signal.wireName()), List.of(),
                one ? Optional.empty() : Optional.of(new Dialogs.Picker(Message.of("processes.ask.number"), numbers, numbers.getFirst())));
    }

    private static Optional<Message> warning(Signal signal, boolean first) {
        return signal == Signal.STOP ? because(first ? "processes.ask.freeze.first" : "processes.ask.freeze")
                : first ? because("processes.ask.first") : signal.endsUnhandled() ? because("processes.ask.unhandled") : Optional.empty();
    }

    private void send(Signal signal, InsideProcess process) {
        awaiting(tools.calls().send().send(container, process, signal.name()), sent -> {
            switch (sent) {
                case Sent.SENT -> tools.ui().notices().info(Message.of("processes.sent", signal.wireName(),
                        Long.toString(process.number()), container.name()));
                case Sent.GONE -> gone();
                case Sent.UNKNOWN -> tools.ui().notices().warn(Message.of("processes.unknown", signal.wireName(),
                        Long.toString(process.number()), container.name()));
                case Sent.REFUSED -> tools.ui().notices().warn(Message.of("processes.refused", signal.wireName(),
                        Long.toString(process.number()), container.name()));
            }
            model.refresh();
        });
    }

    private void gone() {
        tools.ui().notices().info(Message.of("processes.gone", container.name()));
        model.refresh();
    }

    /** One at a time. */
    private <T> void awaiting(CompletableFuture<T> answer, Consumer<T> next) {
        busy(true);
        answer.whenCompleteAsync((value, failed) -> {
            busy(false);
            if (failed != null) {
                tools.ui().notices().failed(failed);
            } else {
                next.accept(value);
            }
        }, tools.ui().executor());
    }

    private void busy(boolean now) {
        busy = now;
        look();
    }
}
