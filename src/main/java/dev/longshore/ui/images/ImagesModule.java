package dev.longshore.ui.images;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.service.images.ImageLines;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.images.ImageUsers;
import dev.longshore.service.images.Images;
import dev.longshore.service.images.UnusedImages;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.AsyncValue;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Lazy;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.DockerForms;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageView;
import dev.longshore.ui.module.PruneContribution;
import dev.longshore.ui.module.StatusCount;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.UsedBy;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.resource.EmptyText;
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

/** The page of images. */
public final class ImagesModule implements Module {

    private static final String PAGE = "images";
    private static final EmptyText NONE = new EmptyText(Message.of("images.empty"), Optional.of(Message.of("images.empty-hint")));

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        ImageService service = new ImageService(context.app().engine());
        ImageService quiet = new ImageService(context.app().engine().inBackground());
        ImagesViewModel model = new ImagesViewModel(ui.scope(), ui.navigation(), RowThreads.beside(ui.executor()));
        Lazy<ImageActions> actions = new Lazy<>(() -> new ImageActions(model, service, ui.dialogs(), ui.notices(), ui.clipboard(),
                new BulkRemoval(context.app().tasks()), ui.executor(), others(context, model)));
        return Contributions.of(
                new Page(PAGE, 200, new Page.Words("images.title", "images.filter"), Page.Scope.ANY, Optional.of(Images.KIND.objectKind()),
                        new ResourcePage<>(model.resource(), () -> actions.get().all()), view -> view(context, model, actions, view)),
                new InspectorTab(ImagesViewModel.HISTORY, 200, "inspector.tab.history", (subject, status) -> isImage(subject),
                        subject -> new HistoryViewModel(subject.single().orElseThrow(), service::history, quiet::history, context.app().masker(),
                                new AsyncValue<>(ui.executor(), ui.delay()))),
                new LiveKind<>(PAGE, Images.KIND, image -> Set.copyOf(image.tags())),
                new UsedBy<>(PAGE, Images.KIND.objectKind(), ImageUsers.KIND, ImagesModule::uses, List.of(), "images.usedby.unused"),
                new InspectFunction(PAGE, Images.KIND.objectKind(), (calls, object) -> new ImageService(calls).inspect(object)),
                new DockerForms(PAGE, ImageLines.FORMS),
                new PruneContribution(UnusedImages.CATEGORY),
                new StatusCount(PAGE, 200, count(model), model.resource().lastKnown()));
    }

    private static boolean isImage(Subject subject) {
        return subject.single().filter(object -> object.kind().equals(Images.KIND.objectKind())).isPresent();
    }

    private static List<Command> others(AppContext context, ImagesViewModel model) {
        return MenuContribution.commands(context.contributed().all(), Images.KIND, new RowSelection<>(model.resource(), ImageRow::summary));
    }

    private static PageView view(AppContext context, ImagesViewModel model, Supplier<ImageActions> actions, ViewContext view) {
        return new ResourceView<>(model.resource(), new ResourceView.Setup<>("images-table",
                new ImageColumns(view.messages(), context.ui().clock()).all(), actions.get().all(), actions.get().inspect(),
                ImagesModule::classes, NONE, EmptyPageCommand.of(PAGE, context.contributed().all())), view.messages());
    }

    private static List<ContainerUse> uses(ImageUsers users) {
        return users.containers().stream().map(one -> new ContainerUse(one.id(), one.name(), ContainerStatus.of(one.state(), one.status()), List.of())).toList();
    }

    private static Set<String> classes(ImageRow row) {
        return row.tags().isEmpty() ? Set.of(Style.QUIET) : Set.of();
    }

    /** Nothing for a host that has not been listed yet. */
    private static ObservableValue<Optional<Message>> count(ImagesViewModel model) {
        return Bindings.createObjectBinding(() -> !model.resource().loaded().get() && model.table().rows().isEmpty() ? Optional.empty()
                : Optional.of(Message.of("status.images", model.table().rows().size(), ByteSizeFormat.text(model.totalSize().get()))),
                model.table().rows(), model.totalSize(), model.resource().loaded());
    }
}
