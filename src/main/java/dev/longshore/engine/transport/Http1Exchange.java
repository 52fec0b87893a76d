package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import java.io.IOException;
import java.io.OutputStream;

/** Sends one request on a connection and reads the header of its answer, at the same time where the body is not small. */
final class Http1Exchange {

    private final Wire wire;
    private final Request request;
    private final HttpWriter writer;
    private final boolean upgrade;
    private volatile EngineException sendFailure;
    private volatile boolean sent;

    Http1Exchange(Wire wire, Request request, String host, boolean upgrade) {
        this.wire = wire;
        this.request = request;
        this.writer = new HttpWriter(request, host, upgrade);
        this.upgrade = upgrade;
    }

    /** The header of the final answer. It may be here before the body is sent: see {@link #sent}. */
    HttpHead head(Deadlines deadlines) {
        try (Deadlines.Deadline deadline = deadlines.start(request.limits().header(), () -> wire.abort(this::timedOut))) {
            if (SmallBody.is(request.body())) {
                send(deadline);
            } else {
                Thread.ofVirtual().name("send-body").start(() -> send(deadline));
            }
            return readHead();
        }
    }

    /** Whether the whole request is on its way. */
    boolean sent() {
        return sent;
    }

    private void send(Deadlines.Deadline deadline) {
        try {
            deadline.pause();
            writer.writeTo(new Progress(wire.output(), deadline));
            deadline.restart();
            sent = true;
        } catch (EngineException e) {
            // the engine may have answered before it stopped listening: what is read decides
            sendFailure = e;
        } catch (IOException | RuntimeException e) {
            unreadable(e);
        } catch (Error defect) {   // whoever waits for the answer is told as well
            unreadable(defect);
            throw defect;
        }
    }

    private void unreadable(Throwable why) {
        wire.abort(() -> new Disconnected("the request's body could not be read: " + why.getMessage(), why));
    }

    private HttpHead readHead() {
        HeadParser parser = new HeadParser();
        while (true) {
            while (!parser.feed(wire.buffered())) {
                more(parser);
            }
            HttpHead head = parser.head();
            if (head.status() == 101 && !upgrade) {
                throw new Malformed(Malformed.Reason.NOT_HTTP, 101, "the engine changed protocols unasked", null);
            }
            if (!head.interim() || head.status() == 101) {
                return head;
            }
            parser.next();
        }
    }

    private void more(HeadParser parser) {
        try {
            if (!wire.fill()) {
                throw new Disconnected(parser.untouched() ? "the engine closed the connection without an answer"
                        : "the connection ended within the header", null);
            }
        } catch (EngineException e) {
            EngineException first = e instanceof Unreachable ? null : sendFailure;
            throw first != null && parser.untouched() ? first : e;
        }
    }

    private TimedOut timedOut() {
        return new TimedOut(TimedOut.Phase.HEADERS, "no answer within " + request.limits().header().toMillis() + " ms");
    }

    /** The time counts while the engine takes a piece of body, anew for each, and not while the source makes the next. */
    private static final class Progress extends OutputStream {
        private final OutputStream out;
        private final Deadlines.Deadline deadline;

        Progress(OutputStream out, Deadlines.Deadline deadline) {
            this.out = out;
            this.deadline = deadline;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            deadline.restart();
            out.write(source, offset, length);
            deadline.pause();
        }
    }
}
