package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Connects to a unix socket. */
record UnixDialer(Path socket) implements Dialer {

    /** What is found at the path of a socket. */
    enum Found { NOTHING, HIDDEN, NO_SOCKET, SOCKET, READ_ONLY_SOCKET }

    @Override
    public SocketChannel open() throws IOException {
        return SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @Override
    public CompletableFuture<SocketAddress> address() {
        return CompletableFuture.completedFuture(UnixDomainSocketAddress.of(socket));
    }

    @Override
    public Link connect(SocketChannel channel, SocketAddress address) throws IOException {
        if (Thread.currentThread().isVirtual()) {
            connectElsewhere(channel, address);
        } else {
            channel.connect(address);
        }
        return new PlainLink(channel);
    }

    /** On a virtual thread the socket would not block, and a busy engine's full queue be a failure instead of a wait. */
    private static void connectElsewhere(SocketChannel channel, SocketAddress address) throws IOException {
        FutureTask<Boolean> connecting = new FutureTask<>(() -> channel.connect(address));
        Thread.ofPlatform().daemon().name("connect").start(connecting);
        try {
            connecting.get();
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /** A path needs no name server. */
    @Override
    public Unreachable unresolved(Duration limit) {
        throw new IllegalStateException("the address is always there");
    }

    @Override
    public Unreachable unreachable(IOException failure) {
        return new Unreachable(reason(found(), failure), "cannot connect to " + socket + TcpDialer.because(failure), failure);
    }

    /** The file system is asked first: the text of the failure is the system's, in the user's language. */
    static Reason reason(Found found, IOException failure) {
        return switch (found) {
            case NOTHING -> Reason.SOCKET_MISSING;
            case NO_SOCKET -> Reason.NOT_A_SOCKET;
            case HIDDEN, READ_ONLY_SOCKET -> Reason.PERMISSION_DENIED;
            case SOCKET -> reason(failure);
        };
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case ConnectException refused -> Reason.REFUSED;
            case BindException denied -> Reason.PERMISSION_DENIED; // what the JDK makes of EACCES
            default -> Reason.OTHER;
        };
    }

    private Found found() {
        try {
            BasicFileAttributes file = Files.readAttributes(socket, BasicFileAttributes.class);
            if (!file.isOther()) {
                return Found.NO_SOCKET;
            }
            return Files.isWritable(socket) ? Found.SOCKET : Found.READ_ONLY_SOCKET;
        } catch (NoSuchFileException e) {
            return Found.NOTHING;
        } catch (AccessDeniedException e) {
            return Found.HIDDEN;
        } catch (IOException e) {
            return Found.SOCKET; // not even its kind is known: the failure to connect says more
        }
    }
}
