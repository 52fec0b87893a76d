package dev.longshore.service.tasks;

import dev.longshore.domain.Aftermath;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.service.tasks.TaskState.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Removes many objects as one task, some at a time: each is a part with its own outcome, and one that fails does not keep the others.
 * Where no answer came, the object is looked for, and nothing is sent a second time.
 * A cancel lets those under way finish and begins no more.
 */
public final class BulkRemoval {

    /** More than so many are a task; fewer are done at once, each by itself. */
    public static final int FEW = 5;
    private static final int AT_A_TIME = 4;

    /** The status of a part of such a task. IN_USE, CHANGED: it stays, as it is not what was agreed to any more. GONE: somebody else was quicker. */
    public enum ItemState {
        WAITING, REMOVING, CHECKING, REMOVED, GONE, IN_USE, CHANGED, FAILED, UNKNOWN;

        /** Whether it stays, and nothing failed. */
        public boolean kept() {
            return this == IN_USE || this == CHANGED;
        }

        /** Whether nothing more becomes of it. */
        public boolean settled() {
            return this == REMOVED || this == GONE || kept() || failure();
        }

        /** Whether the task fails because of it. */
        public boolean failure() {
            return this == FAILED || this == UNKNOWN;
        }
    }

    private final Tasks tasks;

    public BulkRemoval(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Begins to remove.
     *
     * @param hosts   where the objects are
     * @param objects at least one
     * @param remove  removes one; called from the task's own thread, its future fails with a {@link FailureException}
     * @param inspect asks the engine for one; its future fails likewise
     */
    public Task start(List<Host> hosts, List<ObjectRef> objects, Function<ObjectRef, CompletableFuture<Void>> remove,
                      Function<ObjectRef, ? extends CompletableFuture<?>> inspect) {
        return tasks.start(TaskKind.REMOVE, Operation.UNEXPECTED, objects.getFirst().name(), hosts, control -> new Run(control, objects, remove, inspect).all());
    }

    private static final class Run {

        private final TaskControl control;
        private final List<ObjectRef> objects;
        private final Function<ObjectRef, CompletableFuture<Void>> remove;
        private final Function<ObjectRef, ? extends CompletableFuture<?>> inspect;
        private final Semaphore free = new Semaphore(AT_A_TIME);
        private final Map<ObjectRef, Throwable> failed = new ConcurrentHashMap<>();

        Run(TaskControl control, List<ObjectRef> objects, Function<ObjectRef, CompletableFuture<Void>> remove,
            Function<ObjectRef, ? extends CompletableFuture<?>> inspect) {
            this.control = control;
            this.objects = objects;
            this.remove = remove;
            this.inspect = inspect;
        }

        String all() {
            objects.forEach(object -> tell(object, ItemState.WAITING));
            List<CompletableFuture<Void>> begun = new ArrayList<>();
            for (ObjectRef object : objects) {
                free.acquireUninterruptibly();
                if (control.cancelled()) {
                    break;
                }
                begun.add(one(object));
            }
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
            if (begun.size() < objects.size()) {
                throw new CancellationException();
            }
            if (!failed.isEmpty()) {
                throw failure();
            }
            return "";
        }

        /** Completes in any case, and never fails. */
        private CompletableFuture<Void> one(ObjectRef object) {
            tell(object, ItemState.REMOVING);
            return begin(remove, object).handle((done, thrown) -> thrown == null ? CompletableFuture.completedFuture(ItemState.REMOVED) : settle(object, thrown))
                    .thenCompose(Function.identity()).thenAccept(state -> {
                        tell(object, state);
                        free.release();
                    });
        }

        /** What became of an object whose removal failed; where no answer came, it may be gone all the same. */
        private CompletableFuture<ItemState> settle(ObjectRef object, Throwable thrown) {
            failed.put(object, thrown);
            if (!FailureException.in(thrown).map(Failure::outcomeUnknown).orElse(false)) {
                return CompletableFuture.completedFuture(ItemState.FAILED);
            }
            tell(object, ItemState.CHECKING);
            return begin(inspect, object).handle((there, missing) -> switch (Aftermath.of(missing)) {
                case THERE -> ItemState.FAILED;
                case GONE -> {
                    failed.remove(object);
                    yield ItemState.REMOVED;
                }
                case UNKNOWN -> ItemState.UNKNOWN;
            });
        }

        private static <T extends CompletableFuture<?>> CompletableFuture<?> begin(Function<ObjectRef, T> call, ObjectRef object) {
            try {
                return call.apply(object);
            } catch (RuntimeException defect) {
                return CompletableFuture.failedFuture(defect);
            }
        }

        private void tell(ObjectRef object, ItemState state) {
            control.part(new Part(label(object), state.name(), 0, -1));
        }

        /** Two hosts may each have one of that name. */
        private String label(ObjectRef object) {
            boolean alone = objects.stream().filter(each -> each.name().equals(object.name())).count() == 1;
            return alone ? object.name() : object.name() + " · " + object.host() + " · " + object.id();
        }

        /** One failure for all: the names, and each with the engine's own words. The cause is the first one's. */
        private FailureException failure() {
            List<Map.Entry<ObjectRef, Failure>> why = objects.stream().filter(failed::containsKey)
                    .map(object -> Map.entry(object, of(object, failed.get(object)))).toList();
            Failure first = why.getFirst().getValue();
            String names = why.stream().map(each -> each.getKey().name()).collect(Collectors.joining(", "));
            String words = why.stream().map(each -> label(each.getKey()) + ": " + each.getValue().detail()).collect(Collectors.joining("\n"));
            List<String> facts = why.stream().map(Map.Entry::getValue).filter(each -> each.cause() == first.cause()).flatMap(each -> each.facts().stream()).distinct().toList();
            return new FailureException(new Failure(first.cause(), first.host(), first.endpoint(), first.operation(), names, first.status(), words, facts), null);
        }

        private static Failure of(ObjectRef object, Throwable thrown) {
            return FailureException.of(thrown, Operation.UNEXPECTED, object.name());
        }
    }
}
