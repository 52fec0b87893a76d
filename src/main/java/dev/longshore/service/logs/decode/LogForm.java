package dev.longshore.service.logs.decode;

import dev.longshore.engine.api.ApiVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the bytes of a log answer are.
 *
 * @param framed  each piece has a header, which tells the stream; else they are the bytes of a terminal
 * @param stamped asked with {@code timestamps=1}: a time stands before each piece
 * @param podman  pieces of one line have times of their own; those of Docker share one
 * @param starts  when runs of the container began, as far as known: no line goes on from one run into the next
 * @param ends    when runs of it ended
 */
public record LogForm(boolean framed, boolean stamped, boolean podman, List<Instant> starts, List<Instant> ends) {

    private static final String MULTIPLEXED = "application/vnd.docker.multiplexed-stream";
    private static final String RAW = "application/vnd.docker.raw-stream";

    public LogForm {
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
    }

    /**
     * With times, and without known runs.
     *
     * @param asked       the version in the path of the request: Docker tells the truth in the header from 1.42 on
     * @param contentType the header of the answer
     * @param tty         {@code Config.Tty} of the container
     */
    public static LogForm of(ApiVersion asked, Optional<String> contentType, boolean tty, boolean podman) {
        String type = podman || !asked.atLeast(1, 42) ? "" : contentType.orElse("");
        boolean framed = type.startsWith(MULTIPLEXED) || !type.startsWith(RAW) && !tty;
        return new LogForm(framed, true, podman, List.of(), List.of());
    }

    /** The same, asked without times. */
    public LogForm withoutTimes() {
        return new LogForm(framed, false, podman, starts, ends);
    }

    /** The same, with what is known of the container's runs. */
    public LogForm with(List<Instant> knownStarts, List<Instant> knownEnds) {
        return new LogForm(framed, stamped, podman, knownStarts, knownEnds);
    }
}
