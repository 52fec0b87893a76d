package dev.longshore.instance;

import dev.longshore.json.JsonException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A request of a later instance to the first one. */
final class InstanceCall {

    /** What came of it. */
    sealed interface Outcome {

        record Answered(Answer answer) implements Outcome { }

        /** Nobody listens: no socket is there, or its process has ended. */
        record Nobody() implements Outcome { }

        /** Somebody listens, and does not answer in time, or ends two calls without an answer. */
        record Silent() implements Outcome { }
    }

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final InstancePlace place;
    private final Duration patience;

    InstanceCall(InstancePlace place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    /** A call that breaks off tells nothing about the process at its other end: it is made once more. */
    Outcome ask(Request request) {
        return attempt(request).or(() -> {
            LockSupport.parkNanos(PAUSE.toNanos());
            return attempt(request);
        }).orElseGet(Outcome.Silent::new);
    }

    /** @return empty where the call breaks off */
    private Optional<Outcome> attempt(Request request) {
        if (!Files.exists(place.socket(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(new Outcome.Nobody());
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX); Line line = new Line(channel, patience)) {
            channel.connect(UnixDomainSocketAddress.of(place.socket()));
            line.awaitConnected();
            if (!Peers.sameUser(channel, place.folder())) {
                return Optional.of(new Outcome.Nobody());
            }
            line.write(request);
            return Optional.of(new Outcome.Answered(line.read(Answer.class)));
        } catch (SocketTimeoutException slow) {
            return Optional.of(new Outcome.Silent());
        } catch (JsonException strange) {
            return Optional.of(new Outcome.Answered(Answer.of(Answer.REFUSED)));
        } catch (ConnectException | UnsupportedOperationException stale) {
            return Optional.of(new Outcome.Nobody());
        } catch (IOException broken) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "no answer on " + place.socket(), broken);
            return Optional.empty();
        }
    }
}
