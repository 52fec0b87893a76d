package dev.longshore;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.service.browser.WebBrowser;
import dev.longshore.service.cache.ListCache;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.calls.CallSettings;
import dev.longshore.service.doctor.Doctor;
import dev.longshore.service.discovery.DiscoveryNews;
import dev.longshore.service.discovery.FoundHosts;
import dev.longshore.service.discovery.HostDiscovery;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.NetworkSettings;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.host.SshAnswers;
import dev.longshore.service.host.TransportOpener;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.service.log.CrashReports;
import dev.longshore.service.log.LogFolder;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.stats.StatsSampler;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.terminal.Terminals;
import dev.longshore.ui.module.AppServices;
import java.io.File;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The services that hold state: everything here works with no toolkit. */
final class Services implements AppServices, AutoCloseable {

    private static final Duration LAST_WORK = Duration.ofSeconds(2);

    private final ExecutorService io = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call ", 0).factory());
    private final Masker masker = new Masker();
    private final CallLog calls = new CallLog(masker::target, masker::body, masker::text);
    private final SshAnswers sshAnswers = new SshAnswers();
    private final AtomicReference<SessionTiming.Idle> idle = new AtomicReference<>(SessionTiming.DEFAULT.idle().get());
    private final OpenSsh ssh;
    private final Hosts hosts;
    private final SettingsService settings;
    private final Tasks tasks = new Tasks(io);
    private final LiveSessions live = new LiveSessions(InstantSource.system(), io);
    private final RegistryLogins logins;
    private final Doctor doctor;
    private final FoundHosts found;
    private final Machine machine;
    private final EngineCalls engine;
    private final StatsSampler stats;
    private final Terminals terminals;
    private final WebBrowser browser;
    private final Optional<File> logFolder;
    private final ListCache cache;
    private volatile List<Listed<?>> remembered = List.of();

    Services(SettingsService settings, Machine machine) {
        this.settings = settings;
        this.ssh = OpenSsh.ofSystem(machine.environment(), machine.system());
        TransportOpener transports = new HostTransports(ssh, sshAnswers, calls);
        this.hosts = new Hosts(transports, SessionTiming.DEFAULT.idling(idle::get));
        this.doctor = new Doctor(transports, ssh, InstantSource.system(), io);
        this.engine = new EngineCalls(hosts::find, io);
        this.stats = new StatsSampler(hosts, engine);
        this.terminals = new Terminals(hosts, engine, settings.groups(), masker, io);
        this.logins = new RegistryLogins(machine.environment(), machine.home(), io);
        this.found = new FoundHosts(new HostDiscovery(machine), hosts, id -> tasks.runningOn(id).size());
        this.machine = machine;
        this.browser = new WebBrowser(machine.environment(), machine.system(), io);
        this.logFolder = LogFolder.of(machine.environment(), machine.system(), machine.home().toFile());
        this.cache = new ListCache(ListCache.folder(machine.environment(), machine.system(), machine.home().toFile()), masker, io, InstantSource.system(),
                ListCache.LAST_WRITE);
        settings.groups().follow(NetworkSettings.GROUP, this::retime);
        settings.groups().follow(CallSettings.GROUP, wanted -> calls.keepNewest(wanted.kept()));
        hosts.subscribe(new Hosts.Listener() {   // before a host's first call
            @Override
            public void added(HostSession session) {
                Host host = session.host();
                sshAnswers.remember(host);
                Optional.ofNullable(settings.get().marks().get(host.id().value()))
                        .ifPresent(marks -> hosts.describe(host.id(), host.name(), marks(marks, host.marks().pinnedApi())));
            }

            @Override
            public void removed(HostId id) {
                tasks.cancelOn(id);
                live.endOn(id);
                sshAnswers.forget(id);
            }

            @Override
            public void replaced(HostSession session) {
                tasks.cancelOn(session.host().id());
                live.endOn(session.host().id());
                sshAnswers.remember(session.host());
            }
        });
        cache.follow(hosts);
        terminals.sweepOnConnect();
    }

    /** The kinds of which the last lists are kept; set before {@link #connect}. */
    void remember(Collection<Listed<?>> kinds) {
        remembered = List.copyOf(kinds);
    }

    /** A list that waits for its turn by the old time takes the new one as it begins anew. */
    private void retime(NetworkSettings wanted) {
        if (!wanted.idle().equals(idle.getAndSet(wanted.idle()))) {
            hosts.all().forEach(HostSession::relist);
        }
    }

    /** Off the caller's thread: disks, too, can be slow. */
    @Override
    public void connect(Consumer<DiscoveryNews> news, Runnable known) {
        io.execute(ssh::removeLeftovers);
        io.execute(() -> {
            try {
                cache.read(remembered);
                found.start(news);
            } finally {
                settings.get().hosts().forEach(host -> remembered(host).ifPresent(hosts::add));
                cache.allKnown();
                known.run();
            }
        });
    }

    private static Optional<Host> remembered(KnownHost known) {
        return known.endpoint().map(endpoint -> new Host(new HostId(known.id()), known.name(), endpoint, Host.Origin.USER));
    }

    /**
     * A colour that this version does not know is none; the rest holds.
     *
     * @param pinned the version where the user pinned none
     */
    private static HostMarks marks(Settings.Marks known, String pinned) {
        HostColour colour = Stream.of(HostColour.values()).filter(each -> each.name().equals(known.colour())).findFirst().orElse(HostColour.NONE);
        return new HostMarks(colour, known.readOnly(), known.production(), known.riskAccepted(),
                known.pinnedApi().isEmpty() ? pinned : known.pinnedApi());
    }

    /** What Java machines that crashed have left, each told once. */
    CompletableFuture<List<File>> crashReports() {
        return CompletableFuture.supplyAsync(() -> logFolder.map(folder -> new CrashReports(folder).takeNew()).orElse(List.of()), io);
    }

    @Override
    public EngineCalls engine() {
        return engine;
    }

    @Override
    public Executor io() {
        return io;
    }

    @Override
    public Machine machine() {
        return machine;
    }

    @Override
    public WebBrowser browser() {
        return browser;
    }

    Hosts hosts() {
        return hosts;
    }

    @Override
    public Doctor doctor() {
        return doctor;
    }

    @Override
    public SshAnswers sshAnswers() {
        return sshAnswers;
    }

    @Override
    public CallLog calls() {
        return calls;
    }

    @Override
    public Masker masker() {
        return masker;
    }

    @Override
    public RegistryLogins logins() {
        return logins;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public LiveSessions live() {
        return live;
    }

    @Override
    public StatsSampler stats() {
        return stats;
    }

    @Override
    public Terminals terminals() {
        return terminals;
    }

    @Override
    public SettingsService settings() {
        return settings;
    }

    /** Ends what terminals have begun in containers, and saves what is left of it. Waits for that, but not for long. */
    void endTerminals() {
        terminals.close();
        settings.flush();
    }

    @Override
    public void close() {
        settings.flush();   // first: what follows can take long, and whoever asked for the end may not wait
        cache.close();
        found.close();
        tasks.close();
        terminals.close();   // before its live sessions: it waits until what they have begun in containers has ended
        live.close();
        stats.close();
        hosts.close();
        sshAnswers.close();
        io.shutdownNow();
        logins.close();
        awaitWork();
        settings.close();
    }

    /** What was cancelled still takes its half-written files away; the process would end without. */
    private void awaitWork() {
        try {
            io.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
