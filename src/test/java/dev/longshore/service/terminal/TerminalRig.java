package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.Place;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.engine.transport.ReadOnlyTransport;
import dev.longshore.engine.stream.StreamRegistry;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.domain.Endpoint;
import dev.longshore.service.calls.CallLog;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.testing.QuietSettings;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** An app with one host, that opens terminals there. */
final class TerminalRig implements AutoCloseable {

    static final TerminalSize SIZE = new TerminalSize(80, 24);
    static final Duration LONG = Duration.ofMinutes(2);

    final Host host;
    final Terminals terminals;
    final TerminalAccess access;
    final CallLog calls;
    final Hosts hosts;
    final SettingsService settings;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Follow follow;

    /** @param folder of its settings */
    TerminalRig(Host host, Path folder) {
        this.host = host;
        Masker masker = new Masker();
        calls = new CallLog(masker::target, masker::body, masker::text);
        Path socket = ((Endpoint.Unix) host.endpoint()).socket();
        hosts = new Hosts(known -> new ReadOnlyTransport(new RecordingTransport(new StreamRegistry(new UnixTransport(socket)), calls.recorder(known)),
                () -> host.marks().readOnly()), SessionTiming.DEFAULT);
        SettingsFile file = new SettingsFile(folder);
        settings = SettingsService.open(file, file.load(), new QuietSettings());
        access = new TerminalAccess(hosts, new EngineCalls(hosts::find, io), io, InstantSource.system(), masker, new ShellJournal(settings.groups()));
        terminals = new Terminals(access);
        follow = hosts.follow(HostScope.ALL, Containers.KIND, news -> { });   // as the app does always
        hosts.add(host);
        awaitConnected();
    }

    void awaitConnected() {
        Waiting.until("connected", LONG, () -> hosts.find(host.id()).status().connected());
    }

    ObjectRef container(String id, String name) {
        return new ObjectRef(host.id(), ContainerOperations.CONTAINER, id, name);
    }

    TerminalSession shell(ObjectRef container) {
        return terminals.exec(ExecWish.shell(container), SIZE);
    }

    static void await(TerminalSession session, String what, Predicate<TerminalState> wanted) {
        Waiting.until(what, LONG, () -> wanted.test(session.state()) || fail(session, what, wanted));
    }

    /** An end that was not waited for never becomes another one. */
    private static boolean fail(TerminalSession session, String what, Predicate<TerminalState> wanted) {
        TerminalState now = session.state();
        assertTrue(now.open() || wanted.test(now), () -> what + ", but " + now + " with " + text(session));
        return false;
    }

    static void awaitRunning(TerminalSession session) {
        await(session, "it runs", TerminalState.Running.class::isInstance);
    }

    static <T extends TerminalState> T awaitEnd(TerminalSession session, Class<T> end) {
        await(session, "it ends as " + end.getSimpleName(), end::isInstance);
        return end.cast(session.state());
    }

    static void type(TerminalSession session, String text) {
        assertTrue(session.send(text.getBytes(StandardCharsets.UTF_8)), "it is taken");
    }

    static void awaitText(TerminalSession session, String text) {
        Waiting.until(text, LONG, () -> {
            String shown = text(session);
            assertTrue(shown.contains(text) || session.state().open(), () -> session.state() + " without " + text + ": " + shown);
            return shown.contains(text);
        });
    }

    /** All that is kept, wrapped lines joined. */
    static String text(TerminalSession session) {
        ScreenCopy copy = new ScreenCopy();
        session.emulator().read(copy, 0);
        return session.emulator().text(new Place(0, 0), new Place(copy.firstLine() + copy.size().rows(), 0));
    }

    @Override
    public void close() {
        terminals.close();
        follow.close();
        hosts.close();
        io.shutdownNow();
        settings.close();
    }
}
