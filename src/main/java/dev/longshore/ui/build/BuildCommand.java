package dev.longshore.ui.build;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.dialog.FolderChooser;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** The command that opens the form of a build. */
public final class BuildCommand {

    private final TargetHosts targets;
    private final Function<HostId, HostStatus> status;
    private final BuildFolder.Looking looking;
    private final Consumer<BuildOrder> start;
    private final FormWindow forms;
    private final FolderChooser chooser;
    private final ClipboardAccess clipboard;
    private final Executor ui;
    private final Delay delay;
    private final Command command;

    /**
     * @param targets those that can build
     * @param status  how one of them stands
     * @param start   begins the task
     */
    public BuildCommand(TargetHosts targets, Function<HostId, HostStatus> status, BuildFolder.Looking looking, Consumer<BuildOrder> start, FormWindow forms,
                        FolderChooser chooser, ClipboardAccess clipboard, Executor ui, Delay delay) {
        this.targets = targets;
        this.status = status;
        this.looking = looking;
        this.start = start;
        this.forms = forms;
        this.chooser = chooser;
        this.clipboard = clipboard;
        this.ui = ui;
        this.delay = delay;
        this.command = new Command("build.action", "layers", "", Command.Kind.PRIMARY, this::open, targets::reason, targets.changes());
    }

    public Command command() {
        return command;
    }

    private void open() {
        List<Host> able = targets.hosts();
        Host chosen = able.stream().filter(host -> host.id().equals(targets.first())).findFirst().orElse(able.getFirst());
        BuildViewModel model = new BuildViewModel(chosen, status, looking, ui, delay);
        forms.open(new BuildForm(model, able, forms.messages(), chooser, clipboard, start));
    }
}
