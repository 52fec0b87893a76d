package dev.longshore.ui.registry;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.registry.SearchService;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;

/** Pull, push and logins as commands. Where a registry denies access, the login is asked for, and with it the user may try again. FX thread only. */
public final class RegistryActions {

    /** The services behind. */
    public record Behind(SearchService search, PullService pulls, PushService pushes, ImageService images, RegistryLogins logins) { }

    private final Behind behind;
    private final TargetHosts targets;
    private final Function<HostId, HostStatus> status;
    private final FormWindow forms;
    private final Notices notices;
    private final Delay delay;
    private final Executor ui;

    /**
     * @param targets those that can be pulled to
     * @param status  how a host stands
     */
    public RegistryActions(Behind behind, TargetHosts targets, Function<HostId, HostStatus> status, FormWindow forms, Notices notices, Delay delay, Executor ui) {
        this.behind = behind;
        this.targets = targets;
        this.status = status;
        this.forms = forms;
        this.notices = notices;
        this.delay = delay;
        this.ui = ui;
    }

    public Command pull() {
        return new Command("registry.action.pull", "download", "", Kind.PRIMARY, this::openPull, targets::reason, targets.changes());
    }

    public Command registries() {
        return new Command("registry.action.registries", "lock", "", Kind.EDIT,
                () -> forms.open(new RegistriesForm(new RegistriesViewModel(behind.logins(), this::askFor, ui, delay), forms.messages())), Optional::empty);
    }

    /**
     * For the menu of the images.
     *
     * @param selected the image to push; asked only while there is no reason against it
     */
    public Command push(Supplier<PushedImage> selected, Supplier<Optional<Message>> reason, Observable... dependencies) {
        return new Command("registry.action.push", "upload", "", Kind.EDIT, () -> openPush(selected.get()), reason, dependencies);
    }

    private void openPull() {
        PullViewModel model = new PullViewModel(targets.hosts(), targets.first(), status, behind.search()::search, delay, ui);
        forms.open(new PullForm(model, this::pull, registry -> askFor(Optional.of(registry), () -> { }), forms.messages()));
    }

    private void pull(PullForm.Order order) {
        transfer(order.image(), "registry.login.verb-pull", () -> behind.pulls().pull(order.host().id(), order.image(), order.platform()));
    }

    private void openPush(PushedImage image) {
        PushViewModel model = new PushViewModel(image);
        forms.open(new PushForm(model, to -> tagAndPush(model, to), forms.messages()));
    }

    private void tagAndPush(PushViewModel model, ImageReference to) {
        if (!model.retags()) {
            push(model.ref().host(), to);
            return;
        }
        behind.images().tag(model.ref(), new ImageName(to.familiarRepository(), to.tag())).whenCompleteAsync((done, failed) -> {
            if (failed == null) {
                push(model.ref().host(), to);
            } else {
                notices.failed(failed);
            }
        }, ui);
    }

    private void push(HostId host, ImageReference image) {
        transfer(image, "registry.login.verb-push", () -> behind.pushes().push(host, image));
    }

    private void askFor(Optional<String> registry, Runnable given) {
        ask(new LoginForm.Question(registry, Optional.empty(), Message.of("registry.login.verb")), given);
    }

    /**
     * Another attempt is the user's choice each time: nothing that changes an engine or a registry is repeated by itself. A login that
     * brought no access is forgotten before another is asked for, since that question may be cancelled.
     */
    private void transfer(ImageReference image, String verb, Supplier<Task> begin) {
        Optional<RegistryLogin> used = behind.logins().typed(image.registry());
        begin.get().done().thenAcceptAsync(state -> {
            Optional<Failure> denied = state.failure().filter(RegistryActions::aboutLogin);
            if (denied.isPresent()) {
                used.ifPresent(behind.logins()::denied);
                ask(new LoginForm.Question(Optional.of(image.registry()), denied, Message.of(verb)), () -> transfer(image, verb, begin));
            } else if (state.phase() == TaskState.Phase.SUCCEEDED) {
                used.ifPresent(behind.logins()::accepted);
            }
        }, ui);
    }

    private void ask(LoginForm.Question question, Runnable then) {
        forms.open(new LoginForm(question, login -> {
            behind.logins().type(login);
            then.run();
        }, forms.messages()));
    }

    private static boolean aboutLogin(Failure failure) {
        return failure.cause() == Failure.Cause.CREDENTIALS || failure.cause() == Failure.Cause.REGISTRY_DENIED && !missing(failure);
    }

    /** A registry that lets one in and does not have the image. */
    private static boolean missing(Failure failure) {
        return failure.detail().contains("manifest unknown");
    }
}
