package dev.longshore.ui.run;

import dev.longshore.domain.Offered;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.json.JsonPath;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.images.PullService;
import dev.longshore.service.run.RunLineOf;
import dev.longshore.service.run.RunService;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.AppServices;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.EmptyPageCommand;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.ObjectMaker;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;

/** Runs containers: a form that is empty, of an image, or like a container; and a container as text. */
public final class RunModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        RunActions actions = actions(context);
        Command run = actions.run(context.ui().scope().status(), context.answering());
        return Contributions.of(
                new AppCommand("run", AppCommand.Slot.BUTTON, 100, run),
                new EmptyPageCommand("run", "containers", 100, run),
                new MenuContribution<>("run-image", Images.KIND, 100,
                        images -> actions.runImage(one(images), reason(images, ContainerOperations.CREATE), images.changes())),
                ofContainer("run-another", 100, actions::another),
                ofContainer("copy-docker-run", 110, copy(actions, "run.copy.docker-run", RunText.Kind.DOCKER_RUN)),
                ofContainer("copy-compose", 120, copy(actions, "run.copy.compose", RunText.Kind.COMPOSE)),
                ofContainer("copy-curl", 130, copy(actions, "run.copy.curl", RunText.Kind.CURL)),
                ofContainer("copy-secrets", 140, actions::copyWithSecrets));
    }

    /** How a command is made for the selected container. */
    private interface OfContainer {
        Command make(Supplier<ObjectRef> container, Supplier<Optional<Message>> reason, Observable... dependencies);
    }

    private static OfContainer copy(RunActions actions, String key, RunText.Kind kind) {
        return (container, reason, dependencies) -> actions.copy(key, kind, container, reason, dependencies);
    }

    private static MenuContribution<ContainerSummary> ofContainer(String id, int weight, OfContainer command) {
        return new MenuContribution<>(id, Containers.KIND, weight, containers ->
                command.make(one(containers), reason(containers, ContainerOperations.INSPECT), containers.changes()));
    }

    private static Supplier<ObjectRef> one(Selection<?> selection) {
        return () -> selection.selected().getFirst().ref();
    }

    private static Supplier<Optional<Message>> reason(Selection<?> selection, Offered feature) {
        SelectionReasons<?> reasons = new SelectionReasons<>(selection);
        return () -> reasons.one(feature);
    }

    private static RunActions actions(AppContext context) {
        Ui ui = context.ui();
        AppServices app = context.app();
        PullService pulls = new PullService(app.tasks(), app.engine(), app.logins());
        RunService service = new RunService(app.engine(), app.tasks(),
                Optional.of((host, image, platform, control) -> pull(pulls, host, image, platform, control)));
        return new RunActions(new RunActions.Behind(service, new RunTexts(app.masker()), RunModule::like, new ContainerService(app.engine()),
                () -> new JsonTreeModel(app.masker()::mask, ui.delay(), List.of(JsonPath.ROOT)),
                kind -> context.contributed().all().list(ObjectMaker.class, each -> each.kind().equals(kind)).stream().findFirst()),
                new RunActions.At(() -> context.hosts().all().stream().filter(session -> session.status().connected()).toList(),
                        ui.scope().chosen()::get, (container, image) -> watch(context, container, image)),
                ui.forms(), ui.dialogs(), ui.notices(), ui.clipboard(), ui.executor());
    }

    /** Whoever started it wants to know why it ended so soon. */
    private static void watch(AppContext context, ObjectRef container, String image) {
        Ui ui = context.ui();
        Subject subject = new Subject.One(container, ShortId.of(container.id()) + " · " + image);
        new FirstSeconds(context.hosts(), ui.delay(), ui.executor()).watch(container,
                ended -> ui.navigation().open(subject, InspectorTab.firstOf(List.of(Navigation.LOGS, Navigation.JSON), subject, context::status, context.contributed().all())
                        .orElse(Navigation.JSON)),
                removed -> ui.notices().info(Message.of("run.ended-and-removed", removed.name())));
    }

    /** The form holds no name that is no reference; should one come, the engine would have said the same. */
    private static void pull(PullService pulls, HostId host, String image, String platform, TaskControl control) throws IOException {
        ImageReference reference = ImageReference.parse(image).orElseThrow(() -> new IllegalArgumentException("not a reference to an image"));
        pulls.pull(host, reference, Optional.of(platform).filter(given -> !given.isEmpty()), control);
    }

    private static RunActions.Like like(RunService.Described described) {
        RunLineOf.Found found = RunLineOf.container(described.container(), described.image());
        return new RunActions.Like(found.line(), found.left());
    }
}
