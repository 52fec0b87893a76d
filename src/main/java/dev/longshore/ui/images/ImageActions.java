package dev.longshore.ui.images;

import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageLines;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.resource.Applies;
import dev.longshore.ui.resource.Question;
import dev.longshore.ui.resource.ResourceActions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Everything that can be done to the selected images, each an action with its state and reason. FX thread only. */
public final class ImageActions {

    private final ImagesViewModel model;
    private final ImageService service;
    private final Dialogs dialogs;
    private final ResourceActions<ImageRow> actions;
    private final Command inspect;
    private final List<Command> all;

    /** @param more commands of other features; in the menu they stand with those of their kind */
    public ImageActions(ImagesViewModel model, ImageService service, Dialogs dialogs, Notices notices, ClipboardAccess clipboard,
                              BulkRemoval bulk, Executor ui, List<Command> more) {
        this.model = model;
        this.service = service;
        this.dialogs = dialogs;
        this.actions = new ResourceActions<>(model.resource(), service::inspect, new ResourceActions.Tools(dialogs, notices, clipboard, bulk, ui));
        this.inspect = actions.show(new Look("images.action.inspect", "eye", "Enter", Kind.PRIMARY), ImageOperations.INSPECT, model::inspectSelected);
        Command history = actions.show(new Look("images.action.history", "layers", "H", Kind.PRIMARY), ImageOperations.HISTORY, model::historyOfSelected);
        Command tag = actions.edit(new Look("images.action.tag", "tag", "T", Kind.EDIT), ImageOperations.TAG, Applies.always(), this::tag);
        List<Command> own = Stream.concat(Stream.of(inspect, history, tag), destructive().stream()).toList();
        this.all = Stream.of(own, more, copies(), actions.lines(own, ImageLines.FORMS)).flatMap(List::stream).toList();
    }

    /** In the order of the menu. */
    public List<Command> all() {
        return all;
    }

    public Command inspect() {
        return inspect;
    }

    private List<Command> copies() {
        return List.of(actions.copy("images.action.copy-name", "", ObjectRef::name), actions.copy("images.action.copy-id", "Shortcut+C", ObjectRef::id));
    }

    private List<Command> destructive() {
        return List.of(
                actions.edit(new Look("images.action.untag", "tag", "", Kind.DESTRUCTIVE), ImageOperations.UNTAG,
                        Applies.when(row -> row.tags().size() > 1, "images.reason.one-tag"), this::untag),
                actions.remove(new Look("images.action.remove", "trash", "Delete", Kind.DESTRUCTIVE), ImageOperations.REMOVE, Applies.always(), this::remove));
    }

    private void tag(ImageRow row) {
        Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("images.tag.title", row.name()), Message.of("images.tag.label"),
                row.tags().isEmpty() ? "" : row.name(), Message.of("images.tag.verb"), ImageActions::nameProblem)),
                answer -> ImageName.parse(answer).ifPresent(name -> actions.run(ImageOperations.TAG, row, ref -> service.tag(ref, name))));
    }

    private static Optional<Message> nameProblem(String typed) {
        return ImageName.parse(typed).isPresent() ? Optional.empty() : Optional.of(Message.of("images.tag.invalid"));
    }

    private void untag(ImageRow row) {
        Dialogs.onAnswer(dialogs.confirm(ImageQuestions.untag(actions.hosts(List.of(row)), row)),
                yes -> yes.picked().ifPresent(tag -> actions.run(ImageOperations.UNTAG, row, ref -> service.untag(ref, tag))));
    }

    private ImageRow now(ImageRow asked) {
        ImageRow now = model.table().rows().find(asked.key());
        return now == null ? asked : now;
    }

    private Question<ImageRow> remove(List<ImageRow> rows) {
        List<AskedImage> asked = rows.stream().map(row ->
                new AskedImage(row, row.tags(), model.usersOf(row), model.resource().host().status(row.host()).podman())).toList();
        return new Question<>(ImageQuestions.remove(actions.hosts(rows), asked), yes -> {
            boolean withContainers = yes.options().contains(ImageQuestions.CONTAINERS);
            Map<ObjectRef, ImageRemoval> agreed = new LinkedHashMap<>();
            asked.stream().filter(image -> withContainers || !image.blocked())
                    .forEach(image -> agreed.put(image.row().ref(), image.removal(yes.options().contains(ImageQuestions.FORCE), now(image.row()))));
            return new Question.Change<>(rows.stream().filter(row -> agreed.containsKey(row.ref())).toList(), ref -> service.remove(ref, agreed.get(ref)));
        });
    }
}
