package dev.longshore.ui.control.facts;

import dev.longshore.json.JsonPath;
import dev.longshore.ui.control.facts.Piece.Target;

/** What the user can do with a fact. FX thread only. */
public interface FactActions {

    void open(Target target);

    /** Shows where a value stands in the document. */
    void showPlace(JsonPath path);

    /** @param secret whether it is one, which no clipboard should keep */
    void copy(String text, boolean secret);
}
