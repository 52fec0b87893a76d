package dev.longshore.ui.module;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonNode;
import dev.longshore.ui.control.JsonMask;
import dev.longshore.ui.control.facts.FactSection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a person wants to know of the objects of a kind before the JSON: the inspector's tab <i>Summary</i> shows it. Both functions are
 * pure, and called on any thread.
 *
 * @param related  another object that is inspected too, where the document alone does not tell all: of a container, its image
 * @param sections what the document says
 */
public record SummaryOf(String id, ObjectKind kind, BiFunction<ObjectRef, JsonNode, Optional<ObjectRef>> related,
                        Function<Input, List<FactSection>> sections) implements Contribution {

    /** The document tells all there is. */
    public SummaryOf(String id, ObjectKind kind, Function<Input, List<FactSection>> sections) {
        this(id, kind, (object, root) -> Optional.empty(), sections);
    }

    /**
     * What a summary is made of.
     *
     * @param root    the document
     * @param related the document of the related object, where there is one and it could be had
     * @param mask    what of it is hidden
     */
    public record Input(ObjectRef object, Host host, JsonNode root, Optional<JsonNode> related, JsonMask mask) {

        public Input withoutRelated() {
            return new Input(object, host, root, Optional.empty(), mask);
        }
    }
}
