package dev.longshore.service.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.HostId;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CacheWriterTest {

    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    }

    @AfterEach
    void end() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void aDefectOfOneHostIsSeenAndKeepsNoOtherFromBeingWritten() {
        Set<HostId> hosts = Set.of(new HostId("a"), new HostId("b"), new HostId("c"));
        Queue<HostId> tried = new ConcurrentLinkedQueue<>();
        try (CacheWriter writer = new CacheWriter(host -> {
            tried.add(host);
            throw new IllegalStateException("a defect of " + host);
        }, Duration.ofMinutes(1))) {
            hosts.forEach(writer::touch);
        }
        assertEquals(3, tried.size());
        assertEquals(hosts, Set.copyOf(tried));
        assertEquals(3, uncaught.size());
    }
}
