package dev.longshore.ui.control.facts;

import dev.longshore.json.JsonPath;
import dev.longshore.ui.control.facts.Piece.Target;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;

/**
 * One line: a name and a value.
 *
 * @param pieces of the value, one after the other
 * @param path   where the value stands in the document
 * @param copy   what copying it gives
 */
public record Fact(Label label, List<Piece> pieces, JsonPath path, Copy copy) {

    public Fact {
        pieces = List.copyOf(pieces);
    }

    /** @param code whether it is a name that somebody gave, such as that of a variable */
    public record Label(Message text, boolean code) { }

    /** What a copy of a value is. What is hidden in the line is hidden in the copy. */
    public sealed interface Copy {

        /** The value as it stands in the document. */
        record Value() implements Copy { }

        /** What follows the name of a variable: {@code NAME=value}. */
        record Entry() implements Copy { }

        /** Words of a command, as a shell would be given them. */
        record Words(List<JsonPath> words) implements Copy {
            public Words {
                words = List.copyOf(words);
            }
        }

        /** This, which hides nothing. */
        record Text(String text) implements Copy { }
    }

    /** The same thing in another document of the same object. */
    public record Key(JsonPath path, Label label) { }

    public Key key() {
        return new Key(path, label);
    }

    /** Whether something of it is hidden until it is revealed. */
    public boolean secret() {
        return pieces.stream().anyMatch(piece -> piece.secret().isPresent());
    }

    /** Where it leads, first things first. */
    public List<Target> targets() {
        return pieces.stream().map(Piece::target).flatMap(Optional::stream).distinct().toList();
    }
}
