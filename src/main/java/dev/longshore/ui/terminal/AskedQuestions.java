package dev.longshore.ui.terminal;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.service.terminal.InnerProcess;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.i18n.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Asks by dialogs. FX thread only. */
final class AskedQuestions implements TerminalQuestions {

    private static final int LONGEST = 120;

    private final TerminalDesk desk;
    private final Dialogs dialogs;
    private final Function<HostId, Optional<Host>> hosts;
    private final Executor ui;
    private final Set<OpenTerminal> closing = new HashSet<>();

    AskedQuestions(TerminalDesk desk, Dialogs dialogs, Function<HostId, Optional<Host>> hosts, Executor ui) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.hosts = hosts;
        this.ui = ui;
    }

    @Override
    public void attach(ObjectRef container, boolean careful, Runnable go) {
        if (!careful) {
            go.run();   // what Ctrl+C does there is said beside the button
            return;
        }
        Confirmation question = new Confirmation(Message.of("terminal.attach.ask", container.name()), hosts.apply(container.host()).stream().toList(),
                List.of(new Item(container.name(), Message.of("terminal.attach.item"))), Optional.of(Message.of("terminal.attach.warning")),
                Message.of("terminal.attach.go"), List.of(), Optional.empty());
        Dialogs.onAnswer(dialogs.confirm(question), yes -> go.run());
    }

    @Override
    public void close(OpenTerminal terminal) {
        if (!terminal.state().get().open() || terminal.wish().isEmpty()) {   // what is attached to goes on in any case
            desk.end(terminal);
        } else if (closing.add(terminal)) {
            terminal.session().whatRuns().whenCompleteAsync((running, failed) -> {
                closing.remove(terminal);
                List<String> programs = failed == null ? running.stream().map(InnerProcess::command).toList() : List.of();
                boolean sure = failed == null && programs.isEmpty();   // what cannot be found out is asked
                if (sure) {
                    desk.end(terminal);
                } else {
                    ask(terminal, programs);
                }
            }, ui);
        }
    }

    private void ask(OpenTerminal terminal, List<String> programs) {
        List<Item> items = programs.stream().map(program -> new Item(PlainText.visible(program, LONGEST), Message.of("terminal.close.item"))).toList();
        Confirmation question = new Confirmation(Message.of("terminal.close.ask", terminal.container().name()),
                hosts.apply(terminal.container().host()).stream().toList(), items,
                Optional.of(Message.of(programs.isEmpty() ? "terminal.close.unknown" : "terminal.close.warning")),
                Message.of("terminal.close.verb"), List.of(), Optional.empty());
        Dialogs.onAnswer(dialogs.confirm(question), yes -> desk.end(terminal));
    }
}
