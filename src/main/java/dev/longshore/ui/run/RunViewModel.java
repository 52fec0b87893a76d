package dev.longshore.ui.run;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Offer;
import dev.longshore.domain.run.CallersSide;
import dev.longshore.domain.run.Preparation;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunLineParser.Parsed;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.RunValues;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.Recipient;
import dev.longshore.service.run.RunCalls;
import dev.longshore.service.run.RunOffers;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ObjectMaker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The form that creates and starts a container: what is typed, and what it means on the chosen host. FX thread only. */
public final class RunViewModel {

    private final RunPlace place;
    private final RunFields fields = new RunFields();
    private final ReadOnlyObjectWrapper<Map<String, Message>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<String, Message>> passedOver = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Message>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<RunOption, Message>> lacking = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Message>> warnings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Message>> imageHint = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunCalls> calls = new ReadOnlyObjectWrapper<>(RunCalls.of(CreateBody.of(RunLine.EMPTY)));
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper(true);
    private final RunTarget target;
    private final RunSending sending;
    private final JsonTreeModel request;
    private List<RunProblem> left;

    /**
     * @param hosts those that can be chosen, the first of them is; never empty
     * @param left  what could not be said of whatever the form begins with
     */
    RunViewModel(RunPlace place, List<HostSession> hosts, RunLine start, List<RunProblem> left) {
        this.left = left;
        this.place = place;
        this.request = place.tree().get();
        this.sending = new RunSending(place, this::check);
        fields.fill(start);
        this.target = new RunTarget(place, hosts, this::check);
        target.host().addListener((property, was, is) -> sending.elsewhere());
        fields.changes().addListener((property, was, is) -> {
            sending.typed(fields.line().get());
            check();
        });
        calls.subscribe(this::show);
        check();
    }

    RunFields fields() {
        return fields;
    }

    RunTarget target() {
        return target;
    }

    RunSending sending() {
        return sending;
    }

    /** What is wrong, by field; see {@link RunProblems}. */
    ReadOnlyObjectProperty<Map<String, Message>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** What the host's engine would pass over in silence, by field. */
    ReadOnlyObjectProperty<Map<String, Message>> passedOver() {
        return passedOver.getReadOnlyProperty();
    }

    /** What the chosen host's engine has no use for, and why. */
    ReadOnlyObjectProperty<Map<RunOption, Message>> lacking() {
        return lacking.getReadOnlyProperty();
    }

    /** What makes objects of a kind on a host; empty where no feature does. */
    Optional<ObjectMaker> maker(ObjectKind kind) {
        return place.makers().apply(kind);
    }

    /** Why nothing can be made on the chosen host. */
    ReadOnlyObjectProperty<Optional<Message>> obstacle() {
        return obstacle.getReadOnlyProperty();
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
    ReadOnlyObjectProperty<RunCalls> calls() {
        return calls.getReadOnlyProperty();
    }

    /** The body of the first call, its secrets hidden until revealed. */
    JsonTreeModel request() {
        return request;
    }

    /** Whether it cannot be sent as things stand. */
    ReadOnlyBooleanProperty blocked() {
        return blocked.getReadOnlyProperty();
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

    /** What can be made in place of a command before the pasted line; empty where it is nothing that an engine is asked for. */
    Optional<RunPreparation> preparation(RunProblem problem) {
        return problem.kind() != RunProblem.Kind.COMMAND_BEFORE ? Optional.empty()
                : Preparation.read(problem.text()).map(what -> new RunPreparation(place, target, what));
    }

    /** Copies without secrets. */
    void copy(RunText.Kind kind) {
        place.copies().masked(kind, target.host().get(), fields.line().get());
    }

    /** Asks, then copies with every secret. */
    void copyWithSecrets() {
        RunLine line = fields.line().get();
        place.copies().withSecrets(target.host().get(), line, line.one(RunOption.NAME).orElse(line.image()));
    }

    /** Sends it once. @param close run when the container was created */
    void submit(Runnable close) {
        check();   // the host may be another since
        if (!blocked.get()) {
            sending.send(target.host().get().host(), fields.line().get(), calls.get().create(), close);
        }
    }

    void closed() {
        sending.closed();
        target.close();
    }

    private void check() {
        RunLine line = fields.line().get();
        HostStatus status = target.host().get().status();
        Recipient recipient = Recipient.of(status);
        Map<String, Message> wrong = RunProblems.of(fields, target.facts().containers(), sending::refused);
        Map<RunOption, Offer.Lack> lost = RunOffers.lacking(RunValues.valid(line), status);
        problems.set(wrong);
        passedOver.set(RunProblems.passedOver(lost, fields, recipient.api()));
        lacking.set(RunProblems.lacking(status));
        obstacle.set(target.obstacle());
        warnings.set(warnings(line, lost, recipient));
        imageHint.set(hint(line));
        RunCalls now = place.text().calls(RunValues.valid(line), recipient);
        if (!now.equals(calls.get())) {
            calls.set(now);
        }
        blocked.set(sending.closedToMore() || line.image().isEmpty() || !wrong.isEmpty() || obstacle.get().isPresent());
    }

    /** All of it stands open; what was revealed is hidden again. */
    private void show(RunCalls now) {
        request.show(JsonDocument.parse(now.create().json().getBytes(StandardCharsets.UTF_8)).root());
        request.expandAll();
    }

    private List<Message> warnings(RunLine line, Map<RunOption, Offer.Lack> lost, Recipient recipient) {
        List<Message> known = new ArrayList<>(RunProblems.dangers(line));
        known.addAll(RunProblems.clashes(line, target.facts().containers()));
        lost.forEach((option, lack) -> known.add(RunProblems.message(option, lack, recipient.api())));
        left.forEach(problem -> known.add(RunProblems.message(problem)));
        CallersSide.of(line).forEach(problem -> known.add(RunProblems.message(problem)));
        return known;
    }

    private Optional<Message> hint(RunLine line) {
        String pull = line.one(RunOption.PULL).orElse("missing");
        boolean there = target.facts().has(line.image());
        if (line.image().isEmpty()) {
            return Optional.empty();
        }
        if (!place.service().pulls() || pull.equals("never") || ImageReference.isId(line.image())) {
            return there ? Optional.empty() : Optional.of(Message.of("run.image.missing"));
        }
        return pull.equals("always") || !there ? Optional.of(Message.of("run.image.pulled")) : Optional.empty();
    }
}
