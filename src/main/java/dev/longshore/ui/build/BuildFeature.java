package dev.longshore.ui.build;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.host.HostSession;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The command that opens the form of a build. */
public final class BuildFeature {

    private final CurrentHost current;
    private final Supplier<List<Host>> hosts;
    private final Function<HostId, HostStatus> status;
    private final BuildViewModel.Looking looking;
    private final Consumer<BuildOrder> start;
    private final FormWindow forms;
    private final FolderChooser chooser;
    private final ClipboardAccess clipboard;
    private final Executor ui;
    private final Delay delay;
    private final Command command;

    /**
     * @param hosts all that are known now
     * @param status how one of them stands
     * @param start begins the task
     */
    public BuildFeature(CurrentHost current, Supplier<List<Host>> hosts, Function<HostId, HostStatus> status, BuildViewModel.Looking looking,
                        Consumer<BuildOrder> start, FormWindow forms, FolderChooser chooser, ClipboardAccess clipboard, Executor ui, Delay delay) {
        this.current = current;
        this.hosts = hosts;
        this.status = status;
        this.looking = looking;
        this.start = start;
        this.forms = forms;
        this.chooser = chooser;
        this.clipboard = clipboard;
        this.ui = ui;
        this.delay = delay;
        this.command = new Command("build.action", "layers", "", Command.Kind.PRIMARY, this::open, this::obstacle, current.session(), current.status());
    }

    public Command command() {
        return command;
    }

    private Optional<Message> obstacle() {
        return builders().isEmpty() ? Optional.of(Message.of("build.no-host")) : Optional.empty();
    }

    /** The demo has no builder. */
    private List<Host> builders() {
        return hosts.get().stream().filter(host -> !(host.endpoint() instanceof Endpoint.Demo)).toList();
    }

    private void open() {
        List<Host> able = builders();
        HostSession session = current.session().get();
        Host chosen = session != null && able.contains(session.host()) ? session.host() : able.getFirst();
        BuildViewModel model = new BuildViewModel(chosen, status, looking, ui, delay);
        forms.open(new BuildForm(model, able, forms.messages(), chooser, clipboard, start));
    }
}
