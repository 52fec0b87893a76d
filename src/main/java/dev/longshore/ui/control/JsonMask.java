package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import java.util.Optional;

/** Decides which strings of a document are hidden. */
@FunctionalInterface
public interface JsonMask {

    /**
     * What to show instead of a string; empty where it may be shown as it is.
     *
     * @param root the document: what a string means may depend on what is around it
     */
    Optional<String> mask(JsonPath path, String value, JsonNode root);
}
