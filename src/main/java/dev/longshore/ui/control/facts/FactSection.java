package dev.longshore.ui.control.facts;

import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;

/**
 * Facts under one title.
 *
 * @param note beside the title, such as how many there are
 */
public record FactSection(Message title, Optional<Message> note, List<Fact> facts) {
    public FactSection {
        facts = List.copyOf(facts);
    }

    public FactSection(Message title, List<Fact> facts) {
        this(title, Optional.empty(), facts);
    }
}
