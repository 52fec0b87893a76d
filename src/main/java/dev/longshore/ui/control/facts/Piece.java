package dev.longshore.ui.control.facts;

import dev.longshore.ui.i18n.Message;
import java.net.URI;
import java.util.Optional;
import dev.longshore.domain.ObjectRef;

/**
 * A part of a value that looks one way.
 *
 * @param text   an argument that is an {@link java.time.Instant} reads as the time since then
 * @param target where a click on it leads
 * @param secret what the text hides
 */
public record Piece(Message text, Look look, Optional<Target> target, Optional<Secret> secret) {

    /** How it shows. CODE: ids, paths, commands. MARK: a small mark beside a value. */
    public enum Look { PLAIN, DIM, CODE, MARK, GOOD, WARN, BAD }

    /** Where a piece leads. */
    public sealed interface Target {

        /** The object in its own table. */
        record OfObject(ObjectRef object) implements Target { }

        /** A page for the browser. @param uri of http or https */
        record OfPage(URI uri) implements Target { }
    }

    /** What shows in the place of a text that hides something, once it is revealed. */
    public record Secret(String open) {

        @Override
        public String toString() {
            return "secret";
        }
    }

    public Piece(Message text, Look look) {
        this(text, look, Optional.empty(), Optional.empty());
    }

    /** The same, leading somewhere. */
    public Piece to(Target where) {
        return new Piece(text, look, Optional.of(where), secret);
    }
}
