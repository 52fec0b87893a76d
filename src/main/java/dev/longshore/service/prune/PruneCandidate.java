package dev.longshore.service.prune;

import dev.longshore.domain.ObjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object that can go, as it was when the preview was made.
 *
 * @param category the id of its {@link PruneCategory}
 * @param reason   why it can go
 */
public record PruneCandidate(ObjectRef object, String category, PruneReason reason, Room room, Traits traits, Evidence evidence) {

    private static final String PROJECT = "com.docker.compose.project";

    /** What it takes. @param bytes -1 where it is not known. @param shared whether other objects may take part of them, so that fewer are freed */
    public record Room(long bytes, boolean shared) {
        public static final Room UNKNOWN = new Room(-1, false);
    }

    /** What filters ask for. @param since when it was used last, or else made, by the engine's clock; empty where it is not known */
    public record Traits(Optional<Instant> since, Map<String, String> labels) {
        public Traits {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * What must still be so right before it goes; empty where a kind has no such thing.
     *
     * @param made   when it was made or used last, in the engine's own words
     * @param driver of a volume or network
     * @param names  all names of an image
     * @param seen   when it was seen, by the engine's clock, where nobody asked when it was used last
     */
    public record Evidence(String made, String driver, List<String> names, Optional<Instant> seen) {
        public static final Evidence NONE = new Evidence("", "", List.of());

        public Evidence {
            names = List.copyOf(names);
        }

        /** With what tells by itself whether it is still the same. */
        public Evidence(String made, String driver, List<String> names) {
            this(made, driver, names, Optional.empty());
        }
    }

    /** All that it is called. */
    public String label() {
        return evidence.names().isEmpty() ? object.name() : String.join(", ", evidence.names());
    }

    public Optional<Instant> since() {
        return traits.since();
    }

    public Map<String, String> labels() {
        return traits.labels();
    }

    /** The compose project that its labels name. */
    public Optional<String> project() {
        return Optional.ofNullable(labels().get(PROJECT)).filter(name -> !name.isEmpty());
    }

    /** -1 where they are not known. */
    public long bytes() {
        return room.bytes();
    }

    /** Whether the bytes are "up to". */
    public boolean shared() {
        return room.shared();
    }

    PruneCandidate with(Room measured) {
        return new PruneCandidate(object, category, reason, measured, traits, evidence);
    }
}
