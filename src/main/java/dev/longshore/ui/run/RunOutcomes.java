package dev.longshore.ui.run;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.run.RunOutcome;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.resource.Outcomes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Tells what came of a creation once its form is gone. FX thread only. */
final class RunOutcomes {

    private final ContainerService containers;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Executor ui;
    private final Outcomes outcomes;
    private final BiConsumer<ObjectRef, String> started;

    /** @param started told of each container that was started, with its image */
    RunOutcomes(ContainerService containers, Dialogs dialogs, Notices notices, BiConsumer<ObjectRef, String> started, Executor ui) {
        this.containers = containers;
        this.dialogs = dialogs;
        this.notices = notices;
        this.ui = ui;
        this.started = started;
        this.outcomes = new Outcomes(notices, ui, containers::inspect);
    }

    void failed(Throwable thrown) {
        notices.failed(thrown);
    }

    /** The engine's warnings; and of a container that exists but does not run, an offer to remove it. */
    void made(Host host, RunOutcome outcome, String image) {
        String name = outcome.container().name();
        outcome.warnings().forEach(warning -> notices.info(Message.of("run.warning", host.name(), name, warning)));
        if (outcome.started()) {
            started.accept(outcome.container(), image);
        }
        outcome.startFailure().ifPresent(failure -> {
            notices.failed(failure);
            if (outcome.exists()) {
                offerRemoval(host, outcome, image, failure);
            }
        });
    }

    private void offerRemoval(Host host, RunOutcome outcome, String image, Failure failure) {
        String name = outcome.container().name();
        Dialogs.onAnswer(dialogs.confirm(new Dialogs.Confirmation(Message.of("run.unstarted.title", name), host,
                List.of(new Dialogs.Item(name, Message.of("run.unstarted.image", image))), Optional.of(Message.of("run.unstarted.why", failure.detail())),
                Message.of("run.unstarted.remove", name), List.of(), Optional.empty())), yes ->
                containers.remove(outcome.container(), false, true).whenCompleteAsync((done, failed) -> {
                    if (failed != null) {
                        outcomes.failed(failed, outcome.container());
                    }
                }, ui));
    }
}
