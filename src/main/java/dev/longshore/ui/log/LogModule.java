package dev.longshore.ui.log;

import dev.longshore.service.discovery.Machine;
import dev.longshore.service.log.LogFolder;
import dev.longshore.service.log.LogTail;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Ui;
import java.util.Optional;

/** The app's log. */
public final class LogModule implements Module {

    @Override
    public Contributions contribute(AppContext context) {
        Ui ui = context.ui();
        Machine machine = context.app().machine();
        Optional<LogTail> log = LogFolder.of(machine.environment(), machine.system(), machine.home().toFile())
                .map(folder -> new LogTail(folder, context.app().io()));
        return Contributions.of(new AppCommand("log", AppCommand.Slot.MORE, 300, LogCommand.of(log, ui.forms(), ui.clipboard(), ui.executor())));
    }
}
