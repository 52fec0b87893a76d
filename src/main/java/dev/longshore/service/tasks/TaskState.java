package dev.longshore.service.tasks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as it stands at one moment.
 *
 * @param number  counts up with each task of the app's life
 * @param subject what it works on, e.g. an image's name
 * @param hosts   where it works: for a copy, from the first to the second
 * @param done    bytes done; 0 where the work is not counted in bytes
 * @param total   bytes in all, or -1 while it is not known
 * @param parts   e.g. the layers of an image, in the order in which they first showed
 * @param result  what came of it, e.g. a digest; empty until it succeeded, or where there is nothing to say
 * @param failure why it failed; present in phase FAILED only
 * @param ended   null while it goes on
 */
public record TaskState(long number, TaskKind kind, String subject, List<Host> hosts, Instant started, Phase phase, long done, long total,
                        List<Part> parts, String result, Optional<Failure> failure, Instant ended) {

    /** CANCELLING: the user asked, and the engine may still be at it. */
    public enum Phase {
        RUNNING, CANCELLING, SUCCEEDED, FAILED, CANCELLED;

        /** Whether nothing of it can change any more. */
        public boolean over() {
            return this != RUNNING && this != CANCELLING;
        }
    }

    /**
     * A part that goes on by itself.
     *
     * @param id     tells it from the other parts, and is shown
     * @param status the engine's word for what it does with it, e.g. {@code Downloading}
     * @param total  bytes, or -1 where it is not known
     * @param kind   of the object, where its name does not tell it alone; else empty
     */
    public record Part(String id, String status, long done, long total, Optional<ObjectKind> kind) {

        /** Whose name tells enough. */
        public Part(String id, String status, long done, long total) {
            this(id, status, done, total, Optional.empty());
        }
    }
}
