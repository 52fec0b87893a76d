package dev.longshore.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.InstanceStart.Decision;
import dev.longshore.instance.InstanceStart.Timing;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that break off, and faults of a first instance that works. */
class BrokenCallsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Timing PATIENT = new Timing(MINUTE, MINUTE, MINUTE, MINUTE);

    @TempDir
    Path folder;
    private InstancePlace place;

    @BeforeEach
    void place() {
        place = new InstancePlace(folder, folder.resolve("i.sock"), folder.resolve("i.lock"));
    }

    private Decision start(HostNames hosts, String host) {
        return new InstanceStart(place, hosts, PATIENT).decide(new OpenRequest(host, ""), "");
    }

    private InstanceCall.Outcome call(Request request) {
        return new InstanceCall(place, MINUTE).ask(request);
    }

    private static InstanceCall.Outcome answered(String word) {
        return new InstanceCall.Outcome.Answered(Answer.of(word));
    }

    /** Takes calls, and ends the first ones without an answer. */
    private ServerSocketChannel broken(int calls, AtomicInteger taken) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(place.socket()));
        Thread.ofVirtual().start(() -> {
            while (true) {
                try (SocketChannel caller = server.accept()) {
                    Channels.newInputStream(caller).read();
                    if (taken.incrementAndGet() > calls) {
                        caller.write(ByteBuffer.wrap("{\"longshore\":1,\"answer\":\"shown\"}\n".getBytes(StandardCharsets.UTF_8)));
                    }
                } catch (IOException ended) {
                    return;
                }
            }
        });
        return server;
    }

    @Test
    void aCallThatBreaksOffIsMadeOnceMore() throws IOException {
        try (ServerSocketChannel server = broken(1, new AtomicInteger())) {
            assertTrue(server.isOpen());
            assertTrue(assertInstanceOf(Decision.Later.class, start(List::of, "")).answer().shown());
        }
    }

    @Test
    void oneThatEndsTwoCallsIsThereAndSilent() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        try (ServerSocketChannel server = broken(Integer.MAX_VALUE, taken)) {
            assertTrue(server.isOpen());
            assertInstanceOf(InstanceCall.Outcome.Silent.class, call(Request.state()));
            assertEquals(2, taken.get());
        }
    }

    @Test
    void whoListensNoMoreIsNobody() throws IOException {
        assertInstanceOf(InstanceCall.Outcome.Nobody.class, call(Request.state()), "no file");
        try (ServerSocketChannel ended = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            ended.bind(UnixDomainSocketAddress.of(place.socket()));
        }
        assertInstanceOf(InstanceCall.Outcome.Nobody.class, call(Request.state()), "nobody behind it");
    }

    @Test
    void aFaultIsAnAnswer() {
        Decision first = start(() -> {
            throw new IllegalStateException("unreadable");
        }, "");
        try (FirstInstance instance = assertInstanceOf(Decision.First.class, first).instance()) {
            assertEquals(answered(Answer.REFUSED), call(Request.show(new OpenRequest("tape", ""), "")));
            assertFalse(instance.hasLostItsPlace());
        }
    }

    @Test
    void ofManyLongNamesAsManyAsFitAreNamed() {
        List<String> long300 = Collections.nCopies(99, "\u6e2f".repeat(300));
        List<String> names = new ArrayList<>(List.of("x".repeat(20_000)));
        names.addAll(long300);
        names.add("nas");
        try (FirstInstance instance = assertInstanceOf(Decision.First.class, start(() -> names, "")).instance()) {
            Answer answer = assertInstanceOf(Decision.Later.class, start(List::of, "tape")).answer();
            assertTrue(answer.unknownHost());
            assertTrue(answer.hosts().size() > 10, "as many as fit");
            assertEquals("nas", answer.hosts().getLast());
            assertFalse(instance.hasLostItsPlace());
        }
    }

    /** As where the process has too many files open for a while. */
    @Test
    void aCallThatCannotBeTakenIsNotTheLastOne() throws IOException {
        AtomicInteger faults = new AtomicInteger();
        FirstInstance listening;
        try (InstanceLock held = InstanceLock.take(place.lock(), MINUTE)) {
            listening = FirstInstance.listen(place, List::of, calls -> () -> {
                if (faults.incrementAndGet() <= 2) {
                    throw new IOException("Too many open files");
                }
                return calls.next();
            });
        }
        try (listening) {
            assertEquals(answered(Answer.STARTING), call(Request.state()));
            assertTrue(faults.get() > 2);
        }
    }
}
