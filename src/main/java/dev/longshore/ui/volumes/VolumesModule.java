package dev.longshore.ui.volumes;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.ObjectMaker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Volumes: the form that makes one. */
public final class VolumesModule implements Module {

    private static final String KIND = "volumes";

    @Override
    public Contributions contribute(AppContext context) {
        VolumeService service = new VolumeService(context.app().engine());
        return Contributions.of(
                new InspectFunction(KIND, VolumeOperations.VOLUME, service::inspect),
                new AppCommand("new-volume", AppCommand.Slot.MORE, 310, create(context, service)),
                new ObjectMaker(KIND, VolumeOperations.VOLUME, (host, made) -> open(context, service, List.of(host), made)));
    }

    private static Command create(AppContext context, VolumeService service) {
        TargetHosts targets = context.targets(true);
        return new Command(new Look("volumes.action.create", "plus", "", Kind.EDIT), Optional.of(VolumeOperations.CREATE), () ->
                open(context, service, ordered(targets), context.ui().navigation()::reveal), targets::reason, targets.changes()).calling("POST /volumes/create");
    }

    /** The host that the window shows comes first. */
    private static List<Host> ordered(TargetHosts targets) {
        HostId first = targets.first();
        return targets.hosts().stream().sorted(Comparator.comparing(host -> !host.id().equals(first))).toList();
    }

    private static void open(AppContext context, VolumeService service, List<Host> hosts, Consumer<ObjectRef> made) {
        NewVolumeViewModel model = new NewVolumeViewModel(hosts, new NewVolumeViewModel.Engines(context::status, service::drivers, service::create),
                context.app().masker(), context.ui().executor());
        context.ui().forms().open(new NewVolumeForm(model, context.ui().clipboard(), made, context.ui().forms().messages()));
    }
}
