package dev.longshore.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.InstanceStart.Decision;
import dev.longshore.instance.InstanceStart.Timing;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several starts in one process, at one place. */
class InstanceStartTest {

    private static final OpenRequest WEB = new OpenRequest("nas", "web");

    /** Whoever answers at all has a minute for it: a slow machine fails no test. */
    private static final Timing PATIENT = new Timing(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** Only for one that never answers. */
    private static final Timing HURRIED = new Timing(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMinutes(1));

    @TempDir
    Path folder;
    private InstancePlace place;
    private final List<FirstInstance> firsts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void place() {
        place = new InstancePlace(folder, folder.resolve("i.sock"), folder.resolve("i.lock"));
    }

    @AfterEach
    void close() {
        firsts.forEach(FirstInstance::close);
    }

    /** Writes down what it is asked for. */
    private static class Window implements Receiver {

        final List<Object> asked = new CopyOnWriteArrayList<>();

        @Override
        public List<String> all() {
            return List.of("nas", "backup");
        }

        @Override
        public void show(OpenRequest wanted, String activation, Runnable shown) {
            asked.add(List.of(wanted, activation));
            shown.run();
        }

        @Override
        public void unknown(String host, String activation) {
            asked.add("unknown " + host);
        }

        @Override
        public void replaced() {
            asked.add("replaced");
        }
    }

    private Decision start(OpenRequest wanted, Timing timing) {
        Decision decision = new InstanceStart(place, () -> List.of("NAS"), timing).decide(wanted, "token");
        if (decision instanceof Decision.First(FirstInstance instance)) {
            firsts.add(instance);
        }
        return decision;
    }

    private FirstInstance first(Timing timing) {
        return assertInstanceOf(Decision.First.class, start(OpenRequest.WINDOW, timing)).instance();
    }

    private Answer later(OpenRequest wanted) {
        return assertInstanceOf(Decision.Later.class, start(wanted, PATIENT)).answer();
    }

    @Test
    void aLaterStartIsShownByTheFirst() {
        Window window = new Window();
        first(PATIENT).serve(window);
        assertTrue(later(WEB).shown());
        assertEquals(List.of(List.of(WEB, "token")), window.asked);
        assertTrue(later(OpenRequest.WINDOW).shown());
    }

    @Test
    void whatIsAskedForBeforeThereIsAWindowIsKept() throws Exception {
        FirstInstance first = first(PATIENT);
        assertEquals(answered(Answer.STARTING), call(Request.show(WEB, "token")));
        assertEquals(answered(Answer.STARTING), call(Request.state()), "nothing is shown yet");
        assertEquals(List.of("NAS"), later(new OpenRequest("tape", "")).hosts(), "those of the files");
        Window window = new Window();
        first.serve(window);
        assertEquals(List.of(List.of(WEB, "token")), window.asked);
        assertEquals(answered(Answer.SHOWN), call(Request.state()));
    }

    @Test
    void aLaterStartWaitsForAFirstThatStarts() throws Exception {
        FirstInstance first = first(PATIENT);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Decision> later = other.submit(() -> start(WEB, PATIENT));
            Window window = new Window();
            first.serve(window);
            assertTrue(assertInstanceOf(Decision.Later.class, later.get()).answer().shown());
            assertEquals(List.of(List.of(WEB, "token")), window.asked);
        }
    }

    @Test
    void aFirstThatHangsBeforeItsWindowIsReplaced() {
        FirstInstance hanging = first(PATIENT);
        Timing notLong = new Timing(PATIENT.answer(), PATIENT.busy(), Duration.ofMillis(1), PATIENT.lock());
        assertInstanceOf(Decision.First.class, start(WEB, notLong)).instance().serve(new Window());
        assertTrue(hanging.hasLostItsPlace());
        assertTrue(later(OpenRequest.WINDOW).shown());
    }

    private InstanceCall.Outcome call(Request request) {
        return new InstanceCall(place, PATIENT.answer()).ask(request);
    }

