package dev.longshore.engine.transport;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.longshore.engine.EngineException;
import dev.longshore.testing.HostileEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** The engine and the transport under test, and what the parts of the contract share. */
interface ContractRig {

    HostileEngine engine();

    Transport transport();

    /** Limits short enough to wait for: for what is meant to meet them. */
    default Limits shortLimits() {
        return new Limits(Duration.ofSeconds(60), Duration.ofMillis(400), Duration.ofMillis(400), 1 << 20);
    }

    /** As these, for an answer whose head comes and whose body does not: however slow the machine, the head is in time. */
    default Limits shortBody() {
        return new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(400), 1 << 20);
    }

    /** Limits of which only that of a body's size is near. */
    default Limits smallBody() {
        return new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), 1 << 20);
    }

    /** Where answers are cut: after each byte, unless that takes too long. */
    default IntStream cuts(int length) {
        return IntStream.range(0, length);
    }

    default Request get(String target) {
        return Request.of("GET", target);
    }

    default Response send(String target) {
        return transport().send(get(target));
    }

    default EngineException failure(Request request) {
        return assertThrows(EngineException.class, () -> transport().send(request));
    }

    static <T> CompletableFuture<T> async(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(60, TimeUnit.SECONDS);
    }

    /** The failure with which a read ended. */
    static EngineException readFailure(InputStream in) {
        try {
            int count = in.read(new byte[8192]);
            while (count >= 0) {
                count = in.read(new byte[8192]);
            }
            return fail("the body ended as if it were whole");
        } catch (EngineException e) {
            return e;
        } catch (IOException e) {
            throw new AssertionError("not a typed failure", e);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
