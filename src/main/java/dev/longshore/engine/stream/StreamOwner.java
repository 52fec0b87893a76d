package dev.longshore.engine.stream;

import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What streams are opened for, such as a task. When it ends, its streams are closed, one that is being opened is given up, and no more are
 * opened. Any thread may end it.
 */
public final class StreamOwner implements AutoCloseable {

    private final Map<Object, Runnable> open = new IdentityHashMap<>();
    private final Set<Thread> opening = new HashSet<>();
    private boolean ended;

    /**
     * Opens a stream on the calling thread, which is interrupted where the owner ends meanwhile.
     *
     * @throws Disconnected where the owner has ended
     */
    public StreamingResponse open(Supplier<StreamingResponse> opener) {
        return opened(opener, Owned::new, StreamingResponse::close);
    }

    /** As {@link #open}, of a connection that has left HTTP. */
    public HijackedConnection hijack(Supplier<HijackedConnection> opener) {
        return opened(opener, OwnedHijack::new, HijackedConnection::close);
    }

    private <S> S opened(Supplier<S> opener, UnaryOperator<S> owned, Consumer<S> close) {
        begin();
        S opened = null;
        try {
            opened = opener.get();
        } finally {
            opened = settle(opened, owned, close);
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
        List<Runnable> closing;
        synchronized (this) {
            ended = true;
            opening.forEach(Thread::interrupt);
            closing = List.copyOf(open.values());
        }
        closing.forEach(Runnable::run);
    }

    private synchronized void begin() {
        if (ended) {
            throw gone();
        }
        opening.add(Thread.currentThread());
    }

    /** The stream as its owner knows it; null where there is none, or where it came too late. */
    private <S> S settle(S opened, UnaryOperator<S> owned, Consumer<S> close) {
        synchronized (this) {
            opening.remove(Thread.currentThread());
            if (ended) {
                Thread.interrupted();   // it was meant for the opening only
            } else if (opened != null) {
                S own = owned.apply(opened);
                open.put(own, () -> close.accept(own));
                return own;
            }
        }
        if (opened != null) {
            close.accept(opened);
        }
        return null;
    }

    private synchronized void forget(Object stream) {
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

    private final class OwnedHijack implements HijackedConnection {
        private final HijackedConnection inner;

        OwnedHijack(HijackedConnection inner) {
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
        public InputStream input() {
            return inner.input();
        }

        @Override
        public OutputStream output() {
            return inner.output();
        }

        @Override
        public void closeOutput() {
            inner.closeOutput();
        }

        @Override
        public void close() {
            forget(this);
            inner.close();
        }
    }
}
