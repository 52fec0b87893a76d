package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What waits on its way to and from a terminal, and how much of it. */
class QueuesTest {

    @Test
    void whatIsTypedComesInOrderAndInPieces() throws InterruptedException {
        TypedQueue queue = new TypedQueue();
        int turn = queue.newTurn();
        byte[] typed = new byte[20_000];
        new Random(3).nextBytes(typed);
        assertTrue(queue.put(typed));
        assertTrue(queue.put(new byte[] {1, 2}));
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        while (taken.size() < typed.length + 2) {
            byte[] piece = queue.take(turn).orElseThrow();
            assertTrue(piece.length > 0 && piece.length <= 8 * 1024);
            taken.writeBytes(piece);
        }
        assertArrayEquals(typed, Arrays.copyOf(taken.toByteArray(), typed.length));
        queue.end();
        assertEquals(Optional.empty(), queue.take(turn));
        assertFalse(queue.put(new byte[] {1}));
    }

    @Test
    void whatWaitsIsForTheLastThatBeganATurn() throws Exception {
        TypedQueue queue = new TypedQueue();
        int first = queue.newTurn();
        FutureTask<Optional<byte[]>> waiting = new FutureTask<>(() -> queue.take(first));
        Thread.ofVirtual().start(waiting);
        int second = queue.newTurn();
        assertEquals(Optional.empty(), waiting.get());
        assertTrue(queue.put(new byte[] {7}));
        assertEquals(Optional.empty(), queue.take(first));
        assertArrayEquals(new byte[] {7}, queue.take(second).orElseThrow());
    }

    @Test
    void nothingIsTakenWhileItIsHeldOrFull() {
        TypedQueue queue = new TypedQueue();
        queue.hold(true);
        assertFalse(queue.put(new byte[] {1}));
        queue.hold(false);
        assertTrue(queue.put(new byte[TypedQueue.MAX_BYTES]));
        assertFalse(queue.put(new byte[] {1}));
    }

    @Test
    void unreadOutputHasABound() throws InterruptedException {
        UnreadBytes unread = new UnreadBytes();
        byte[] block = new byte[64 * 1024];
        int blocks = UnreadBytes.MAX_BYTES / block.length;
        for (int i = 0; i < blocks; i++) {
            assertTrue(unread.put(block, block.length));
        }
        assertFalse(unread.put(block, 1));
        assertEquals(block.length, unread.take().length);
        assertTrue(unread.put(block, 1));
        unread.end();
        int left = 0;
        for (byte[] each = unread.take(); each.length > 0; each = unread.take()) {
            left += each.length;
        }
        assertEquals((blocks - 1) * block.length + 1, left);
    }

    @Test
    void theKeysThatDetachAreFoundHoweverTheyComeApart() {
        byte[] typed = {0, 30, 0, 30, 0, 0, 30, 0, 31, 'x'};
        assertEquals(8, new DetachKeys().before(typed));
        for (int split = 1; split < 8; split++) {
            DetachKeys keys = new DetachKeys();
            assertEquals(split, keys.before(Arrays.copyOf(typed, split)));
            assertEquals(8 - split, keys.before(Arrays.copyOfRange(typed, split, typed.length)));
        }
        byte[] others = {0, 30, 31, 0, 30, 'a', 0, 0, 31, 16, 17};
        assertEquals(others.length, new DetachKeys().before(others));
    }

    @Test
    void theLastOutputIsKept() {
        KeptOutput kept = new KeptOutput(1_000);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = (i + ",").getBytes(StandardCharsets.US_ASCII);
            kept.add(bytes, 0, bytes.length);
            all.append(i).append(',');
        }
        byte[] large = "z".repeat(700).getBytes(StandardCharsets.US_ASCII);
        kept.add(large, 0, large.length);
        all.append("z".repeat(700));
        assertEquals(all.substring(all.length() - 1_000), kept.text());
        assertEquals(all.length() - 1_000, kept.dropped());
        byte[] larger = "y".repeat(3_000).getBytes(StandardCharsets.US_ASCII);
        kept.add(larger, 0, larger.length);
        assertEquals("y".repeat(1_000), kept.text());
        assertEquals(all.length() + 2_000, kept.dropped());
    }
}
