package dev.longshore.ui.exchange;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Operation;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.exchange.ExchangeOperations;
import dev.longshore.service.exchange.ExchangeService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.MenuContribution;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Ui;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes images of containers, and waits for their ends. */
public final class ExchangeModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        ExchangeService service = new ExchangeService(context.app().engine(), context.app().tasks());
        return Contributions.of(
                new MenuContribution<>("commit", Containers.KIND, 300, selection -> command(new Look("exchange.commit", "layers", "",
                        Kind.EDIT), ExchangeOperations.COMMIT,
                        selection, () -> commit(selection.selected().getFirst(), service, ui), Optional::empty)),
                new MenuContribution<>("wait", Containers.KIND, 320, selection -> command(new Look("exchange.wait", "clock", "",
                        Kind.EDIT), ExchangeOperations.WAIT, selection,
                        () -> await(selection.selected().getFirst(), service), () -> ended(selection))));
    }

    private static Command command(Look look, Operation operation, Selection<ContainerSummary> selection, Runnable run,
            Supplier<Optional<Message>> more) {
        SelectionReasons<ContainerSummary> reasons = new SelectionReasons<>(selection);
        return new Command(look, Optional.of(operation), run, () -> reasons.writable().or(() -> reasons.one(operation))
                .or(reasons::notDemo).or(more), selection.changes());
    }

    private static void commit(Selected<ContainerSummary> container, ExchangeService service, Ui ui) {
        CommitModel model = new CommitModel(container.ref(), container.host(), container.status()
                .podman(), service, ui.executor(), ui.delay());
        ui.forms().open(new CommitForm(model, ui.forms().messages()));
    }

    private static void await(Selected<ContainerSummary> container, ExchangeService service) {
        service.await(container.host(), container.ref());
    }

    private static Optional<Message> ended(Selection<ContainerSummary> selection) {
        ContainerState state = selection.selected().stream().findFirst().map(one -> ContainerStatus.of(one.object().state(), one.object()
                .status()).state())
                .orElse(ContainerState.UNKNOWN);
        boolean runs = state == ContainerState.RUNNING || state == ContainerState.PAUSED || state == ContainerState.RESTARTING;
        return runs ? Optional.empty() : Optional.of(Message.of("containers.reason.not-running"));
    }
}
