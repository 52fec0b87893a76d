package dev.longshore.ui.build;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.ui.base.Delay;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What is to be built: a folder and how, and whether that can be asked for as it stands. FX thread only. */
final class BuildViewModel {

    private final BuildFolder folder;
    private final BuildFields fields;
    private final ReadOnlyBooleanWrapper invalid = new ReadOnlyBooleanWrapper(true);

    /**
     * @param chosen the host to begin with, or null
     * @param status how a host stands
     */
    BuildViewModel(Host chosen, Function<HostId, HostStatus> status, BuildFolder.Looking looking, Executor ui, Delay delay) {
        folder = new BuildFolder(looking, ui, delay);
        fields = new BuildFields(chosen, status);
        InvalidationListener check = change -> invalid.set(!folder.ready() || fields.wrong());
        fields.checked().forEach(each -> each.addListener(check));
        for (Observable each : List.of(folder.secretsAccepted(), folder.state())) {
            each.addListener(check);
        }
    }

    BuildFolder folder() {
        return folder;
    }

    BuildFields fields() {
        return fields;
    }

    /** Whether it cannot be built as things stand. */
    ReadOnlyBooleanProperty invalid() {
        return invalid.getReadOnlyProperty();
    }

    /** What was asked for; valid only while {@link #invalid} is false. */
    BuildOrder order() {
        return new BuildOrder(fields.host().get().id(), folder.chosen(), fields.options(folder.chosenDockerfile()));
    }

    /** The form is left: whatever is being looked at is of no interest. */
    void stop() {
        folder.stop();
    }
}
