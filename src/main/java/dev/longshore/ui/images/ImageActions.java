package dev.longshore.ui.images;

import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.resource.Conditions;
import dev.longshore.ui.resource.RowChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be done to the selected images, each an action with its state and reason. FX thread only. */
public final class ImageActions {

    private final ImagesViewModel model;
    private final ImageService service;
    private final Dialogs dialogs;
    private final ClipboardAccess clipboard;
    private final RowChanges<ImageRow> changes;
    private final Conditions<ImageRow> conditions;
    private final Command inspect;
    private final List<Command> all;

    /** @param more commands of other features; in the menu they stand with those of their kind */
    public ImageActions(ImagesViewModel model, ImageService service, Dialogs dialogs, Notices notices, ClipboardAccess clipboard,
                              BulkRemoval bulk, Executor ui, List<Command> more) {
        this.model = model;
        this.service = service;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.changes = new RowChanges<>(model.resource(), notices, service::inspect, bulk, ui);
        this.conditions = new Conditions<>(model.resource());
        this.inspect = conditions.command("images.action.inspect", "eye", "Enter", Kind.PRIMARY, model::inspectSelected, () -> conditions.connectedAnd(ImageOperations.INSPECT, conditions::one));
        this.all = Stream.of(List.of(inspect,
                conditions.command("images.action.history", "layers", "H", Kind.PRIMARY, model::historyOfSelected, () -> conditions.connectedAnd(ImageOperations.HISTORY, conditions::one)),
                conditions.command("images.action.tag", "tag", "T", Kind.EDIT, this::tag, () -> conditions.connectedAnd(ImageOperations.TAG, () -> conditions.one().or(this::idle)))), more, List.of(
                conditions.command("images.action.copy-name", "copy", "", Kind.COPY, () -> copy(ObjectRef::name), conditions::some),
                conditions.command("images.action.copy-id", "copy", "Shortcut+C", Kind.COPY, () -> copy(ObjectRef::id), conditions::some),
                conditions.command("images.action.untag", "tag", "", Kind.DESTRUCTIVE, this::untag, () -> conditions.connectedAnd(ImageOperations.UNTAG, () -> conditions.one().or(this::idle).or(this::severalTags))),
                conditions.command("images.action.remove", "trash", "Delete", Kind.DESTRUCTIVE, this::remove, () -> conditions.connectedAnd(ImageOperations.REMOVE, () -> conditions.some().or(this::idle))))).flatMap(List::stream).toList();
    }

    /** In the order of the menu. */
    public List<Command> all() {
        return all;
    }

    public Command inspect() {
        return inspect;
    }

    private Optional<Message> idle() {
        return changes.idle().isEmpty() ? Optional.of(Message.of("reason.busy")) : Optional.empty();
    }

    private Optional<Message> severalTags() {
        return changes.idle().getFirst().tags().size() < 2 ? Optional.of(Message.of("images.reason.one-tag")) : Optional.empty();
    }

    private void copy(Function<ObjectRef, String> part) {
        clipboard.put(model.table().selection().stream().map(ImageRow::ref).map(part).collect(Collectors.joining("\n")));
    }

    private void tag() {
        ImageRow row = changes.idle().getFirst();
        Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("images.tag.title", row.name()), Message.of("images.tag.label"),
                row.tags().isEmpty() ? "" : row.name(), Message.of("images.tag.verb"), ImageActions::nameProblem)),
                answer -> ImageName.parse(answer).ifPresent(name -> changes.run(ImageOperations.TAG, List.of(row), ref -> service.tag(ref, name))));
    }

    private static Optional<Message> nameProblem(String typed) {
        return ImageName.parse(typed).isPresent() ? Optional.empty() : Optional.of(Message.of("images.tag.invalid"));
    }

    private void untag() {
        ImageRow row = changes.idle().getFirst();
        Dialogs.onAnswer(dialogs.confirm(ImageQuestions.untag(changes.hosts(List.of(row)), row)),
                yes -> yes.picked().ifPresent(tag -> changes.run(ImageOperations.UNTAG, List.of(row), ref -> service.untag(ref, tag))));
    }

    private void remove() {
        List<AskedImage> asked = changes.idle().stream().map(row ->
                new AskedImage(row, row.tags(), model.usersOf(row), model.resource().host().status(row.host()).podman())).toList();
        List<ImageRow> rows = asked.stream().map(AskedImage::row).toList();
        Dialogs.onAnswer(dialogs.confirm(ImageQuestions.remove(changes.hosts(rows), asked)), yes -> {
            boolean withContainers = yes.options().contains(ImageQuestions.CONTAINERS);
            Map<ObjectRef, ImageRemoval> agreed = new LinkedHashMap<>();
            asked.stream().filter(image -> withContainers || !image.blocked())
                    .forEach(image -> agreed.put(image.row().ref(), image.removal(yes.options().contains(ImageQuestions.FORCE))));
            changes.remove(ImageOperations.REMOVE, rows.stream().filter(row -> agreed.containsKey(row.ref())).toList(),
                    ref -> service.remove(ref, agreed.get(ref)));
        });
    }
}
