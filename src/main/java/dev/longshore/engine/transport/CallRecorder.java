package dev.longshore.engine.transport;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hears of the requests made over a {@link RecordingTransport}, on the thread that makes them: it should return at once. */
public interface CallRecorder {

    /** A request has its whole answer, or could not be made. */
    void ended(CallRecord call);

    /**
     * The header of a stream, or of a hijacked connection, has come.
     *
     * @param soFar the call as it stands whenever it is asked, by any thread
     * @return told once of its end: of what came in all, and of why it broke, if it did
     */
    Consumer<CallRecord> opened(Supplier<CallRecord> soFar);
}
