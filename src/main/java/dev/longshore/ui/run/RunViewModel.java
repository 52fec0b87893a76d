package dev.longshore.ui.run;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.run.CallersSide;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLineParser.Parsed;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.RunValues;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.run.HostFacts;
import dev.longshore.service.run.RunOutcome;
import dev.longshore.service.run.RunRequest;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The form that creates and starts a container: what is typed, what it means on the chosen host, and the one sending of it. FX thread only. */
public final class RunViewModel {

    /** After these nobody knows whether the engine made the container. */
    private static final Set<Failure.Cause> UNKNOWN = EnumSet.of(Failure.Cause.NO_ANSWER, Failure.Cause.BODY_TIMEOUT, Failure.Cause.DISCONNECTED,
            Failure.Cause.BAD_JSON, Failure.Cause.INCOMPLETE, Failure.Cause.NOT_HTTP);

    private final RunPlace place;
    private final RunFields fields = new RunFields();
    private final List<HostSession> hosts;
    private final ObjectProperty<HostSession> host = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Map<String, Message>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<RunOption, Message>> lacking = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Message>> warnings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Message>> imageHint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunText.Body> body = new ReadOnlyObjectWrapper<>(new RunText.Body("", "", "{}"));
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper(true);
    private final ObservableList<String> networks = FXCollections.observableArrayList();
    private final ObservableList<String> volumes = FXCollections.observableArrayList();
    private final AtomicBoolean recheck = new AtomicBoolean();
    private List<RunProblem> left;
    private HostFacts facts;
    private String refusedName;
    private boolean unknown;
    private boolean open = true;
    private boolean made;

    /**
     * What came of the last sending, while the form stays open.
     *
     * @param unknown whether the container may have been made
     */
    public record Said(Failure failure, boolean unknown) { }

    /**
     * @param hosts those that can be chosen, the first of them is; never empty
     * @param left  what could not be said of whatever the form begins with
     */
    RunViewModel(RunPlace place, List<HostSession> hosts, RunLine start, List<RunProblem> left) {
        this.left = left;
        this.place = place;
        this.hosts = List.copyOf(hosts);
        fields.fill(start);
        fields.changes().addListener((property, was, is) -> typed());
        host.addListener((property, was, is) -> follow(is));
        host.set(hosts.getFirst());
    }

    RunFields fields() {
        return fields;
    }

    List<HostSession> hosts() {
        return hosts;
    }

    ObjectProperty<HostSession> host() {
        return host;
    }

    /** What is wrong, by field; see {@link RunProblems}. */
    ReadOnlyObjectProperty<Map<String, Message>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** What the chosen host's engine has no use for, and why. */
    ReadOnlyObjectProperty<Map<RunOption, Message>> lacking() {
        return lacking.getReadOnlyProperty();
    }

    /** What should be known before it is sent, and does not stand against it. */
    ReadOnlyObjectProperty<List<Message>> warnings() {
        return warnings.getReadOnlyProperty();
    }

    /** What happens about the image: that it will be pulled. */
    ReadOnlyObjectProperty<Optional<Message>> imageHint() {
        return imageHint.getReadOnlyProperty();
    }

