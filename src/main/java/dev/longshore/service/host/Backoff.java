package dev.longshore.service.host;

import dev.longshore.domain.Endpoint;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing delays between attempts: 1, 2, 4 … 30 seconds, each off by up to a fifth so that many hosts do not knock in step. */
final class Backoff {

    private static final long FIRST_MS = 1_000;
    private static final long LAST_MS = 30_000;
    private static final long SSH_LEAST_MS = 5_000;
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private int attempts;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** A login over ssh is costly, and sshd counts: at most one attempt in five seconds. */
    Duration next(Endpoint endpoint) {
        Duration delay = next();
        return endpoint instanceof Endpoint.Ssh && delay.toMillis() < SSH_LEAST_MS ? Duration.ofMillis(SSH_LEAST_MS) : delay;
    }

    Duration next() {
        long whole = Math.min(LAST_MS, FIRST_MS << Math.min(attempts, 10));
        attempts++;
        return Duration.ofMillis((long) (whole * (1 + JITTER * (2 * random.nextDouble() - 1))));
    }

    void reset() {
        attempts = 0;
    }
}
