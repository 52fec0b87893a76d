package dev.longshore;

import dev.longshore.ui.build.BuildModule;
import dev.longshore.ui.calls.CallsModule;
import dev.longshore.ui.changes.ChangesModule;
import dev.longshore.ui.containers.ContainersModule;
import dev.longshore.ui.exchange.ExchangeModule;
import dev.longshore.ui.health.HealthModule;
import dev.longshore.ui.hosts.HostsModule;
import dev.longshore.ui.images.ImagesModule;
import dev.longshore.ui.inspector.InspectorModule;
import dev.longshore.ui.leftshells.LeftShellsModule;
import dev.longshore.ui.live.LiveModule;
import dev.longshore.ui.log.LogModule;
import dev.longshore.ui.logs.LogsModule;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.networks.NetworksModule;
import dev.longshore.ui.opening.OpeningModule;
import dev.longshore.ui.overview.OverviewModule;
import dev.longshore.ui.palette.PaletteModule;
import dev.longshore.ui.processes.ProcessesModule;
import dev.longshore.ui.prune.PruneModule;
import dev.longshore.ui.registry.RegistryModule;
import dev.longshore.ui.run.RunModule;
import dev.longshore.ui.settings.SettingsModule;
import dev.longshore.ui.stats.HostUseModule;
import dev.longshore.ui.stats.StatsModule;
import dev.longshore.ui.summary.SummaryModule;
import dev.longshore.ui.tasks.TasksModule;
import dev.longshore.ui.terminal.TerminalModule;
import dev.longshore.ui.transfer.TransferModule;
import dev.longshore.ui.usedby.UsedByModule;
import dev.longshore.ui.volumes.VolumesModule;
import java.util.List;

/** The features of the app: the one list of them. */
final class Modules {

    private Modules() {
    }

    /** In any order; the weights of what they contribute decide. */
    static List<Module> all() {
        return List.of(
                new ContainersModule(),
                new ImagesModule(),
                new VolumesModule(),
                new NetworksModule(),
                new OverviewModule(),
                new HostUseModule(),
                new RunModule(),
                new RegistryModule(),
                new BuildModule(),
                new TransferModule(),
                new ExchangeModule(),
                new PruneModule(),
                new TasksModule(),
                new LiveModule(),
                new InspectorModule(),
                new LogsModule(),
                new TerminalModule(),
                new SummaryModule(),
                new UsedByModule(),
                new StatsModule(),
                new LeftShellsModule(),
                new ProcessesModule(),
                new ChangesModule(),
                new HealthModule(),
                new CallsModule(),
                new LogModule(),
                new HostsModule(),
                new OpeningModule(),
                new SettingsModule(),
                new PaletteModule());
    }
}
