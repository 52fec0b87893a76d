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

/** A request of a later instance to the first one. */
final class InstanceCall {

    /** What came of it. */
    sealed interface Outcome {

        record Answered(Answer answer) implements Outcome { }

        /** Nobody listens: no socket is there, or its process has ended. */
        record Nobody() implements Outcome { }

        /** Somebody listens, and does not answer in time. */
        record Silent() implements Outcome { }
    }

    private final InstancePlace place;
    private final Duration patience;

    InstanceCall(InstancePlace place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    Outcome ask(Request request) {
        if (!Files.exists(place.socket(), LinkOption.NOFOLLOW_LINKS)) {
            return new Outcome.Nobody();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX); Line line = new Line(channel, patience)) {
            channel.connect(UnixDomainSocketAddress.of(place.socket()));
            line.awaitConnected();
            if (!Peers.sameUser(channel, place.folder())) {
                return new Outcome.Nobody();
            }
            line.write(request);
            return new Outcome.Answered(line.read(Answer.class));
        } catch (SocketTimeoutException slow) {
            return new Outcome.Silent();
        } catch (JsonException strange) {
            return new Outcome.Answered(Answer.of(Answer.REFUSED));
        } catch (ConnectException stale) {
            return new Outcome.Nobody();
        } catch (IOException | UnsupportedOperationException broken) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "no answer on " + place.socket(), broken);
            return new Outcome.Nobody();
        }
    }
}
