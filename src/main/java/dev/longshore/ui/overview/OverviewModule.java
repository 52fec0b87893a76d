package dev.longshore.ui.overview;

import dev.longshore.domain.DiskUse;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.system.SystemLines;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.system.SystemService;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.View;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.CleanUp;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DockerForms;
import dev.longshore.ui.module.HostSection;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageModel;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.ViewContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;

/** The page of what an engine says of itself. */
public final class OverviewModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        EngineCalls calls = context.app().engine();
        OverviewViewModel model = new OverviewViewModel(ui.scope(), EngineQuestions.of(new SystemService(calls, ui.clock())),
                EngineQuestions.of(new SystemService(calls.inBackground(), ui.clock())), context.app().masker(), ui.executor(), ui.delay());
        return Contributions.of(new DockerForms("system", SystemLines.FORMS), new Page("overview", 900, new Page.Words("overview.title", "overview.filter"), Page.Scope.ONE_HOST, Optional.empty(),
                new OverviewPageModel(model), view -> new OverviewView(model, new OverviewView.Parts(kind -> cleanUp(kind, context), sections(context, view)), view.messages(), ui.clipboard())));
    }

    private static List<View> sections(AppContext context, ViewContext view) {
        return context.contributed().all().list(HostSection.class).stream().map(each -> each.view().apply(view)).toList();
    }

    private static Optional<Command> cleanUp(DiskUse.Kind kind, AppContext context) {
        return Optional.ofNullable(switch (kind) {
            case IMAGES -> ImageOperations.IMAGE;
            case CONTAINERS -> ContainerOperations.CONTAINER;
            case VOLUMES -> VolumeOperations.VOLUME;
            case BUILD_CACHE -> null;
        }).flatMap(objects -> CleanUp.of(objects, context.contributed().all()));
    }

    private record OverviewPageModel(OverviewViewModel model) implements PageModel {

        @Override
        public StringProperty filter() {
            return model.filter();
        }

        @Override
        public void refresh() {
            model.refreshIfShown();
        }
    }
}
