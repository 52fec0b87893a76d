package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The body of an answer of java.net.http: failures typed, and a reason kept for why this side closed it. */
final class JdkBody extends BodyInput {

    private final InputStream in;
    private final Ending ending = new Ending();

    JdkBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        ending.check();
        try {
            int count = in.read(target, offset, length);
            if (count < 0) {
                ending.check();
            }
            return count;
        } catch (IOException e) {
            throw ending.or(e);
        }
    }

    void abort(Supplier<EngineException> why) {
        ending.set(why);
        try {
            in.close();
        } catch (IOException e) {
            // the client has let go of it either way
        }
    }

    @Override
    public void close() {
        abort(Ending.closedHere());
    }
}
