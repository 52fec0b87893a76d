package dev.longshore;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.TlsFiles;
import dev.longshore.engine.transport.ssh.OpenSsh;
import dev.longshore.service.build.BuildService;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.doctor.Doctor;
import dev.longshore.service.discovery.DiscoveryNews;
import dev.longshore.service.discovery.FoundHosts;
import dev.longshore.service.discovery.HostDiscovery;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.host.SshAnswers;
import dev.longshore.service.host.TransportOpener;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.images.PullService;
import dev.longshore.service.images.PushService;
import dev.longshore.service.log.CrashReports;
import dev.longshore.service.log.LogFolder;
import dev.longshore.service.log.LogTail;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.registry.SearchService;
import dev.longshore.service.run.RunService;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.system.SystemService;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.transfer.TransferService;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of the wiring below the ui: everything here works with no toolkit. */
final class Services implements AutoCloseable {

    private static final Duration LAST_WORK = Duration.ofSeconds(2);

    private final ExecutorService io = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call ", 0).factory());
    private final Masker masker = new Masker();
    private final CallLog calls = new CallLog(masker::target, masker::body, masker::text);
    private final SshAnswers sshAnswers = new SshAnswers();
    private final OpenSsh ssh;
    private final Hosts hosts;
    private final ContainerService containers;
    private final ImageService images;
    private final SystemService system;
    private final SettingsService settings;
    private final RunService runs;
    private final Tasks tasks = new Tasks(io);
    private final TransferService transfers;
    private final RegistryLogins logins;
    private final SearchService search;
    private final PullService pulls;
    private final PushService pushes;
    private final BuildService builds;
    private final Doctor doctor;
    private final FoundHosts found;
    private final Path certificates;
    private final Optional<File> logFolder;

    Services(SettingsService settings, Machine machine) {
        this.settings = settings;
        this.ssh = OpenSsh.ofSystem(machine.environment(), machine.system());
        TransportOpener transports = new HostTransports(ssh, sshAnswers, calls);
        this.hosts = new Hosts(transports, SessionTiming.DEFAULT);
        this.doctor = new Doctor(transports, ssh, InstantSource.system(), io);
        EngineCalls engine = new EngineCalls(hosts::find, io);
        this.containers = new ContainerService(engine);
        this.images = new ImageService(engine);
        this.transfers = new TransferService(engine, tasks, io);
        this.system = new SystemService(engine, InstantSource.system());
        this.logins = new RegistryLogins(machine.environment(), machine.home(), io);
        this.search = new SearchService(engine, logins);
        this.pulls = new PullService(tasks, engine, logins);
        this.pushes = new PushService(tasks, engine, logins);
        this.builds = new BuildService(engine, tasks, logins::findAll, io);
        this.runs = new RunService(engine, tasks, Optional.of(this::pull));
        this.found = new FoundHosts(new HostDiscovery(machine), hosts, id -> tasks.runningOn(id).size());
        this.certificates = machine.certificates();
        this.logFolder = LogFolder.of(machine.environment(), machine.system(), machine.home().toFile());
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
                sshAnswers.forget(id);
            }

            @Override
            public void replaced(HostSession session) {
                tasks.cancelOn(session.host().id());
                sshAnswers.remember(session.host());
            }
        });
    }

    /**
     * Makes the found and the remembered hosts known, and connects to them, off the caller's thread: disks, too, can be slow.
     *
     * @param news  told of found hosts, now and later
     * @param known called when all of them are known; by any thread
     */
    void connect(Consumer<DiscoveryNews> news, Runnable known) {
        io.execute(ssh::removeLeftovers);
        io.execute(() -> {
            try {
                found.start(news);
            } finally {
                settings.get().hosts().forEach(host -> remembered(host).ifPresent(hosts::add));
                known.run();
            }
        });
    }

    private static Optional<Host> remembered(KnownHost known) {
        return known.endpoint().map(endpoint -> new Host(new HostId(known.id()), known.name(), endpoint, Host.Origin.USER));
    }

    /** The form holds no name that is no reference; should one come, the engine would have said the same. */
    private void pull(HostId host, String image, String platform, TaskControl control) throws IOException {
        ImageReference reference = ImageReference.parse(image).orElseThrow(() -> new IllegalArgumentException("not a reference to an image"));
        pulls.pull(host, reference, Optional.of(platform).filter(given -> !given.isEmpty()), control);
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

    /** The log as it is shown; empty where the app has none. */
    Optional<LogTail> log() {
        return logFolder.map(folder -> new LogTail(folder, io));
    }

    /** The folder in which docker looks for certificates. */
    Path certificates() {
        return certificates;
    }

    /** Of the files named, those that are on disk. */
    CompletableFuture<TlsFiles> onDisk(TlsFiles named) {
        return CompletableFuture.supplyAsync(() -> new TlsFiles(named.ca().filter(Files::isRegularFile), named.certificate().filter(Files::isRegularFile),
                named.key().filter(Files::isRegularFile)), io);
    }

    Hosts hosts() {
        return hosts;
    }

    Doctor doctor() {
        return doctor;
    }

    /** Answers ssh; whoever can ask the user says so there. */
    SshAnswers sshAnswers() {
        return sshAnswers;
    }

    CallLog calls() {
        return calls;
    }

    Masker masker() {
        return masker;
    }

    ContainerService containers() {
        return containers;
    }

    ImageService images() {
        return images;
    }

    SystemService system() {
        return system;
    }

    RegistryLogins logins() {
        return logins;
    }

    SearchService search() {
        return search;
    }

    PullService pulls() {
        return pulls;
    }

    PushService pushes() {
        return pushes;
    }

    BuildService builds() {
        return builds;
    }

    TransferService transfers() {
        return transfers;
    }

    RunService runs() {
        return runs;
    }

    Tasks tasks() {
        return tasks;
    }

    SettingsService settings() {
        return settings;
    }

    @Override
    public void close() {
        settings.flush();   // first: what follows can take long, and whoever asked for the end may not wait
        found.close();
        tasks.close();
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
