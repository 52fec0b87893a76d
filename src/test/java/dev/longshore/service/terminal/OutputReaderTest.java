package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutputReaderTest {

    /** A screen that shows nothing before it is let. */
    private static final class HeldScreen implements TerminalScreen {
        private final CountDownLatch let = new CountDownLatch(1);
        private final StringBuilder shown = new StringBuilder();

        @Override
        public void feed(byte[] bytes, int from, int count) {
            try {
                let.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            shown.append(new String(bytes, from, count, StandardCharsets.UTF_8));
        }

        @Override
        public void feedHistory(byte[] bytes, int from, int count) {
            feed(bytes, from, count);
        }

        @Override
        public void resize(TerminalSize size) {
            // of no matter here
        }

        @Override
        public void resetModes() {
            // of no matter here
        }
    }

    /** A connection that has so many bytes to give. */
    private static final class Given implements HijackedConnection {
        private final InputStream input;
        private final CountDownLatch closed = new CountDownLatch(1);

        Given(byte[] bytes) {
            this.input = new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return closed.getCount() == 0 ? -1 : super.read(target, offset, length);
                }
            };
        }

        @Override
        public int status() {
            return 101;
        }

        @Override
        public Headers headers() {
            return Headers.of(Map.of());
        }

        @Override
        public InputStream input() {
            return input;
        }

        @Override
        public OutputStream output() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void closeOutput() {
            // nothing reads it
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** An engine whose attached client does not read stalls the container: the connection goes before that. */
    @Test
    void anAttachedContainerIsLetGoWhereTooMuchIsUnread() throws InterruptedException {
        HeldScreen screen = new HeldScreen();
        Given connection = new Given(new byte[2 * UnreadBytes.MAX_BYTES]);
        OutputReader reader = new OutputReader(connection, new ShownOutput(screen), Thread::startVirtualThread);
        CompletableFuture<Boolean> kept = CompletableFuture.supplyAsync(() -> reader.read(false), Thread::startVirtualThread);
        connection.closed.await();
        screen.let.countDown();
        assertFalse(kept.join());
        assertTrue(screen.shown.length() >= UnreadBytes.MAX_BYTES - 128 * 1024, () -> "what came before shows: " + screen.shown.length());
    }

    @Test
    void aCommandIsLetWait() {
        HeldScreen screen = new HeldScreen();
        screen.let.countDown();
        int bytes = 2 * UnreadBytes.MAX_BYTES;
        assertTrue(new OutputReader(new Given(new byte[bytes]), new ShownOutput(screen), Thread::startVirtualThread).read(true));
        assertEquals(bytes, screen.shown.length());
    }

    @Test
    void theEnginesWordsAreHeldBackAndAProgramsAreNot() {
        HeldScreen screen = new HeldScreen();
        screen.let.countDown();
        ShownOutput shown = new ShownOutput(screen);
        byte[] words = "OCI runtime exec failed: x".getBytes(StandardCharsets.UTF_8);
        shown.add(words, words.length);
        assertEquals("", screen.shown.toString());
        assertEquals("OCI runtime exec failed: x", shown.first());
        byte[] more = " and more".getBytes(StandardCharsets.UTF_8);
        shown.add(more, more.length);
        assertEquals("OCI runtime exec failed: x and more", screen.shown.toString());
        assertEquals(screen.shown.toString(), shown.last());
    }
}
