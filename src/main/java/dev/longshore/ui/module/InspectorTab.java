package dev.longshore.ui.module;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A tab of the inspector.
 *
 * @param id        stable; the node of the tab is {@code inspector-tab-<id>}
 * @param titleKey  message key of the title
 * @param available whether it applies to a subject, given how the hosts are doing; asked again on all news, so it must be cheap
 * @param create    makes the tab's model for a subject, once the selection rests on it; the model ends with its subject
 */
public record InspectorTab(String id, int weight, String titleKey, BiPredicate<Subject, Function<HostId, HostStatus>> available,
                           Function<Subject, TabModel> create) implements Contribution {

    /** The first of these tabs that applies to the subject. */
    public static Optional<String> firstOf(List<String> ids, Subject subject, Function<HostId, HostStatus> status, Contributions all) {
        List<String> applying = all.list(InspectorTab.class, tab -> tab.available().test(subject, status)).stream().map(InspectorTab::id).toList();
        return ids.stream().filter(applying::contains).findFirst();
    }
}
