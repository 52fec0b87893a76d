package dev.longshore.engine.stream;

import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What streams are opened for, such as a task. When it ends, its streams are closed, one that is being opened is given up, and no more are
 * opened. Any thread may end it.
 */
public final class StreamOwner implements AutoCloseable {

    private final Set<StreamingResponse> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Thread> opening = new HashSet<>();
    private boolean ended;

    /**
     * Opens a stream on the calling thread, which is interrupted where the owner ends meanwhile.
     *
     * @throws Disconnected where the owner has ended
     */
    public StreamingResponse open(Supplier<StreamingResponse> opener) {
        begin();
        StreamingResponse opened = null;
        try {
            opened = opener.get();
        } finally {
            opened = settle(opened);
        }
        if (opened == null) {
            throw gone();
        }
        return opened;
    }

    /** How many of its streams are open. */
    public synchronized int size() {
        return open.size();
    }

    @Override
    public void close() {
        List<StreamingResponse> closing;
        synchronized (this) {
            ended = true;
            opening.forEach(Thread::interrupt);
            closing = List.copyOf(open);
        }
        closing.forEach(StreamingResponse::close);
    }

    private synchronized void begin() {
        if (ended) {
            throw gone();
        }
        opening.add(Thread.currentThread());
    }

    /** The stream as its owner knows it; null where there is none, or where it came too late. */
    private StreamingResponse settle(StreamingResponse opened) {
        synchronized (this) {
            opening.remove(Thread.currentThread());
            if (ended) {
                Thread.interrupted();   // it was meant for the opening only
            } else if (opened != null) {
                StreamingResponse owned = new Owned(opened);
                open.add(owned);
                return owned;
            }
        }
        if (opened != null) {
            opened.close();
        }
        return null;
    }

    private synchronized void forget(StreamingResponse stream) {
        open.remove(stream);
    }

    private static Disconnected gone() {
        return new Disconnected("closed by this client", null);
    }

    private final class Owned implements StreamingResponse {
        private final StreamingResponse inner;

        Owned(StreamingResponse inner) {
            this.inner = inner;
        }

        @Override
        public int status() {
            return inner.status();
        }

        @Override
        public Headers headers() {
            return inner.headers();
        }

        @Override
        public InputStream body() {
            return inner.body();
        }

        @Override
        public void close() {
            forget(this);
            inner.close();
        }
    }
}
