package dev.longshore.engine.transport.ssh;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The transport through the system's OpenSSH: one ssh process forwards the engine's socket to a private one here, and the unix transport
 * serves that. Where ssh ends, calls fail, and nothing starts it again: that takes another transport.
 */
public final class SshTransport implements Transport {

    /** The longest that a login may take, the time for the user's answers not counted. */
    public static final Duration LOGIN = Duration.ofSeconds(30);

    private final SshTunnel tunnel;
    private final UnixTransport unix;
    private volatile boolean reached;

    private SshTransport(SshTunnel tunnel) {
        this.tunnel = tunnel;
        this.unix = new UnixTransport(tunnel.socket());
    }

    /**
     * Logs in. Blocks, also while the user is asked; interrupting the thread ends it.
     *
     * @throws EngineException what stands in the way; nothing was sent to the engine
     */
    public static SshTransport open(OpenSsh ssh, SshTarget target, SshQuestions questions) {
        return open(ssh, target, questions, LOGIN);
    }

    static SshTransport open(OpenSsh ssh, SshTarget target, SshQuestions questions, Duration limit) {
        SshTunnel tunnel = SshTunnel.open(ssh, target, questions, limit);
        boolean made = false;
        try {
            SshTransport transport = new SshTransport(tunnel);
            made = true;
            return transport;
        } finally {
            if (!made) {
                tunnel.close();
            }
        }
    }

    @Override
    public Response send(Request request) {
        return through(() -> unix.send(request));
    }

    @Override
    public StreamingResponse stream(Request request) {
        return through(() -> unix.stream(request));
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return through(() -> unix.hijack(request));
    }

    /** Ends ssh as well. */
    @Override
    public void close() {
        unix.close();
        tunnel.close();
    }

    private <T> T through(Supplier<T> call) {
        try {
            T answer = call.get();
            reached = true;
            return answer;
        } catch (Unreachable e) {
            throw tunnel.alive() ? e : tunnel.failure();
        } catch (Disconnected e) {
            // ssh takes the connection before it knows whether the other end can be opened; the first call of all shows it
            throw reached ? e : tunnel.refusal().orElse(e);
        }
    }
}
