package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.CurrentEngine.Rule;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.discovery.FoundHosts;
import dev.longshore.service.discovery.HostDiscovery;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.ContextFiles;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Notices;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which host shows, and which is marked as docker's own: all that can be said, and not said, together. */
class PrecedenceTest {

    @TempDir
    private Path folder;

    /** The user's choice is a host of their own; a rule names the context or the address that is called as it is. */
    @ParameterizedTest(name = "DOCKER_HOST {0}, DOCKER_CONTEXT {1}, currentContext {2}, chosen {3}: {4} shows, {5} is docker''s by {6}")
    @CsvSource({
        "false, false, false, false, default-socket,  default-socket,  DEFAULT",
        "false, false, false, true,  mine,            default-socket,  DEFAULT",
        "false, false, true,  false, context:current, context:current, CURRENT_CONTEXT",
        "false, false, true,  true,  mine,            context:current, CURRENT_CONTEXT",
        "false, true,  false, false, context:named,   context:named,   DOCKER_CONTEXT",
        "false, true,  false, true,  mine,            context:named,   DOCKER_CONTEXT",
        "false, true,  true,  false, context:named,   context:named,   DOCKER_CONTEXT",
        "false, true,  true,  true,  mine,            context:named,   DOCKER_CONTEXT",
        "true,  false, false, false, docker-host,     docker-host,     DOCKER_HOST",
        "true,  false, false, true,  mine,            docker-host,     DOCKER_HOST",
        "true,  false, true,  false, docker-host,     docker-host,     DOCKER_HOST",
        "true,  false, true,  true,  mine,            docker-host,     DOCKER_HOST",
        "true,  true,  false, false, docker-host,     docker-host,     DOCKER_HOST",
        "true,  true,  false, true,  mine,            docker-host,     DOCKER_HOST",
        "true,  true,  true,  false, docker-host,     docker-host,     DOCKER_HOST",
        "true,  true,  true,  true,  mine,            docker-host,     DOCKER_HOST"})
    void theFirstThatSaysAnythingDecides(boolean dockerHost, boolean dockerContext, boolean currentContext, boolean chosen,
                                         String shows, String dockers, Rule rule) {
        Map<String, String> environment = new HashMap<>();
        ContextFiles files = new ContextFiles(folder.resolve(".docker"));
        files.add("named", "unix:///nowhere/named.sock");
        files.add("current", "unix:///nowhere/current.sock");
        if (dockerHost) {
            environment.put("DOCKER_HOST", "unix:///nowhere/host.sock");
        }
        if (dockerContext) {
            environment.put("DOCKER_CONTEXT", "named");
        }
        if (currentContext) {
            files.current("current");
        }
        ManualExecutor ui = new ManualExecutor();
        SidebarViewModel model = new SidebarViewModel(new RecordedActions().sidebar(), InstantSource.system(), new ManualTicker());
        try (Hosts hosts = new Hosts(host -> new UnixTransport(Path.of("/nowhere/none.sock")), SessionTiming.DEFAULT);
             FoundHosts found = new FoundHosts(new HostDiscovery(new Machine(environment, folder, "Linux", folder)), hosts, id -> 0)) {
            CurrentHost current = new CurrentHost(hosts, ui);
            LiveSidebar sidebar = new LiveSidebar(hosts, model, current, ui, chosen ? "mine" : "");
            found.start(new DiscoveryNotices(model, new Notices(ui), ui)::told);
            hosts.add(new Host(new HostId("mine"), "mine", new Endpoint.Unix(Path.of("/nowhere/mine.sock")), Host.Origin.USER));
            sidebar.started();   // before they have rows
            ui.until("all have a row", () -> model.hosts().size() == hosts.all().size());
            assertEquals(shows, current.chosen().get().value());
            HostRow row = model.hosts().stream().filter(each -> model.rule(each).isPresent()).reduce((one, two) -> {
                throw new AssertionError("two are docker's own");
            }).orElseThrow();
            assertEquals(dockers, row.host().id().value());
            assertEquals(rule, model.rule(row).orElseThrow());
        }
    }
}
