package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.ContainerLines;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.containers.StoppedContainers;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.ColumnContribution;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DockerForms;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.Members;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageView;
import dev.longshore.ui.module.PruneContribution;
import dev.longshore.ui.module.StatusCount;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.resource.ArrangementSource;
import dev.longshore.ui.resource.EmptyText;
import dev.longshore.ui.resource.ObjectIndex;
import dev.longshore.ui.resource.ResourcePage;
import dev.longshore.ui.resource.ResourceView;
import dev.longshore.ui.resource.RowSelection;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The page of containers. */
public final class ContainersModule implements Module {

    private static final String PAGE = "containers";
    private static final EmptyText NONE = new EmptyText(Message.of("containers.empty"), Optional.of(Message.of("containers.empty-hint")));

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        ContainerService service = new ContainerService(context.app().engine());
        ContainersViewModel model = new ContainersViewModel(ui.scope(), ui.navigation(), RowThreads.beside(ui.executor()));
        Lazy<ContainerActions> actions = new Lazy<>(() -> new ContainerActions(model, service, ui.dialogs(), ui.notices(), ui.clipboard(),
                new BulkRemoval(context.app().tasks()), ui.executor(), others(context, model)));
        ObjectIndex<ContainerSummary> everywhere = new ObjectIndex<>(Containers.KIND, ContainerSummary::name);
        context.hosts().follow(HostScope.ALL, Containers.KIND, everywhere);   // they are followed on all hosts anyway, for the side bar
        return Contributions.of(
                new Page(PAGE, 100, new Page.Words("containers.title", "containers.filter"), Page.Scope.ANY, Optional.of(Containers.KIND.objectKind()),
                        new ResourcePage<>(model.resource(), () -> actions.get().all(), everywhere::objects), view -> view(context, model, actions, view)),
                new LiveKind<>(PAGE, Containers.KIND, container -> Set.of(container.name()),
                        container -> Optional.of(ContainerFormat.state(ContainerStatus.of(container.state(), container.status())))),
                new InspectFunction(PAGE, Containers.KIND.objectKind(), (calls, object) -> new ContainerService(calls).inspect(object)),
                new Members(PAGE, 100, subject -> ContainerMembers.of(subject, context.hosts())),
                new DockerForms(PAGE, ContainerLines.FORMS),
                new PruneContribution(StoppedContainers.CATEGORY),
                new StatusCount(PAGE, 100, count(model), model.resource().lastKnown()),
                ArrangementSource.of(PAGE, "containers.title", model.resource(), ContainerGroups.quick(), groupings(context, model), ui.navigation()));
    }

    private static Groupings<ContainerRow> groupings(AppContext context, ContainersViewModel model) {
        return new ContainerGroups(model.resource(), context.app().masker()::text).groupings();
    }

    private static List<Command> others(AppContext context, ContainersViewModel model) {
        return MenuContribution.commands(context.contributed().all(), Containers.KIND, new RowSelection<>(model.resource(), ContainerRow::summary));
    }

    private static PageView view(AppContext context, ContainersViewModel model, Supplier<ContainerActions> actions, ViewContext view) {
        ResourceView<ContainerRow> made = new ResourceView<>(model.resource(), new ResourceView.Setup<>("containers-table",
                columns(context, view), actions.get().all(), actions.get().inspect(),
                ContainersModule::classes, NONE, EmptyPageCommand.of(PAGE, context.contributed().all())), view.messages());
        made.offer(ContainerGroups.quick(), groupings(context, model));
        return made;
    }

    private static List<ResourceColumn<ContainerRow>> columns(AppContext context, ViewContext view) {
        return ColumnContribution.among(new ContainerColumns(view.messages(), context.app().masker()::text).all(), context.contributed().all(),
                Containers.KIND, view, row -> new ColumnContribution.Listed<>(row.ref(), row.summary()));
    }

    private static Set<String> classes(ContainerRow row) {
        return row.status().state().alive() ? Set.of() : Set.of(Style.QUIET);
    }

    /** Nothing for a host that has not been listed yet. */
    private static ObservableValue<Optional<Message>> count(ContainersViewModel model) {
        return Bindings.createObjectBinding(() -> {
            if (!model.resource().loaded().get() && model.table().rows().isEmpty()) {
                return Optional.empty();
            }
            List<ContainerRow> rows = model.table().rows().snapshot();   // at each change, and read in one go
            long alive = rows.stream().filter(row -> row.status().state().alive()).count();
            return Optional.of(Message.of("status.containers", alive, rows.size() - alive));
        }, model.table().rows(), model.resource().loaded());
    }
}
