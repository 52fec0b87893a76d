package dev.longshore.service.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.prune.PruneVerdict.Standing;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Removes candidates one after another. Each is looked at right before; what is in use or another thing by now stays. Where the host does not
 * answer any more the rest is left, and nothing is sent a second time.
 */
final class PruneWork implements Work {

    private final EngineCalls calls;
    private final Host host;
    private final SameEndpoint same;
    private final Map<String, PruneCategory> categories;
    private final Map<String, Long> sameName;
    private final List<PruneResult> results = new ArrayList<>();   // guarded by itself
    private long freed;

    PruneWork(EngineCalls calls, Host host, List<PruneCategory> categories, List<PruneCandidate> candidates) {
        this.calls = calls;
        this.host = host;
        this.same = new SameEndpoint(calls, host);
        this.categories = categories.stream().collect(Collectors.toMap(PruneCategory::id, Function.identity()));
        this.sameName = candidates.stream().collect(Collectors.groupingBy(each -> each.object().name(), Collectors.counting()));
        candidates.forEach(each -> results.add(new PruneResult(each, ItemState.WAITING, Optional.empty(), Optional.empty())));
    }

    /** As it stands now. */
    PruneOutcome outcome() {
        synchronized (results) {
            return new PruneOutcome(results);
        }
    }

    /** Some of it may stay, so that "done" would be false. */
    @Override
    public boolean toldElsewhere() {
        return true;
    }

    @Override
    public String run(TaskControl control) {
        List<PruneResult> all = outcome().results();
        all.forEach(each -> show(control, each));
        for (int i = 0; i < all.size(); i++) {
            if (control.cancelled()) {
                throw new CancellationException();
            }
            PruneCandidate candidate = all.get(i).candidate();
            boolean lost = one(candidate, i, control);
            control.progress(freed, -1);
            if (lost) {
                break;
            }
        }
        PruneOutcome outcome = outcome();
        if (!outcome.failed().isEmpty() || !outcome.left().isEmpty()) {
            throw new FailureException(failure(outcome), null);
        }
        return "";
    }

    /** @return whether the host is lost */
    private boolean one(PruneCandidate candidate, int index, TaskControl control) {
        PruneCategory category = category(candidate);
        tell(control, index, ItemState.REMOVING, Optional.empty(), Optional.empty());
        try {
            PruneVerdict now = check(category, candidate);
            if (!now.free()) {
                settle(control, index, now);
                return false;
            }
        } catch (FailureException unseen) {   // nothing that changes anything was sent
            boolean lost = unanswered(unseen.failure());
            tell(control, index, lost ? ItemState.WAITING : ItemState.FAILED, Optional.empty(), Optional.of(unseen.failure()));
            return lost;
        }
        try {
            calls.change(candidate.object(), category.removal(), same.only(client -> {
                category.delete(client, candidate);
                return true;
            })).join();
            tell(control, index, ItemState.REMOVED, Optional.empty(), Optional.empty());
            return false;
        } catch (CompletionException refused) {
            return afterwards(candidate, index, control, FailureException.of(refused, Optional.of(host), category.removal(), candidate.object().name()));
        }
    }

    /** Looks what became of one whose removal was not confirmed. @return whether the host is lost */
    private boolean afterwards(PruneCandidate candidate, int index, TaskControl control, Failure refused) {
        tell(control, index, ItemState.CHECKING, Optional.empty(), Optional.of(refused));
        try {
            PruneVerdict now = check(category(candidate), candidate);
            if (now.free()) {
                tell(control, index, ItemState.FAILED, Optional.empty(), Optional.of(refused));
            } else if (now.standing() == Standing.GONE && refused.outcomeUnknown()) {
                tell(control, index, ItemState.REMOVED, Optional.empty(), Optional.empty());
            } else {
                settle(control, index, now);
            }
            return false;
        } catch (FailureException unseen) {
            tell(control, index, refused.outcomeUnknown() ? ItemState.UNKNOWN : ItemState.FAILED, Optional.empty(), Optional.of(refused));
            return unanswered(unseen.failure());
        }
    }

    private PruneCategory category(PruneCandidate candidate) {
        return Objects.requireNonNull(categories.get(candidate.category()), candidate.category());
    }

    private PruneVerdict check(PruneCategory category, PruneCandidate candidate) {
        return calls.run(host.id(), category.removal(), candidate.object().name(), same.only(client -> category.check(client, candidate)));
    }

    private void settle(TaskControl control, int index, PruneVerdict now) {
        ItemState state = switch (now.standing()) {
            case IN_USE -> ItemState.IN_USE;
            case CHANGED -> ItemState.CHANGED;
            case GONE -> ItemState.GONE;
            case FREE -> throw new IllegalArgumentException("what is free goes");
        };
        tell(control, index, state, Optional.of(now.why()).filter(why -> state.kept()), Optional.empty());
    }

    /** Whether no engine said this. */
    private static boolean unanswered(Failure failure) {
        return failure.status() == 0 && failure.cause() != Failure.Cause.INTERNAL && failure.cause() != Failure.Cause.NOT_OFFERED;
    }

    private void tell(TaskControl control, int index, ItemState state, Optional<PruneReason> why, Optional<Failure> failure) {
        PruneResult now;
        synchronized (results) {
            PruneCandidate candidate = results.get(index).candidate();
            now = new PruneResult(candidate, state, why, failure);
            freed += state == ItemState.REMOVED ? Math.max(0, candidate.bytes()) : 0;
            results.set(index, now);
        }
        show(control, now);
    }

    private void show(TaskControl control, PruneResult result) {
        ObjectRef object = result.candidate().object();
        control.part(new Part(label(object), result.state().name(), 0, -1, alone(object) ? Optional.empty() : Optional.of(object.kind())));
    }

    /** A volume and a network may have the same name. */
    private boolean alone(ObjectRef object) {
        return sameName.getOrDefault(object.name(), 0L) == 1;
    }

    /** The id of a volume is its name. */
    private String label(ObjectRef object) {
        return alone(object) || object.id().equals(object.name()) ? object.name() : object.name() + " · " + object.id();
    }

    /** One failure for all: what failed, each with the engine's own words, and what was left. */
    private Failure failure(PruneOutcome outcome) {
        List<PruneResult> why = outcome.results().stream().filter(each -> each.failure().isPresent()).toList();
        Failure first = why.getFirst().failure().orElseThrow();
        List<PruneResult> open = outcome.results().stream().filter(each -> each.state().failure() || each.state() == ItemState.WAITING).toList();
        String names = open.stream().map(each -> each.candidate().object().name()).collect(Collectors.joining(", "));
        String words = why.stream().map(each -> label(each.candidate().object()) + ": " + each.failure().orElseThrow().detail()).collect(Collectors.joining("\n"));
        return new Failure(first.cause(), first.host(), first.endpoint(), first.operation(), names, first.status(), words, first.facts());
    }
}