    /** What would be sent, of the values that are valid. */
    ReadOnlyObjectProperty<RunText.Body> body() {
        return body.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Said>> said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sending() {
        return sending.getReadOnlyProperty();
    }

    /** Whether it cannot be sent as things stand. */
    ReadOnlyBooleanProperty blocked() {
        return blocked.getReadOnlyProperty();
    }

    List<String> images() {
        return facts.images();
    }

    ObservableList<String> networks() {
        return networks;
    }

    ObservableList<String> volumes() {
        return volumes;
    }

    RunText text() {
        return place.text();
    }

    /** Fills the form from a pasted line, where there is one in it. @return what of it was understood, and what not */
    Parsed paste(String text) {
        Parsed parsed = RunLineParser.parse(text);
        if (!parsed.line().equals(RunLine.EMPTY)) {
            left = List.of();
            fields.fill(parsed.line());
        }
        return parsed;
    }

    /** Copies without secrets. */
    void copy(RunText.Kind kind) {
        place.copies().masked(kind, host.get().host(), fields.line().get());
    }

    /** Asks, then copies with every secret. */
    void copyWithSecrets() {
        place.copies().withSecrets(host.get().host(), fields.line().get(), fields.line().get().one(RunOption.NAME).orElse(fields.line().get().image()));
    }

    /** After an unknown result the form sends again only when asked to. */
    void allowAgain() {
        unknown = false;
        said.set(Optional.empty());
        check();
    }

    /** Sends it once. @param close run when the container was created */
    void submit(Runnable close) {
        if (blocked.get()) {
            return;
        }
        sending.set(true);
        said.set(Optional.empty());
        check();
        RunLine line = fields.line().get();
        RunText.Body now = body.get();
        RunRequest request = new RunRequest(host.get().host().id(), line.image(), now.name(), now.platform(), line.one(RunOption.PULL).orElse("missing"), now.json());
        place.service().run(request).whenCompleteAsync((outcome, failed) -> answered(host.get().host(), outcome, failed, close), place.ui());
    }

    /** The window has closed: what is under way goes on, and its outcome is told elsewhere. */
    void closed() {
        open = false;
        facts.close();
    }

    private void answered(Host at, RunOutcome outcome, Throwable failed, Runnable close) {
        sending.set(false);
        if (failed != null) {
            failed(failed);
        } else {
            made(at, outcome, close);
        }
        check();
    }

    private void made(Host at, RunOutcome outcome, Runnable close) {
        if (!outcome.exists() && open) {
            said.set(Optional.of(new Said(outcome.startFailure().orElseThrow(), false)));   // nothing is left: it can be mended and sent again
            return;
        }
        made = true;
        close.run();
        place.outcomes().made(at, outcome, fields.line().get().image());
    }

    private void failed(Throwable failed) {
        Throwable cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof CancellationException) {
            return;   // stopped by the user, before anything was made
        }
        if (!open || !(cause instanceof FailureException known)) {
            place.outcomes().failed(cause);
            return;
        }
        Failure failure = known.failure();
        boolean create = failure.operation() == Failure.Operation.CREATE_CONTAINER;
        Optional<String> name = fields.line().get().one(RunOption.NAME);
        if (create && failure.cause() == Failure.Cause.CONFLICT && name.isPresent()) {
            refusedName = name.get();
        } else {
            unknown = create && UNKNOWN.contains(failure.cause());
            said.set(Optional.of(new Said(failure, unknown)));
        }
    }

    private void typed() {
        unknown = false;
        if (!sending.get()) {
            said.set(Optional.empty());
        }
        check();
    }

    private void follow(HostSession session) {
        if (facts != null) {
            facts.close();
        }
        refusedName = null;
        unknown = false;
        facts = new HostFacts(session, this::hostChanged);
        names(session, networks, place.service().networks(session.host().id()));
        names(session, volumes, place.service().volumes(session.host().id()));
        check();
    }

    /** Suggestions only: where they cannot be had, whatever is wrong shows when it matters. */
    private void names(HostSession session, ObservableList<String> into, CompletableFuture<List<String>> asked) {
        into.clear();
        asked.thenAcceptAsync(names -> {
            if (host.get() == session) {
                into.setAll(names);
            }
        }, place.ui());
    }

    private void hostChanged() {
        if (facts != null && recheck.compareAndSet(false, true)) {   // null while the session tells what there is
            place.ui().execute(() -> {
                recheck.set(false);
                if (open) {
                    check();
                }
            });
        }
    }

    private void check() {
        if (facts == null) {
            return;
        }
        RunLine line = fields.line().get();
        if (!line.one(RunOption.NAME).orElse("").equals(refusedName)) {
            refusedName = null;
        }
        Map<String, Message> now = RunProblems.of(fields, facts.containers(), host.get().status(), refusedName);
        lacking.set(RunProblems.lacking(host.get().status()));
        problems.set(now);
        List<Message> known = new ArrayList<>(RunProblems.dangers(line));
        known.addAll(RunProblems.clashes(line, facts.containers()));
        left.forEach(problem -> known.add(RunProblems.message(problem)));
        CallersSide.of(line).forEach(problem -> known.add(RunProblems.message(problem)));
        warnings.set(known);
        imageHint.set(hint(line));
        body.set(place.text().body(RunValues.valid(line)));
        blocked.set(sending.get() || made || unknown || line.image().isEmpty() || !now.isEmpty() || !host.get().status().connected());
    }

    private Optional<Message> hint(RunLine line) {
        String pull = line.one(RunOption.PULL).orElse("missing");
        if (line.image().isEmpty()) {
            return Optional.empty();
        }
        if (!place.service().pulls() || pull.equals("never")) {
            return facts.has(line.image()) ? Optional.empty() : Optional.of(Message.of("run.image.missing"));
        }
        return pull.equals("always") || !facts.has(line.image()) ? Optional.of(Message.of("run.image.pulled")) : Optional.empty();
    }
}