    @Test
    void aHostThatNobodyKnowsIsSaidOnBothSides() {
        Window window = new Window();
        first(PATIENT).serve(window);
        Answer answer = later(new OpenRequest("tape", "web"));
        assertTrue(answer.unknownHost());
        assertEquals(List.of("nas", "backup"), answer.hosts());
        assertEquals(List.of("unknown tape"), window.asked);
        assertTrue(later(new OpenRequest("BACKUP", "")).shown());
    }

    /** As after a kill, or a loss of power: the file of the socket is still there. */
    @Test
    void aSocketWithoutAProcessIsReplaced() throws IOException {
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(place.socket()));
        }
        assertTrue(Files.exists(place.socket()));
        first(PATIENT).serve(new Window());
        assertTrue(later(OpenRequest.WINDOW).shown());
    }

    @Test
    void anythingElseInThePlaceIsReplaced() throws IOException {
        Files.writeString(place.socket(), "12345");
        first(PATIENT).serve(new Window());
        assertTrue(later(OpenRequest.WINDOW).shown());
    }

    @Test
    void oneThatTakesCallsAndDoesNotAnswerIsReplaced() throws IOException {
        try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hanging.bind(UnixDomainSocketAddress.of(place.socket()));
            Window window = new Window();
            first(HURRIED).serve(window);
            assertTrue(later(WEB).shown());
            assertEquals(1, window.asked.size());
        }
    }

    @Test
    void oneWhoseWindowNeverReactsIsReplacedAndKnowsIt() {
        FirstInstance stuck = first(PATIENT);
        Window dead = new Window() {
            @Override
            public void show(OpenRequest wanted, String activation, Runnable shown) {
                asked.add("asked");
            }
        };
        stuck.serve(dead);
        FirstInstance next = assertInstanceOf(Decision.First.class, start(WEB, new Timing(PATIENT.answer(), Duration.ofMillis(1), PATIENT.starting(), PATIENT.lock()))).instance();
        assertTrue(stuck.hasLostItsPlace());
        assertFalse(next.hasLostItsPlace());
        assertEquals(List.of("asked"), dead.asked);
        stuck.close();
        assertTrue(stuck.hasLostItsPlace(), "its last changes, too, are not saved over those of the other");
        assertFalse(next.hasLostItsPlace());
    }

    @Test
    void aWindowThatReactsLateIsWaitedFor() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        List<Runnable> late = new CopyOnWriteArrayList<>();
        first(PATIENT).serve(new Window() {
            @Override
            public void show(OpenRequest wanted, String activation, Runnable shown) {
                late.add(shown);
                reached.countDown();
            }
        });
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer = other.submit(() -> later(WEB));
            reached.await();
            assertFalse(new InstanceCall(place, Duration.ofMinutes(1)).ask(Request.state()).equals(answered(Answer.SHOWN)), "not before it has");
            late.getFirst().run();
            assertTrue(answer.get().shown());
        }
        assertEquals(1, late.size(), "it is not asked again");
    }

    private static InstanceCall.Outcome answered(String word) {
        return new InstanceCall.Outcome.Answered(Answer.of(word));
    }

    /** One that hung goes on after another one has taken its place: it does nothing of what it is asked for late. */
    @Test
    void oneThatLostItsPlaceLeavesItToTheOther() throws IOException {
        FirstInstance before = first(PATIENT);
        Window old = new Window();
        before.serve(old);
        Path same = folder.resolve("same.sock");
        Files.createLink(same, place.socket());   // who has called the old one already reaches it as before
        FirstInstance now;
        try (InstanceLock lock = InstanceLock.take(place.lock(), Duration.ofMinutes(1))) {
            now = FirstInstance.listen(place, List::of);
        }
        firsts.add(now);
        new InstanceCall(new InstancePlace(folder, same, place.lock()), Duration.ofMinutes(1)).ask(Request.show(WEB, ""));
        Waiting.until("told", () -> old.asked.contains("replaced"));
        assertEquals(List.of("replaced"), old.asked);
        before.close();
        Window window = new Window();
        now.serve(window);
        assertTrue(later(OpenRequest.WINDOW).shown(), "the end of the old one leaves the new one its place");
        assertEquals(1, window.asked.size());
    }

    @Test
    void afterTheEndOfTheFirstTheNextIsFirst() {
        FirstInstance ended = first(PATIENT);
        ended.serve(new Window());
        ended.close();
        assertFalse(Files.exists(place.socket()));
        first(PATIENT).serve(new Window());
        assertTrue(later(OpenRequest.WINDOW).shown());
        assertFalse(ended.hasLostItsPlace(), "it gave it away, and may save its last changes");
    }

    /** One that hung has work that is older than what the other has saved. */
    @Test
    void aPlaceThatIsLostStaysLostAfterTheEndOfTheOther() {
        FirstInstance hung = first(PATIENT);
        hung.serve(new Window() {
            @Override
            public void show(OpenRequest wanted, String activation, Runnable shown) {
                asked.add("asked");
            }
        });
        assertInstanceOf(Decision.First.class, start(WEB, new Timing(PATIENT.answer(), Duration.ZERO, PATIENT.starting(), PATIENT.lock())))
                .instance().close();
        assertFalse(Files.exists(place.socket()));
        assertTrue(hung.hasLostItsPlace());
    }

    @Test
    void aFolderThatIsTidiedUpTakesNothingFromTheFirst() throws IOException {
        FirstInstance first = first(PATIENT);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        assertFalse(first.hasLostItsPlace());
    }

    @Test
    void ofStartsAtTheSameTimeOneIsFirst() throws Exception {
        try (ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Decision>> all = new ArrayList<>();
            Callable<Decision> one = () -> {
                go.await();
                Decision decision = start(OpenRequest.WINDOW, PATIENT);
                if (decision instanceof Decision.First(FirstInstance instance)) {
                    instance.serve(new Window());   // the others wait for it
                }
                return decision;
            };
            for (int i = 0; i < 8; i++) {
                all.add(starts.submit(one));
            }
            go.countDown();
            int first = 0;
            for (Future<Decision> each : all) {
                first += each.get() instanceof Decision.First ? 1 : 0;
            }
            assertEquals(1, first);
        }
    }

    private String say(String line) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()))) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNoRequestIsRefused() throws IOException {
        Window window = new Window();
        first(PATIENT).serve(window);
        String refused = "{\"longshore\":1,\"answer\":\"refused\",\"hosts\":[]}\n";
        assertEquals(refused, say("{\"longshore\":1,\"ask\":\"quit\"}\n"));
        assertEquals(refused, say("{\"longshore\":2,\"ask\":\"show\"}\n"));
        assertEquals(refused, say("GET / HTTP/1.1\r\n"));
        assertEquals(refused, say("null\n"));
        assertEquals(List.of(), window.asked);
        assertEquals("{\"longshore\":1,\"answer\":\"shown\",\"hosts\":[]}\n", say("{\"longshore\":1,\"ask\":\"show\",\"more\":[1]}\n"), "a newer one may say more");
    }

    /** Whoever is refused has reached a process that works: it must not be replaced. */
    @Test
    void anotherVersionIsNotReplaced() throws IOException {
        try (ServerSocketChannel other = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            other.bind(UnixDomainSocketAddress.of(place.socket()));
            Thread.ofVirtual().start(() -> {
                try (SocketChannel caller = other.accept()) {
                    Channels.newInputStream(caller).read();
                    caller.write(ByteBuffer.wrap("hello\n".getBytes(StandardCharsets.UTF_8)));
                } catch (IOException ended) {
                    throw new IllegalStateException(ended);
                }
            });
            Answer answer = later(OpenRequest.WINDOW);
            assertFalse(answer.shown() || answer.unknownHost());
        }
    }
}
