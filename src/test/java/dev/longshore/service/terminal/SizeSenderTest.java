package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.terminal.TerminalSize;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeSenderTest {

    private static final TerminalSize A = new TerminalSize(80, 24);
    private static final TerminalSize B = new TerminalSize(90, 30);
    private static final TerminalSize C = new TerminalSize(100, 40);

    private final List<TerminalSize> sent = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final SizeSender sender = new SizeSender(work::add, Duration.ofMillis(1), sent::add);

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void theLastOneWins() {
        sender.want(A);
        sender.want(B);
        sender.want(C);
        runAll();
        assertEquals(List.of(C), sent);
        sender.want(C);
        runAll();
        assertEquals(List.of(C), sent);
    }

    @Test
    void whatTheEngineKnowsIsNotSent() {
        sender.known(A);
        sender.want(A);
        runAll();
        assertEquals(List.of(), sent);
        sender.want(B);
        runAll();
        assertEquals(List.of(B), sent);
    }

    @Test
    void aPausedContainerIsToldAfterwards() {
        sender.want(A);
        runAll();
        sender.hold(true);
        sender.want(B);
        runAll();
        assertEquals(List.of(A), sent);
        sender.hold(false);
        runAll();
        assertEquals(List.of(A, B), sent);
    }

    @Test
    void whatIsRefusedIsSentAgainForAWhileAndTheEndIsTheEnd() {
        SizeSender refused = new SizeSender(work::add, Duration.ofMillis(1), size -> {
            sent.add(size);
            throw refusal();
        });
        refused.want(A);
        runAll();
        assertEquals(Collections.nCopies(SizeSender.TRIES, A), sent);
        sent.clear();
        refused.want(B);
        runAll();
        assertEquals(Collections.nCopies(SizeSender.TRIES, B), sent);
        sent.clear();
        refused.end();
        refused.want(C);
        runAll();
        assertEquals(List.of(), sent);
    }

    private static FailureException refusal() {
        return new FailureException(new Failure(Failure.Cause.CONFLICT, "", "", TerminalOperations.EXEC, "", 409, "it does not run"), null);
    }

    @Test
    void onceItIsTakenItIsNotSentAgain() {
        SizeSender late = new SizeSender(work::add, Duration.ofMillis(1), size -> {
            sent.add(size);
            if (sent.size() < 3) {
                throw refusal();
            }
        });
        late.want(A);
        runAll();
        assertEquals(List.of(A, A, A), sent);
    }

    @Test
    void whatIsRefusedAsItPausesIsSentAfterwardsOnly() {
        List<SizeSender> sender = new ArrayList<>();
        sender.add(new SizeSender(work::add, Duration.ofMillis(1), size -> {
            sent.add(size);
            if (sent.size() == 1) {
                sender.getFirst().hold(true);
                throw refusal();
            }
        }));
        sender.getFirst().want(A);
        runAll();
        assertEquals(List.of(A), sent);
        sender.getFirst().hold(false);
        runAll();
        assertEquals(List.of(A, A), sent);
    }
}
