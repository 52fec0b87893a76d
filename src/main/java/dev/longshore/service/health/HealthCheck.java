package dev.longshore.service.health;

import java.time.Duration;
import java.util.List;

/**
 * What an engine runs to see how a container does.
 *
 * @param words   as they are run in the container
 * @param shown   the same in one line, without secrets
 * @param retries so many in a row must fail
 */
public record HealthCheck(List<String> words, String shown, Times times, long retries) {

    /** What engines do where nothing is said. */
    static final Times USUAL = new Times(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(5));
    static final long USUAL_RETRIES = 3;

    /**
     * How often it runs.
     *
     * @param startPeriod   after the start, while failures do not count
     * @param startInterval between two of them in the start period
     */
    public record Times(Duration interval, Duration timeout, Duration startPeriod, Duration startInterval) { }

    public HealthCheck {
        words = List.copyOf(words);
    }

    /** Without the words: there may be secrets among them. */
    @Override
    public String toString() {
        return shown;
    }
}
