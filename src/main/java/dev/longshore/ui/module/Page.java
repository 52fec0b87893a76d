package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of the window: a tab beside the others.
 *
 * @param id     node id of its tab is {@code tab-<id>}
 * @param words  message keys
 * @param scope  whose objects it can show
 * @param kind   of the objects that its table lists; empty for another page
 * @param model  lives as long as the app
 * @param view   builds the content, once for each language
 */
public record Page(String id, int weight, Words words, Scope scope, Optional<ObjectKind> kind, PageModel model,
                   Function<ViewContext, PageView> view) implements Contribution {

    /** @param title of the tab @param filterPrompt of the filter field, such as "Filter containers…" */
    public record Words(String title, String filterPrompt) { }

    /** One host at a time, where the window asks which while all are chosen, or any number of them. */
    public enum Scope { ONE_HOST, ANY }
}
