package dev.longshore.ui.summary;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.JsonMask;
import dev.longshore.ui.control.facts.FactActions;
import dev.longshore.ui.control.facts.FactListModel;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectDocument;
import dev.longshore.ui.module.SummaryOf;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.module.ViewContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is told of one object. It is made of each newer document anew, beside the FX thread. FX thread only. */
final class SummaryModel implements TabModel {

    private final SummaryLinks links;
    private final SummaryOf kind;
    private final SubjectDocument document;
    private final Parts parts;
    private final FactListModel facts;
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final Subscription listening;
    private Subject subject;
    private ObjectRef object;
    private long newest;
    private Optional<ObjectRef> relatedTo = Optional.empty();
    private Optional<JsonNode> related = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Failure>> missing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean closed;

    /**
     * What a summary is made with.
     *
     * @param host    the object's
     * @param mask    what is hidden
     * @param related inspects a related object
     * @param beside  where documents are read
     * @param last    what showed before, in all summaries
     */
    record Parts(Ui ui, Supplier<Optional<Host>> host, JsonMask mask, Function<ObjectRef, CompletableFuture<JsonDocument>> related, Executor beside,
                 LastShown last) { }

    private record Made(JsonNode root, List<FactSection> sections, Optional<ObjectRef> related) { }

    /** @param object that the subject is */
    SummaryModel(Subject subject, ObjectRef object, SummaryOf kind, SubjectDocument document, SummaryLinks links, Parts parts) {
        this.subject = subject;
        this.object = object;
        this.kind = kind;
        this.document = document;
        this.links = links;
        this.parts = parts;
        this.facts = new FactListModel(parts.mask(), new Actions(), parts.ui().delay(), parts.ui().clock());
        this.listening = document.document().subscribe(any -> make());
    }

    /** What the user does with a fact of the subject that shows. */
    private final class Actions implements FactActions {

        @Override
        public void open(Piece.Target target) {
            links.open(target);
        }

        @Override
        public void showPlace(JsonPath path) {
            links.places().accept(subject, path);
        }

        @Override
        public void copy(String text, boolean secret) {
            links.copy(text, secret);
        }
    }

    FactListModel facts() {
        return facts;
    }

    /** Whether there is something to show. */
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loading() {
        return document.loading();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return document.failure();
    }

    void retry() {
        document.retry();
    }

    /** Why the related object could not be asked: without it, less is told. */
    ReadOnlyObjectProperty<Optional<Failure>> missing() {
        return missing.getReadOnlyProperty();
    }

    /** Asks the related object again. */
    void retryRelated() {
        relatedTo.ifPresent(this::ask);
    }

    @Override
    public View view(ViewContext context) {
        return new SummaryView(this, context.messages());
    }

    @Override
    public void shown(boolean inFront) {
        document.shown(inFront);
        if (!inFront) {
            facts.hideSecrets();
        }
    }

    @Override
    public void changed() {
        document.changed();
    }

    @Override
    public void removed() {
        document.removed();
    }

    /** What is revealed of the old one is hidden in the new one. */
    @Override
    public boolean madeAgain(Subject.One successor) {
        subject = successor;
        object = successor.object();
        facts.hideSecrets();
        return document.madeAgain(successor);
    }

    @Override
    public Optional<SubjectDocument> reads() {
        return Optional.of(document);
    }

    @Override
    public void close() {
        closed = true;
        listening.unsubscribe();
        document.close();
    }

    private void make() {
        JsonDocument now = document.document().get();
        Optional<Host> host = parts.host().get();
        if (now == null) {
            newest++;
            known.set(false);
            facts.clear();
            parts.last().forget();
        } else if (!document.current()) {
            known.set(parts.last().showIn(facts));   // as long as the document of the subject before
        } else if (host.isPresent()) {   // of one that was forgotten, what is known stays
            make(new SummaryOf.Input(object, host.get(), now.root(), related, parts.mask()), relatedTo);
        }
    }

    /** @param to what the related document is of: the newest one may be about another */
    private void make(SummaryOf.Input input, Optional<ObjectRef> to) {
        long turn = ++newest;
        CompletableFuture.supplyAsync(() -> made(input, to), parts.beside())
                .whenCompleteAsync((made, failed) -> {
                    if (turn == newest && !closed) {
                        made(made, failed);
                    }
                }, parts.ui().executor());
    }

    private Made made(SummaryOf.Input input, Optional<ObjectRef> to) {
        Optional<ObjectRef> other = kind.related().apply(input.object(), input.root());
        boolean known = other.isPresent() && to.filter(other.get()::sameAs).isPresent();
        return new Made(input.root(), kind.sections().apply(known ? input : input.withoutRelated()), other);
    }

    private void made(Made made, @Nullable Throwable failed) {
        if (failed != null) {
            parts.ui().notices().failed(failed);
            return;
        }
        facts.show(made.root(), made.sections());
        parts.last().keep(made.root(), made.sections());
        known.set(true);
        made.related().filter(other -> relatedTo.filter(other::sameAs).isEmpty()).ifPresent(this::ask);
    }

    /** Once for each: what it says of the object hangs on its id. Without it, less is told, and that is said. */
    private void ask(ObjectRef other) {
        relatedTo = Optional.of(other);
        related = Optional.empty();
        missing.set(Optional.empty());
        parts.related().apply(other).whenCompleteAsync((answer, failed) -> {
            if (closed || relatedTo.filter(other::sameAs).isEmpty()) {
                return;
            }
            if (failed != null) {
                missing.set(Optional.of(FailureException.of(failed, other.kind().inspect(), other.name())));
            } else {
                related = Optional.of(answer.root());
                make();
            }
        }, parts.ui().executor());
    }
}
