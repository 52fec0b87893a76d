package dev.longshore.ui.processes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.WindowsInSight;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DocumentSource;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Subject;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The inspector's tab of the processes of a container. */
public final class ProcessesModule implements Module {

    private static final String TABLE = "processes-table";

    @Override
    public Contributions contribute(AppContext context) {
        ProcessesTools tools = new ProcessesTools(context.ui(), ProcessCalls.of(context.app().engine()), WindowsInSight::now, context.app()
                .masker()::text,
                new ProcessesTools.HostsNow(context.app().engine()::host, context::status), layout(context.app().settings()));
        return Contributions.of(new InspectorTab("processes", 145, "processes.title", (subject, status) -> isContainer(subject),
                subject -> new ProcessesModel(container(subject), context.contributed().first(DocumentSource.class).open().apply(subject),
                        RowThreads.beside(context.ui().executor()), tools)));
    }

    /** The columns as the user left them, in this run and the ones before. */
    private static ObjectProperty<TableLayout> layout(SettingsService settings) {
        ObjectProperty<TableLayout> layout = new SimpleObjectProperty<>(settings.get().tables().getOrDefault(TABLE, ProcessesModel.BUILT));
        layout.addListener((property, was, is) -> settings.change(old -> old.withTable(TABLE, is)));
        return layout;
    }

    private static boolean isContainer(Subject subject) {
        return subject.single().map(ObjectRef::kind).filter(ContainerOperations.CONTAINER::equals).isPresent();
    }

    private static ObjectRef container(Subject subject) {
        return subject.single().orElseThrow();
    }
}
