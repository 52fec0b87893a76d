package dev.longshore.ui.control;

import dev.longshore.json.JsonPath;
import java.util.Optional;

/** Decides which strings of a document are hidden. */
@FunctionalInterface
public interface JsonMask {

    /**
     * What to show instead of a string; empty where it may be shown as it is.
     *
     * @param before the string before it in its array, or null
     */
    Optional<String> mask(JsonPath path, String value, String before);
}
