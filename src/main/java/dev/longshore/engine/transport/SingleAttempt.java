package dev.longshore.engine.transport;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body that can be sent once. java.net.http by itself repeats a GET whose connection ended without an answer, and has
 * no switch per client against it; but it asks for the length before each attempt, and here the second asking fails.
 */
record SingleAttempt(BodyPublisher body, AtomicBoolean asked) implements BodyPublisher {

    SingleAttempt(BodyPublisher body) {
        this(body, new AtomicBoolean());
    }

    @Override
    public long contentLength() {
        if (asked.getAndSet(true)) {
            throw new SecondAttempt();
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        body.subscribe(subscriber);
    }

    /** The first attempt ended without an answer. */
    static final class SecondAttempt extends IllegalStateException {
        SecondAttempt() {
            super("the engine closed the connection without an answer");
        }
    }
}
