package dev.longshore.service.prune;

import dev.longshore.domain.Failure;
import dev.longshore.engine.EngineException;
import dev.longshore.service.host.EngineFailures;
import dev.longshore.service.prune.PruneCandidate.Room;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks an engine for the bytes of a preview's candidates. */
final class Measuring {

    private final EngineLists lists;
    private final Map<String, PruneFindings> found;
    private final Map<String, Failure> unmeasured = new HashMap<>();

    Measuring(EngineLists lists, PrunePreview preview) {
        this.lists = lists;
        this.found = new HashMap<>(preview.found());
    }

    static PrunePreview of(PrunePreview preview, EngineLists lists, List<PruneCategory> categories) {
        Measuring measuring = new Measuring(lists, preview);
        for (PruneCategory category : categories) {
            if (preview.candidates(category.id()).stream().anyMatch(each -> each.bytes() < 0)) {
                measuring.measure(category, preview);
            }
        }
        return new PrunePreview(preview.host(), preview.at(), measuring.found, preview.failed(), measuring.unmeasured);
    }

    private void measure(PruneCategory category, PrunePreview preview) {
        try {
            Map<String, Long> sizes = category.measure(lists);
            List<PruneCandidate> measured = preview.candidates(category.id()).stream().map(each -> measured(each, sizes)).toList();
            found.put(category.id(), new PruneFindings(measured, preview.notes(category.id())));
        } catch (EngineException failure) {
            unmeasured.put(category.id(), EngineFailures.of(failure, preview.host(), category.operation(), ""));
        }
    }

    private static PruneCandidate measured(PruneCandidate candidate, Map<String, Long> sizes) {
        Long bytes = sizes.get(candidate.object().id());
        return bytes == null || bytes < 0 ? candidate : candidate.with(new Room(bytes, candidate.shared()));
    }
}
