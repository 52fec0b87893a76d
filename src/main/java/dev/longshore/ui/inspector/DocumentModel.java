package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectDocument;
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
public final class DocumentModel implements TabModel, SubjectDocument {

    static final Duration BEFORE_SEARCH = Duration.ofMillis(150);
    static final Duration LONGEST_BEFORE_SEARCH = Duration.ofMillis(600);

    /** Sooner than this, nothing can have happened between two tabs. */
    static final Duration HANDED_OVER = Duration.ofMillis(1);

    private static final JsonPath CONFIG = JsonPath.ROOT.member("Config");
    private static final List<JsonPath> OPEN_AT_FIRST =
            List.of(JsonPath.ROOT, JsonPath.ROOT.member("State"), CONFIG, CONFIG.member("Env"));

    private final Debounce typing;
    private final ClipboardAccess clipboard;
    private final Delay delay;
    private final JsonTreeModel tree;
    private final InspectedObject object;
    private final StringProperty query = new SimpleStringProperty("");
    private Optional<ObjectRef> live = Optional.empty();
    private boolean shown;
    private boolean stale;
    private boolean madeAgain;
    private Subscription left = () -> { };
    private Optional<JsonPath> sought = Optional.empty();

    /**
     * @param load  inspects an object that the user turned to
     * @param again inspects it once more, as it has changed
     */
    public DocumentModel(Function<ObjectRef, CompletableFuture<JsonDocument>> load, Function<ObjectRef, CompletableFuture<JsonDocument>> again, Masker masker, ClipboardAccess clipboard, Executor ui, Delay delay) {
        this.typing = new Debounce(delay, BEFORE_SEARCH, LONGEST_BEFORE_SEARCH, this::searchNow);
        this.clipboard = clipboard;
        this.delay = delay;
        this.tree = new JsonTreeModel(masker::mask, delay, OPEN_AT_FIRST);
        this.object = new InspectedObject(load, again, tree, ui, delay, () -> shown);
        query.subscribe(typing::touch);
        object.document().subscribe(any -> seek());
    }

    /** True only once loading has taken long enough to be told. */
    @Override
    public ReadOnlyBooleanProperty loading() {
        return object.loading();
    }

    /** Whether the engine said that the object is gone; its last document stays. */
    public ReadOnlyBooleanProperty gone() {
        return object.removed();
    }

    /** As the engine sent it; null before and without that. */
    @Override
    public ReadOnlyObjectProperty<JsonDocument> document() {
        return object.document();
    }

    @Override
    public boolean current() {
        return object.current();
    }

    /** Why the object could not be loaded, or null. With a document, why that is not the newest. */
    @Override
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

    /** From now on it is about this, for a tab that reads it; it is loaded once that is in front. */
    DocumentModel turnTo(Subject subject) {
        left.close();
        Optional<ObjectRef> next = inspected(subject);
        madeAgain = object.removed().get() && live.isPresent() && next.filter(is -> successor(live.get(), is)).isPresent();
        if (subject instanceof Subject.Document(_, _, var document)) {
            object.show(document);
        } else if (next.filter(object::is).isEmpty()) {
            sought = Optional.empty();
            object.turnTo(next.orElse(null));
            stale = next.isPresent();
        }
        live = next;
        return this;
    }

    /** What is inspected for a subject. Of a host, it is the engine itself. */
    static Optional<ObjectRef> inspected(Subject subject) {
        return subject instanceof Subject.OfHost(var host, var name) ? Optional.of(new ObjectRef(host, SystemOperations.HOST, host.value(), name)) : subject.single();
    }

    /** Whether it has the place of one that is gone: the inspector goes on to it by itself. */
    private static boolean successor(ObjectRef gone, ObjectRef next) {
        return gone.host().equals(next.host()) && gone.kind().equals(next.kind()) && gone.name().equals(next.name()) && !gone.id().equals(next.id());
    }

    @Override
    public void shown(boolean inFront) {
        shown = inFront;
        if (!inFront) {
            tree.texts().revealed().hideAll();
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

    /** What changes while no tab reads it is not told here. A tab that comes to the front instead takes it over as it is. */
    @Override
    public void close() {
        left.close();
        left = delay.after(HANDED_OVER, () -> stale = live.isPresent());
    }

    @Override
    public Optional<SubjectDocument> reads() {
        return Optional.of(this);
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
    @Override
    public void retry() {
        if (live.isPresent()) {
            load();
        }
    }

    /** Brings a value into sight, as soon as the document is there. */
    void goTo(JsonPath path) {
        sought = Optional.of(path);
        seek();
    }

    private void seek() {
        if (current()) {
            sought.ifPresent(tree::goTo);
            sought = Optional.empty();
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
