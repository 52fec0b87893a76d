package dev.longshore.ui.volumes;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.volumes.VolumeLines;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import dev.longshore.ui.resource.Question;
import dev.longshore.ui.resource.ResourceActions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be done to volumes, each an action with its state and reason. FX thread only. */
final class VolumeActions {

    private final VolumesViewModel model;
    private final VolumeService service;
    private final ResourceActions<VolumeRow> actions;
    private final Command inspect;
    private final List<Command> all;

    /**
     * @param create opens the form that makes one
     * @param more   commands of other features; in the menu they stand with those of their kind
     */
    VolumeActions(VolumesViewModel model, VolumeService service, ResourceActions.Tools tools, Command create, List<Command> more) {
        this.model = model;
        this.service = service;
        this.actions = new ResourceActions<>(model.resource(), service::inspect, tools);
        this.inspect = actions.show(new Look("volumes.action.inspect", "eye", "Enter", Kind.PRIMARY), VolumeOperations.INSPECT, model::inspectSelected);
        Command users = actions.show(new Look("volumes.action.used-by", "link", "U", Kind.PRIMARY), VolumeOperations.INSPECT, model::usersOfSelected);
        Command measure = new Command(new Look("volumes.action.measure", "activity", "M", Kind.PRIMARY), Optional.of(VolumeOperations.MEASURE), model::measure,
                model::measureReason, model.table().rows(), model.resource().host().status(), model.resource().host().changes()).calling("GET /system/df");
        Command remove = actions.remove(new Look("volumes.action.remove", "trash", "Delete", Kind.DESTRUCTIVE), VolumeOperations.REMOVE,
                VolumeQuestions::inUse, this::remove);
        List<Command> own = List.of(inspect, users, measure, create, remove);
        this.all = Stream.of(own, more, List.of(actions.copy("volumes.action.copy-name", "Shortcut+C", ObjectRef::name)), actions.lines(List.of(inspect, remove), VolumeLines.FORMS))
                .flatMap(List::stream).toList();
    }

    /** In the order of the menu. */
    List<Command> all() {
        return all;
    }

    Command inspect() {
        return inspect;
    }

    /** Force is never sent to Podman: there it changes nothing but what is said of a volume that is gone. */
    private Question<VolumeRow> remove(List<VolumeRow> rows) {
        List<VolumeRow> kept = model.table().selection().stream().filter(VolumeRow::inUse).toList();
        return Question.of(VolumeQuestions.remove(actions.hosts(rows), rows, kept, row -> !podman(row)), rows,
                (ref, yes) -> service.remove(ref, force(rows, ref, yes)));
    }

    private boolean force(List<VolumeRow> rows, ObjectRef ref, Confirmed yes) {
        return yes.options().contains(VolumeQuestions.FORCE)
                && rows.stream().anyMatch(row -> row.ref().equals(ref) && VolumeService.mayNeedForce(row.volume()) && !podman(row));
    }

    private boolean podman(VolumeRow row) {
        return model.resource().host().status(row.host()).podman();
    }
}
