package dev.longshore.testing;

import dev.longshore.engine.transport.CallRecord;
import dev.longshore.engine.transport.CallRecorder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps what a transport recorded. */
public final class RecordedCalls implements CallRecorder {

    /** Each call once: a stream as it stood when its header came. */
    public final List<CallRecord> made = new CopyOnWriteArrayList<>();

    /** Those that have ended, streams too. */
    public final List<CallRecord> ended = new CopyOnWriteArrayList<>();

    /** The streams, ended or not. */
    public final List<Supplier<CallRecord>> streams = new CopyOnWriteArrayList<>();

    @Override
    public void ended(CallRecord call) {
        made.add(call);
        ended.add(call);
    }

    @Override
    public Consumer<CallRecord> opened(Supplier<CallRecord> soFar) {
        made.add(soFar.get());
        streams.add(soFar);
        return ended::add;
    }
}
