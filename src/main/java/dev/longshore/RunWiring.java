package dev.longshore;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Offered;
import dev.longshore.json.JsonPath;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.run.RunLineOf;
import dev.longshore.service.run.RunService;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.containers.ContainersViewModel;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.images.ImagesViewModel;
import dev.longshore.ui.resource.Conditions;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.resource.ResourceViewModel;
import dev.longshore.ui.run.RunActions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.Observable;

/** Joins the commands that run containers to the tables whose selection they take. Part of {@link Wiring}. */
final class RunWiring {

    private final RunActions actions;
    private final CurrentHost current;

    RunWiring(Services services, CurrentHost current, FormWindow forms, Dialogs dialogs, Notices notices, ClipboardAccess clipboard, Executor ui) {
        this.current = current;
        this.actions = new RunActions(new RunActions.Behind(services.runs(), new RunTexts(services.masker()),
                RunWiring::like, services.containers(), () -> new JsonTreeModel(services.masker()::mask, new FxDelay(), List.of(JsonPath.ROOT))),
                new RunActions.At(() -> services.hosts().all().stream().filter(session -> session.status().connected()).toList(),
                        () -> current.session().get() == null ? null : current.session().get().host().id()),
                forms, dialogs, notices, clipboard, ui);
    }

    private static RunActions.Like like(RunService.Described described) {
        RunLineOf.Found found = RunLineOf.container(described.container(), described.image());
        return new RunActions.Like(found.line(), found.left());
    }

    /** For the toolbar. @param answering the hosts that can be chosen in the form */
    Command run(Observable answering) {
        return actions.run(current.status(), answering);
    }

    /** For the menu of images. */
    List<Command> images(ImagesViewModel images) {
        return List.of(actions.runImage(() -> images.table().selection().getFirst().ref(), one(images.resource(), ContainerOperations.CREATE), of(images.resource())));
    }

    /** For the menu of containers. */
    List<Command> containers(ContainersViewModel containers) {
        Supplier<ObjectRef> selected = () -> containers.table().selection().getFirst().ref();
        return actions.ofContainer(selected, one(containers.resource(), ContainerOperations.INSPECT), of(containers.resource()));
    }

    private static <R extends LiveRow> Supplier<Optional<Message>> one(ResourceViewModel<?, R> model, Offered feature) {
        Conditions<R> conditions = new Conditions<>(model);
        return () -> conditions.connectedAnd(feature, conditions::one);
    }

    private static Observable[] of(ResourceViewModel<?, ?> model) {
        return new Observable[] {model.table().selection(), model.table().rows(), model.host().status()};
    }
}
