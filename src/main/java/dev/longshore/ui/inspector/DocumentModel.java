package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.service.masking.Masker;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The subject as JSON, and how far its loading is. There is one for all subjects: what is searched and what is open in the tree stays from
 * one to the next, and the old document shows until the new one is there or takes long. FX thread only.
 */
public final class DocumentModel implements TabModel {

    static final Duration BEFORE_SEARCH = Duration.ofMillis(150);
    static final Duration LONGEST_BEFORE_SEARCH = Duration.ofMillis(600);

    private static final JsonPath CONFIG = JsonPath.ROOT.member("Config");
    private static final List<JsonPath> OPEN_AT_FIRST =
            List.of(JsonPath.ROOT, JsonPath.ROOT.member("State"), CONFIG, CONFIG.member("Env"));

    private final Debounce typing;
    private final ClipboardAccess clipboard;
    private final JsonTreeModel tree;
    private final InspectedObject object;
    private final StringProperty query = new SimpleStringProperty("");
    private Optional<ObjectRef> live = Optional.empty();
    private boolean shown;
    private boolean stale;
    private boolean madeAgain;

    /**
     * @param load  inspects an object that the user turned to
     * @param again inspects it once more, as it has changed
     */
    public DocumentModel(Function<ObjectRef, CompletableFuture<JsonDocument>> load, Function<ObjectRef, CompletableFuture<JsonDocument>> again, Masker masker, ClipboardAccess clipboard, Executor ui, Delay delay) {
        this.typing = new Debounce(delay, BEFORE_SEARCH, LONGEST_BEFORE_SEARCH, this::searchNow);
        this.clipboard = clipboard;
        this.tree = new JsonTreeModel(masker::mask, delay, OPEN_AT_FIRST);
        this.object = new InspectedObject(load, again, tree, ui, delay, () -> shown);
        query.subscribe(typing::touch);
    }

    /** True only once loading has taken long enough to be told. */
    public ReadOnlyBooleanProperty loading() {
        return object.loading();
    }

    /** Whether the engine said that the object is gone; its last document stays. */
    public ReadOnlyBooleanProperty gone() {
        return object.removed();
    }

    /** As the engine sent it; null before and without that. */
    public ReadOnlyObjectProperty<JsonDocument> document() {
        return object.document();
    }

    /** Why the object could not be loaded, or null. With a document, why that is not the newest. */
    public ReadOnlyObjectProperty<Failure> failure() {
        return object.failure();
    }

    /** What is searched in the document, a moment after typing ends. */
    public StringProperty query() {
        return query;
    }

    public JsonTreeModel tree() {
        return tree;
    }

    /** From now on it is about this; it is loaded once it is in front. */
    DocumentModel turnTo(Subject subject) {
        Optional<ObjectRef> next = subject.single();
        madeAgain = object.removed().get() && live.isPresent() && next.filter(is -> successor(live.get(), is)).isPresent();
        if (subject instanceof Subject.Document(_, _, var document)) {
            object.show(document);
        } else if (next.filter(object::is).isEmpty()) {
            object.turnTo(next.orElse(null));
            stale = next.isPresent();
        }
        live = next;
        return this;
    }

    /** Whether it has the place of one that is gone: the inspector goes on to it by itself. */
    private static boolean successor(ObjectRef gone, ObjectRef next) {
        return gone.host().equals(next.host()) && gone.kind().equals(next.kind()) && gone.name().equals(next.name()) && !gone.id().equals(next.id());
    }

    @Override
    public void shown(boolean inFront) {
        shown = inFront;
        if (!inFront) {
            tree.revealed().hideAll();
        } else if (stale) {
            load();
        }
    }

    @Override
    public void changed() {
        if (live.isEmpty()) {
            return;
        }
        stale = !shown;
        if (shown) {
            object.reload();
        }
    }

    /** What changes while another tab is in front is not told here. */
    @Override
    public void close() {
        stale = live.isPresent();
    }

    @Override
    public void removed() {
        object.gone();
    }

    /** What is revealed of the old one is hidden in the new one. */
    @Override
    public boolean madeAgain(Subject.One successor) {
        boolean inFront = shown;
        shown(false);
        turnTo(successor);
        shown(inFront);
        return true;
    }

    /** Tries again what has failed. */
    void retry() {
        if (live.isPresent()) {
            load();
        }
    }

    /** Goes on to the next place found, of what is typed now. */
    void findNext() {
        searchNow();
        tree.nextHit();
    }

    void findPrevious() {
        searchNow();
        tree.previousHit();
    }

    @Override
    public View view(ViewContext context) {
        return new DocumentView(this, context.messages(), clipboard);
    }

    private void load() {
        stale = false;
        if (madeAgain) {
            madeAgain = false;
            object.reload();
        } else {
            object.load();
        }
    }

    private void searchNow() {
        typing.cancel();
        if (!tree.hits().query().get().equals(query.get())) {
            tree.search(query.get());
        }
    }
}
