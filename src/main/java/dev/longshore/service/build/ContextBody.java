package dev.longshore.service.build;

import dev.longshore.engine.transport.TarBody;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A folder as the body of a request: read while it is sent, so that nothing of it is held. */
final class ContextBody implements TarBody {

    private final ContextWalk walk;
    private final LongConsumer sent;
    private volatile boolean stopped;
    private volatile ContextException failure;

    /** @param sent bytes of files sent so far, often */
    ContextBody(ContextWalk walk, LongConsumer sent) {
        this.walk = walk;
        this.sent = sent;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try {
            ContextTar.write(walk, out, sent, () -> stopped);
        } catch (ContextException e) {
            failure = e;
            throw e;
        }
    }

    /** Ends the sending at the next piece; the engine sees a cut body, never a tar that looks whole. */
    void stop() {
        stopped = true;
    }

    /** What of the folder could not be sent; empty while there is nothing wrong with it. */
    Optional<ContextException> failure() {
        return Optional.ofNullable(failure);
    }
}
