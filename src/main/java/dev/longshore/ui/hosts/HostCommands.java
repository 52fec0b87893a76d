package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What can be done to the selected host, each a command with its state and reason. FX thread only. */
public final class HostCommands {

    private final ReadOnlyObjectProperty<HostRow> selected;
    private final SimpleObjectProperty<HostStatus> status = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final Command inspect;
    private final Command retryNow;
    private final Command acceptRisk;
    private final Command diagnose;
    private final List<Command> all;

    HostCommands(SidebarActions.OnHost actions, ReadOnlyObjectProperty<HostRow> selected) {
        this.selected = selected;
        inspect = command("hosts.action.inspect", "eye", "Enter", Kind.PRIMARY, actions::inspect, row -> true, "hosts.reason.none");
        retryNow = command("hosts.action.retry", "refresh", "", Kind.PRIMARY, actions::retryNow, row -> !status.get().connected(), "hosts.reason.connected");
        acceptRisk = command("hosts.action.accept-risk", "unlock", "", Kind.PRIMARY, actions::acceptRisk,
                row -> row.host().unacceptedRisk().isPresent(), "hosts.reason.no-risk");
        diagnose = command("hosts.action.diagnose", "activity", "", Kind.PRIMARY, actions::diagnose,
                row -> row.host().origin() != Host.Origin.DEMO, "hosts.reason.demo");
        all = List.of(inspect, retryNow, acceptRisk, diagnose,
                command("hosts.action.settings", "settings", "F2", Kind.EDIT, actions::settings, row -> true, "hosts.reason.none"),
                command("hosts.action.copy-address", "copy", "", Kind.COPY, actions::copyAddress, row -> true, "hosts.reason.none"),
                command("hosts.action.remove", "trash", "Delete", Kind.DESTRUCTIVE, actions::remove,
                        row -> row.host().origin() == Host.Origin.USER, "hosts.reason.found"));
        selected.addListener((property, was, is) -> follow(is));
    }

    /** Shows what is known of it. */
    Command inspect() {
        return inspect;
    }

    public Command retryNow() {
        return retryNow;
    }

    /** Connects where the user has not yet agreed to what others could do on the way. */
    public Command acceptRisk() {
        return acceptRisk;
    }

    /** Examines the way to the engine step by step. */
    public Command diagnose() {
        return diagnose;
    }

    /** In the order of the menu. */
    List<Command> all() {
        return all;
    }

    private Command command(String key, String icon, String shortcut, Kind kind, Consumer<HostRow> action, Predicate<HostRow> allowed, String otherwise) {
        return new Command(key, icon, shortcut, kind, () -> action.accept(selected.get()), () -> {
            boolean none = status.get() == null | host.get() == null;   // both are read: an unread property tells no next change
            if (selected.get() == null || none) {
                return Optional.of(Message.of("hosts.reason.none"));
            }
            return allowed.test(selected.get()) ? Optional.empty() : Optional.of(Message.of(otherwise));
        }, selected, status, host);
    }

    private void follow(HostRow row) {
        status.unbind();
        host.unbind();
        if (row != null) {
            status.bind(row.status());
            host.bind(row.described());
        }
    }
}
