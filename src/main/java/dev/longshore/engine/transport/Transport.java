package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;

/**
 * The seam to one engine. Calls block, and are meant for virtual threads; all methods may be used from any thread at once.
 * A status of 4xx or 5xx is an answer, not a failure: mapping it is the client's work. Failures are {@link EngineException}s:
 * {@code Unreachable}, {@code TimedOut}, {@code Disconnected} or {@code Malformed}, and {@code ReadOnly} of one that is told to change
 * nothing. Nothing is ever sent twice.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request and reads the whole answer, of at most {@link Limits#maxBody()} bytes.
     *
     * @throws EngineException when no complete answer came
     */
    Response send(Request request);

    /**
     * Sends a request and returns once the header of the answer is there. The caller closes the answer.
     * A cut body surfaces as {@code EngineException.Disconnected} from {@code read}. A body under a status of 300 and above is no stream:
     * one that stalls surfaces as {@code EngineException.TimedOut}, by {@link Limits#body()}.
     *
     * @throws EngineException when no header came
     */
    StreamingResponse stream(Request request);

    /**
     * Sends a request that asks to upgrade the connection to a raw two-way stream (attach, exec); 101 and 200 both
     * count as upgraded, and bytes that arrived together with the header are not lost. The caller closes it. The body of another
     * answer stands under {@link Limits#body()}.
     *
     * @throws EngineException when no header came
     */
    HijackedConnection hijack(Request request);

    /** Ends every call, stream and hijacked connection under way; later calls fail as {@code Disconnected}. Idempotent. */
    @Override
    void close();
}
