package dev.longshore.ui.module;

import dev.longshore.json.JsonPath;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where tabs of the inspector have their documents from.
 *
 * @param open  the document of a subject, for a tab that reads it until it closes it
 * @param place brings a value of a subject's document into sight, in the tab of the inspector that shows it as JSON
 */
public record DocumentSource(String id, Function<Subject, SubjectDocument> open, BiConsumer<Subject, JsonPath> place) implements Contribution {
}
