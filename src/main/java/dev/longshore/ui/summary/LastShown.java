package dev.longshore.ui.summary;

import dev.longshore.json.JsonNode;
import dev.longshore.ui.control.facts.FactListModel;
import dev.longshore.ui.control.facts.FactSection;
import java.util.List;
import java.util.Optional;

/** What showed last in the inspector: it stands until the next object's facts are there, so that nothing flickers. FX thread only. */
final class LastShown {

    private record Shown(JsonNode root, List<FactSection> sections) { }

    private Optional<Shown> last = Optional.empty();

    void keep(JsonNode root, List<FactSection> sections) {
        last = Optional.of(new Shown(root, sections));
    }

    void forget() {
        last = Optional.empty();
    }

    /** @return whether there is something */
    boolean showIn(FactListModel facts) {
        last.ifPresent(shown -> facts.show(shown.root(), shown.sections()));
        return last.isPresent();
    }
}
