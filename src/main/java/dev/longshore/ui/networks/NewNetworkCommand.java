package dev.longshore.ui.networks;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the form that makes a network. FX thread only. */
final class NewNetworkCommand {

    private final NetworkService service;
    private final Masker masker;
    private final Ui ui;
    private final TargetHosts targets;

    /** @param targets where a network can be made */
    NewNetworkCommand(NetworkService service, Masker masker, Ui ui, TargetHosts targets) {
        this.service = service;
        this.masker = masker;
        this.ui = ui;
        this.targets = targets;
    }

    Command command() {
        return new Command(new Look("networks.action.create", "plus", "", Kind.EDIT), Optional.of(NetworkOperations.CREATE),
                () -> open(sorted(), network -> ui.navigation().reveal(network)), targets::reason, targets.changes());
    }

    /** @param made told of the new network; not called where the form is closed without */
    void open(List<Host> hosts, Consumer<ObjectRef> made) {
        ui.forms().open(new NewNetworkForm(new NewNetworkViewModel(hosts, service, masker, ui.executor()), ui.clipboard(), (network, warning) -> {
            if (!warning.isBlank()) {
                ui.notices().info(Message.of("networks.new.warning", network.name(), warning));
            }
            made.accept(network);
        }, ui.forms().messages()));
    }

    /** The host that shows comes first, and is chosen. */
    private List<Host> sorted() {
        return targets.hosts().stream().sorted(Comparator.comparing(host -> !host.id().equals(targets.first()))).toList();
    }
}
