package dev.longshore.instance;

import dev.longshore.domain.OpenRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether this start is the first instance. One that answers is the first, and this start ends. One that was killed, or that does
 * not answer in time, is replaced: the socket of this process takes the place of its socket. A process that hangs is not killed, since it may
 * hold work. When it goes on, it finds another socket in its place, saves no settings any more, and says so.
 */
public final class InstanceStart {

    private static final int ATTEMPTS = 3;

    /**
     * @param answer   how long the first instance may take for its answer
     * @param busy     how long its window may take to react, while its process answers
     * @param starting how long it may have no window yet, while its process answers
     * @param lock     how long another start may take to put its socket in place
     */
    public record Timing(Duration answer, Duration busy, Duration starting, Duration lock) {
        public static final Timing DEFAULT = new Timing(Duration.ofMillis(700), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(2));

        /** The same for all others. */
        public Timing answeredWithin(Duration patience) {
            return new Timing(patience, busy, starting, lock);
        }

        private static final Duration STEP = Duration.ofMillis(100);
    }

    /** What this start is. */
    public sealed interface Decision {

        /** The first instance: it runs, and listens. */
        record First(FirstInstance instance) implements Decision { }

        /** A later one: the first one has answered. */
        record Later(Answer answer) implements Decision { }

        /** One of its own, as instances cannot find each other here. */
        record Alone() implements Decision { }
    }

    private final InstancePlace place;
    private final HostNames hosts;
    private final Timing timing;

    /** @param hosts the names that a request can have */
    public InstanceStart(InstancePlace place, HostNames hosts, Timing timing) {
        this.place = place;
        this.hosts = hosts;
        this.timing = timing;
    }

    /** @param activation the desktop's permission to come to the front; empty for none */
    public Decision decide(OpenRequest wanted, String activation) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Object seen = place.identity();
            Optional<Answer> answer = ask(Request.show(wanted, activation));
            if (answer.isPresent()) {
                return new Decision.Later(answer.get());
            }
            Optional<FirstInstance> taken = take(seen);
            if (taken.isPresent()) {
                return new Decision.First(taken.get());
            }
        }
        return new Decision.Alone();
    }

    /** Empty where the place is free, or whoever has it hangs. */
    private Optional<Answer> ask(Request request) {
        InstanceCall call = new InstanceCall(place, timing.answer());
        InstanceCall.Outcome outcome = call.ask(request);
        long whileBusy = timing.busy().dividedBy(Timing.STEP);   // counted, not timed: a busy machine delays the window and this alike
        long whileStarting = timing.starting().dividedBy(Timing.STEP);
        while (outcome instanceof InstanceCall.Outcome.Answered(Answer answer) && (answer.busy() || answer.starting())) {
            if ((answer.starting() ? whileStarting-- : whileBusy--) == 0) {
                return Optional.empty();
            }
            LockSupport.parkNanos(Timing.STEP.toNanos());
            outcome = call.ask(Request.state());
        }
        return outcome instanceof InstanceCall.Outcome.Answered(Answer answer) ? Optional.of(answer) : Optional.empty();
    }

    /** @return empty where another start was quicker */
    private Optional<FirstInstance> take(@Nullable Object seen) {
        try (InstanceLock held = InstanceLock.take(place.lock(), timing.lock())) {
            return Objects.equals(seen, place.identity()) ? Optional.of(FirstInstance.listen(place, hosts)) : Optional.empty();
        } catch (IOException | UnsupportedOperationException impossible) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "no socket at " + place.socket(), impossible);
            return Optional.empty();
        }
    }
}
