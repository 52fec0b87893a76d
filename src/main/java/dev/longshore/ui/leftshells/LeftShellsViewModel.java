package dev.longshore.ui.leftshells;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.service.terminal.InnerProcess;
import dev.longshore.service.terminal.LeftShell;
import dev.longshore.service.terminal.Terminals;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What was left on the chosen host. FX thread only. */
final class LeftShellsViewModel {

    private static final int LONGEST = 200;

    private final Terminals terminals;
    private final Ui ui;
    private final ReadOnlyObjectWrapper<List<LeftShell>> shells = new ReadOnlyObjectWrapper<>(List.of());

    LeftShellsViewModel(Terminals terminals, Ui ui) {
        this.terminals = terminals;
        this.ui = ui;
        terminals.onLeftBehind(() -> ui.executor().execute(this::update));
        ui.scope().host().addListener((observable, before, now) -> update());
        update();
    }

    ReadOnlyObjectProperty<List<LeftShell>> shells() {
        return shells.getReadOnlyProperty();
    }

    private void update() {
        Host host = ui.scope().host().get();
        List<LeftShell> now = host == null ? List.of() : terminals.leftBehind(host.id());
        if (!now.equals(shells.get())) {
            shells.set(now);
        }
    }

    /** What runs in it, as far as it could be seen. */
    static String processes(LeftShell shell) {
        return PlainText.visible(shell.processes().stream().map(InnerProcess::command).collect(Collectors.joining(", ")), LONGEST);
    }

    static String name(LeftShell shell) {
        return PlainText.visible(shell.container().name(), LONGEST);
    }

    void reveal(LeftShell shell) {
        ui.navigation().reveal(shell.container());
    }

    /** Ends it, once that is agreed to. */
    void end(LeftShell shell) {
        Host host = ui.scope().host().get();
        if (host == null || !host.id().equals(shell.container().host())) {
            return;
        }
        List<Dialogs.Item> items = shell.processes().stream()
                .map(each -> new Dialogs.Item(PlainText.visible(each.command(), LONGEST), Message.of("leftshells.number", String.valueOf(each.pid())))).toList();
        Dialogs.Confirmation question = new Dialogs.Confirmation(Message.of("leftshells.end.title", name(shell)), host, items, Optional.empty(),
                Message.of("leftshells.end"), List.of(), Optional.empty());
        Dialogs.onAnswer(ui.dialogs().confirm(question), agreed -> terminals.end(shell).whenComplete((done, failed) -> {
            if (failed != null) {
                ui.notices().failed(failed);
            } else if (!done) {
                ui.notices().warn(Message.of("leftshells.not-ended", name(shell)));
            }
        }));
    }

    /** It goes on, and is not told of any more. */
    void leave(LeftShell shell) {
        terminals.forget(shell);
    }
}
