package dev.longshore.ui.run;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.run.RunService;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ObjectMaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.Observable;

/** The commands of this feature: a form that is empty, of an image, or like a container; and a container as text. FX thread only. */
public final class RunActions {

    private final At at;
    private final RunPlace place;
    private final Function<RunService.Described, Like> lineOf;
    private final FormWindow forms;
    private final Notices notices;
    private final ClipboardAccess clipboard;

    /**
     * Where it is run.
     *
     * @param hosts   every host that answers
     * @param current the chosen one's id; null for none
     * @param started told of each container that was started, with its image
     */
    public record At(Supplier<List<HostSession>> hosts, Supplier<HostId> current, BiConsumer<ObjectRef, String> started) { }

    /** The line that a container came from. @param left what of the container no line can say */
    public record Like(RunLine line, List<RunProblem> left) { }

    /**
     * What works behind the form.
     *
     * @param lineOf the line that a container came from
     * @param tree   a new tree for a request, which hides what is secret
     * @param makers what makes objects of a kind; empty where no feature does
     */
    public record Behind(RunService service, RunText text, Function<RunService.Described, Like> lineOf, ContainerService containers,
            Supplier<JsonTreeModel> tree, Function<ObjectKind, Optional<ObjectMaker>> makers) { }

    public RunActions(Behind behind, At at, FormWindow forms, Dialogs dialogs, Notices notices, ClipboardAccess clipboard, Executor ui) {
        this.at = at;
        this.forms = forms;
        this.notices = notices;
        this.clipboard = clipboard;
        this.lineOf = behind.lineOf();
        RunCopies copies = new RunCopies(behind.text(), clipboard, dialogs, notices);
        this.place = new RunPlace(behind.service(), behind.text(), copies, new RunOutcomes(behind.containers(), dialogs, notices, at.started(), ui),
                behind.tree(), behind.makers(), ui);
    }

    /** An empty form. @param dependencies what {@code hosts} hangs on */
    public Command run(Observable... dependencies) {
        return new Command("run.action.run", "play", "", Kind.PRIMARY, () -> open(new Like(RunLine.EMPTY, List.of()), at.current().get()),
                () -> at.hosts().get().isEmpty() ? Optional.of(Message.of("reason.not-connected")) : Optional.empty(), dependencies);
    }

    /** A form for the selected image. @param image host and name */
    public Command runImage(Supplier<ObjectRef> image, Supplier<Optional<Message>> reason, Observable... dependencies) {
        return new Command("run.action.image", "play", "", Kind.PRIMARY,
                () -> open(new Like(RunLine.EMPTY.withImage(image.get().name()), List.of()), image.get().host()), reason, dependencies);
    }

    /** A form that runs another one like the selected container. */
    public Command another(Supplier<ObjectRef> container, Supplier<Optional<Message>> reason, Observable... dependencies) {
        return new Command("run.action.another", "box", "", Kind.EDIT, () -> another(container.get()), reason, dependencies);
    }

    /** The selected container as text, with its secrets. */
    public Command copyWithSecrets(Supplier<ObjectRef> container, Supplier<Optional<Message>> reason, Observable... dependencies) {
        return new Command("run.copy.secrets", "lock", "", Kind.COPY, () -> withLine(container.get(), (session, like) -> {
            told(like, container.get());
            place.copies().withSecrets(session, like.line(), container.get().name());
        }), reason, dependencies);
    }

    /** The selected container as text, with its secrets covered. */
    public Command copy(String key, RunText.Kind kind, Supplier<ObjectRef> container, Supplier<Optional<Message>> reason, Observable... dependencies) {
        return new Command(key, "copy", "", Kind.COPY, () -> withLine(container.get(), (session, like) -> {
            told(like, container.get());
            place.copies().masked(kind, session, like.line());
        }), reason, dependencies);
    }

    /** The same again: only the name cannot be. */
    private void another(ObjectRef container) {
        withLine(container, (session, like) -> open(new Like(like.line().with(RunOption.NAME, ""), like.left()), container.host()));
    }

    private void told(Like like, ObjectRef container) {
        like.left().forEach(problem -> notices.info(Message.of("run.copy.left", container.name(), RunProblems.message(problem))));
    }

    private void withLine(ObjectRef container, BiConsumer<HostSession, Like> then) {
        place.service().describe(container).thenApply(lineOf).whenCompleteAsync((like, failed) -> {
            Optional<HostSession> session = at.hosts().get().stream().filter(each -> each.host().id().equals(container.host())).findFirst();
            if (failed != null) {
                notices.failed(failed);
            } else if (session.isPresent()) {
                then.accept(session.get(), like);
            }
        }, place.ui());
    }

    private void open(Like like, HostId first) {
        List<HostSession> hosts = new ArrayList<>(at.hosts().get());
        hosts.sort(Comparator.comparing(session -> !session.host().id().equals(first)));
        if (!hosts.isEmpty()) {
            forms.open(new RunForm(new RunViewModel(place, hosts, like.line(), like.left()), clipboard, forms.messages()));
        }
    }
}
