package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.networks.Networks;
import dev.longshore.service.prune.PruneCategory;
import dev.longshore.service.prune.PruneService;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.volumes.Volumes;
import dev.longshore.ui.dialog.SafetySettings;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.CleanUp;
import dev.longshore.ui.module.Contribution;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.PruneContribution;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Cleans up a host: what nothing uses, chosen in a window, goes as one task. */
public final class PruneModule implements Module {

    private static final int MENU_WEIGHT = 900;

    @Override
    public Contributions contribute(AppContext context) {
        Supplier<List<PruneCategory>> categories =
                () -> context.contributed().all().list(PruneContribution.class).stream().map(PruneContribution::category).toList();
        PruneService service = new PruneService(context.app().engine(), context.app().tasks(), context.ui().clock(), categories);
        PruneSource source = new ServiceSource(service, categories, context.ui().notices(), context.app().io());
        PruneCommands commands = new PruneCommands(context.targets(true), (hosts, kind) -> open(context, source, hosts, kind));
        return Contributions.of(new AppCommand("prune", AppCommand.Slot.MORE, 500, commands.any()))
                .and(entries(commands, "prune.action.container", Containers.KIND))
                .and(entries(commands, "prune.action.image", Images.KIND))
                .and(entries(commands, "prune.action.volume", Volumes.KIND))
                .and(entries(commands, "prune.action.network", Networks.KIND));
    }

    private static <T> Contribution[] entries(PruneCommands commands, String key, Kind<T> kind) {
        ObjectKind objects = kind.objectKind();
        return new Contribution[] {new CleanUp(objects.id(), objects, commands.of(key, objects)),
                new MenuContribution<>("prune-" + objects.id(), kind, MENU_WEIGHT, selection -> commands.of(key, objects, selection))};
    }

    private static void open(AppContext context, PruneSource source, List<Host> hosts, Optional<ObjectKind> kind) {
        PruneHost host = new PruneHost(context.hosts(), context.ui().executor());
        PruneViewModel model = new PruneViewModel(source, host, kind, context.ui().executor(), context.ui().delay());
        boolean typed = context.app().settings().groups().get(SafetySettings.GROUP).typeEveryName();
        context.ui().forms().open(new PruneForm(model, hosts, typed, context.ui().forms().messages()));
    }
}
