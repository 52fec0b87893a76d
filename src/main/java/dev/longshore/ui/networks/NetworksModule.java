package dev.longshore.ui.networks;

import dev.longshore.service.networks.NetworkLines;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.networks.Networks;
import dev.longshore.service.networks.UnusedNetworks;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
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
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.resource.ArrangementSource;
import dev.longshore.ui.resource.EmptyText;
import dev.longshore.ui.resource.ResourcePage;
import dev.longshore.ui.resource.ResourceView;
import dev.longshore.ui.resource.RowSelection;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The page of networks. */
public final class NetworksModule implements Module {

    private static final String PAGE = "networks";
    private static final EmptyText NONE = new EmptyText(Message.of("networks.empty"), Optional.of(Message.of("networks.empty-hint")));

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        NetworkService service = new NetworkService(context.app().engine());
        NetworksViewModel model = new NetworksViewModel(ui.scope(), ui.navigation(), RowThreads.beside(ui.executor()));
        NewNetworkCommand create = new NewNetworkCommand(service, context.app().masker(), ui, context.targets(true));
        Command command = create.command();
        Lazy<NetworkActions> actions = new Lazy<>(() -> new NetworkActions(model, service, new Departures(), ui, new BulkRemoval(context.app().tasks()),
                others(context, model, command)));
        return Contributions.of(
                new Page(PAGE, 400, new Page.Words("networks.title", "networks.filter"), Page.Scope.ANY, Optional.of(NetworkOperations.NETWORK),
                        new ResourcePage<>(model.resource(), () -> actions.get().all()), view -> view(context, model, actions, command, view)),
                new DockerForms(PAGE, NetworkLines.FORMS),
                new PruneContribution(UnusedNetworks.CATEGORY),
                new LiveKind<>(PAGE, Networks.KIND, network -> Set.of(network.name())),
                new InspectFunction(PAGE, NetworkOperations.NETWORK, (calls, object) -> new NetworkService(calls).inspect(object)),
                new AppCommand("new-network", AppCommand.Slot.MORE, 400, command),
                new EmptyPageCommand("new-network", PAGE, 100, command),
                ArrangementSource.of(PAGE, "networks.title", model.resource(), quick(), Groupings.none(), ui.navigation()),
                NetworkUses.of((network, use) -> actions.get().leave(network, use)),
                new ObjectMaker(PAGE, NetworkOperations.NETWORK, (host, made) -> create.open(List.of(host), made)));
    }

    private static List<Command> others(AppContext context, NetworksViewModel model, Command create) {
        List<Command> others = MenuContribution.commands(context.contributed().all(), Networks.KIND, new RowSelection<>(model.resource(), NetworkRow::network));
        return Stream.concat(Stream.of(create), others.stream()).toList();
    }

    private static PageView view(AppContext context, NetworksViewModel model, Supplier<NetworkActions> actions, Command create, ViewContext view) {
        ResourceView<NetworkRow> made = new ResourceView<>(model.resource(), new ResourceView.Setup<>("networks-table", new NetworkColumns(view.messages(), model::reveal).all(),
                actions.get().all(), actions.get().inspect(), NetworksModule::classes, NONE, EmptyPageCommand.of(PAGE, context.contributed().all())), view.messages());
        made.offer(quick(), Groupings.none(), create);
        return made;
    }

    /** The engine's own networks are neither: nobody can remove them. */
    private static List<QuickFilter<NetworkRow>> quick() {
        return List.of(new QuickFilter<>("used", "networks.quick.used", row -> !row.members().isEmpty(), true),
                new QuickFilter<>("unused", "networks.quick.unused", row -> row.members().isEmpty() && !row.predefined(), true));
    }

    private static Set<String> classes(NetworkRow row) {
        return row.members().isEmpty() ? Set.of(Style.QUIET) : Set.of();
    }
}
