package dev.longshore.ui.volumes;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.volumes.UnusedVolumes;
import dev.longshore.service.volumes.VolumeLines;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeService;
import dev.longshore.service.volumes.VolumeUser;
import dev.longshore.service.volumes.VolumeUsers;
import dev.longshore.service.volumes.Volumes;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DockerForms;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.ObjectMaker;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageView;
import dev.longshore.ui.module.PruneContribution;
import dev.longshore.ui.module.UsedBy;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.resource.ArrangementSource;
import dev.longshore.ui.resource.EmptyText;
import dev.longshore.ui.resource.ResourceActions;
import dev.longshore.ui.resource.ResourcePage;
import dev.longshore.ui.resource.ResourceView;
import dev.longshore.ui.resource.RowSelection;
import dev.longshore.ui.theme.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The page of volumes. */
public final class VolumesModule implements Module {

    private static final String PAGE = "volumes";
    private static final EmptyText NONE = new EmptyText(Message.of("volumes.empty"), Optional.of(Message.of("volumes.empty-hint")));

    @Override
    public Contributions contribute(AppContext context) {
        VolumeService service = new VolumeService(context.app().engine());
        VolumesViewModel model = new VolumesViewModel(context.ui().scope(), context.ui().navigation(), service::sizes, context.ui().notices()::failed,
                RowThreads.beside(context.ui().executor()));
        Command create = create(context, service);
        Lazy<VolumeActions> actions = new Lazy<>(() -> new VolumeActions(model, service, ResourceActions.Tools.of(context), create,
                MenuContribution.commands(context.contributed().all(), Volumes.KIND, new RowSelection<>(model.resource(), VolumeRow::volume))));
        return Contributions.of(
                new Page(PAGE, 300, new Page.Words("volumes.title", "volumes.filter"), Page.Scope.ANY, Optional.of(VolumeOperations.VOLUME),
                        new ResourcePage<>(model.resource(), () -> actions.get().all()), view -> view(context, model, actions.get(), create, view)),
                new LiveKind<>(PAGE, Volumes.KIND, volume -> Set.of(volume.name())),
                new InspectFunction(PAGE, VolumeOperations.VOLUME, (calls, object) -> new VolumeService(calls).inspect(object)),
                new DockerForms(PAGE, VolumeLines.FORMS),
                new PruneContribution(UnusedVolumes.ANONYMOUS),
                new PruneContribution(UnusedVolumes.NAMED),
                new UsedBy<>(PAGE, VolumeOperations.VOLUME, VolumeUsers.KIND, VolumesModule::uses,
                        List.of("volumes.usedby.path", "volumes.usedby.access"), "volumes.usedby.unused"),
                new AppCommand("new-volume", AppCommand.Slot.MORE, 310, create),
                new EmptyPageCommand("new-volume", PAGE, 100, create),
                ArrangementSource.of(PAGE, "volumes.title", model.resource(), quick(), Groupings.none(), context.ui().navigation()),
                new ObjectMaker(PAGE, VolumeOperations.VOLUME, (host, made) -> open(context, service, List.of(host), made)));
    }

    private static PageView view(AppContext context, VolumesViewModel model, VolumeActions actions, Command create, ViewContext view) {
        ResourceView<VolumeRow> made = new ResourceView<>(model.resource(), new ResourceView.Setup<>("volumes-table",
                new VolumeColumns(view.messages(), context.ui().clock(), context.app().masker(), model::reveal).all(), actions.all(), actions.inspect(),
                VolumesModule::classes, NONE, EmptyPageCommand.of(PAGE, context.contributed().all())), view.messages());
        made.offer(quick(), Groupings.none(), create);
        return made;
    }

    private static List<QuickFilter<VolumeRow>> quick() {
        return List.of(new QuickFilter<>("used", "volumes.quick.used", VolumeRow::inUse, true),
                new QuickFilter<>("unused", "volumes.quick.unused", row -> !row.inUse(), true));
    }

    private static Set<String> classes(VolumeRow row) {
        return row.inUse() ? Set.of() : Set.of(Style.QUIET);
    }

    private static List<ContainerUse> uses(VolumeUsers users) {
        return users.users().stream().map(VolumesModule::use).toList();
    }

    private static ContainerUse use(VolumeUser user) {
        return new ContainerUse(user.id(), user.name(), user.status(), List.of(Message.of("volumes.usedby.text", user.path()),
                Message.of(user.writable() ? "volumes.usedby.read-write" : "volumes.usedby.read-only")));
    }

    private static Command create(AppContext context, VolumeService service) {
        TargetHosts targets = context.targets(true);
        return new Command(new Look("volumes.action.create", "plus", "", Kind.EDIT), Optional.of(VolumeOperations.CREATE), () ->
                open(context, service, ordered(targets), context.ui().navigation()::reveal), targets::reason, targets.changes());
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
