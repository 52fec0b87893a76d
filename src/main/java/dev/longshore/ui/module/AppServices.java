package dev.longshore.ui.module;

import dev.longshore.service.browser.WebBrowser;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.discovery.DiscoveryNews;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.doctor.Doctor;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.SshAnswers;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.stats.StatsSampler;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.terminal.Terminals;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The services that hold state, of which there is one for the app. A module makes its stateless services out of them. */
public interface AppServices {

    /** Runs a call on a host's engine, off the caller's thread. */
    EngineCalls engine();

    /** For work that blocks; a virtual thread each. */
    Executor io();

    Tasks tasks();

    SettingsService settings();

    /** What lives on while nobody looks, such as logs that are kept followed. */
    LiveSessions live();

    /** The API calls of the app, newest last. */
    CallLog calls();

    Masker masker();

    RegistryLogins logins();

    /** Samples what containers use, for whoever wants to see it. */
    StatsSampler stats();

    /** Terminals in containers. */
    Terminals terminals();

    /** The machine that the app runs on. */
    Machine machine();

    /** The user's browser. */
    WebBrowser browser();

    /** Examines the way to a host. */
    Doctor doctor();

    /** What ssh asks, and who answers it. */
    SshAnswers sshAnswers();

    /**
     * Finds hosts, makes them and the remembered ones known, and connects to them.
     *
     * @param news  told of found hosts, now and later; by any thread
     * @param known called when all of them are known; by any thread
     */
    void connect(Consumer<DiscoveryNews> news, Runnable known);
}
