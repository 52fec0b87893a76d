package dev.longshore.ui.control.facts;

import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of the list. */
sealed interface FactLine {

    /** The title of a section. */
    record Head(Message title, Optional<Message> note) implements FactLine { }

    record Row(Fact told) implements FactLine { }

    /** Sections without facts have no line. */
    static List<FactLine> of(List<FactSection> sections) {
        List<FactLine> lines = new ArrayList<>();
        for (FactSection section : sections) {
            if (!section.facts().isEmpty()) {
                lines.add(new Head(section.title(), section.note()));
                section.facts().forEach(fact -> lines.add(new Row(fact)));
            }
        }
        return lines;
    }

    default Optional<Fact> fact() {
        return this instanceof Row(Fact fact) ? Optional.of(fact) : Optional.empty();
    }
}
