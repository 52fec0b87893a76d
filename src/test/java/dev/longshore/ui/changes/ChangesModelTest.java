package dev.longshore.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.PathChange;
import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeLine;
import dev.longshore.service.changes.ChangeOperations;
import dev.longshore.service.changes.ChangeTree;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.module.Ui;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChangesModelTest {

    private static final ChangeTree TREE = ChangeTree.of(List.of(new PathChange("/tmp", 0), new PathChange("/tmp/a", 1), new PathChange("/tmp/b\n", 1), new PathChange("/x", 2)), Set.of());

    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<ChangeTree>> trees = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();
    private final List<CompletableFuture<OptionalLong>> sizes = new ArrayList<>();
    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final List<String> copied = new ArrayList<>();
    private final ChangesModel model = new ChangesModel(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c", "web"), new ChangesTools(
            new Ui(Runnable::run, null, new Ui.Timing(new ManualDelay(), null, InstantSource.fixed(Instant.EPOCH)), new Ui.Talk(null, null, null), copied::add, null),
            beside::add, of -> list("user"), of -> list("itself"), (of, path) -> {
                measured.add(path);
                sizes.add(new CompletableFuture<>());
                return sizes.getLast();
            }));

    private CompletableFuture<ChangeTree> list(String way) {
        asked.add(way);
        trees.add(new CompletableFuture<>());
        return trees.getLast();
    }

    private void work() {
        while (!beside.isEmpty()) {
            beside.remove().run();
        }
    }

    private void load() {
        model.shown(true);
        trees.getLast().complete(TREE);
        work();
    }

    private List<String> paths() {
        return model.lines().get().stream().map(line -> line.node().path()).toList();
    }

    private ChangeLine line(String path) {
        return model.lines().get().stream().filter(line -> line.node().path().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void isAskedForOnceItShowsAndAgainOnlyWhenItChangesInSight() {
        model.changed();
        load();
        model.shown(false);
        model.changed();
        model.shown(true);
        assertEquals(List.of("user"), asked);
        assertEquals(Optional.of(Instant.EPOCH), model.asOf().get());
        model.changed();
        assertEquals(List.of("user", "itself"), asked);
    }

    @Test
    void foldersOpenAndCloseAndStaySoInTheNextAnswer() {
        load();
        assertEquals(List.of("/tmp", "/tmp/a", "/tmp/b\n", "/x"), paths());
        model.toggle(line("/tmp"));
        work();
        assertEquals(List.of("/tmp", "/x"), paths());
        model.load();
        trees.getLast().complete(TREE);
        work();
        assertEquals(List.of("/tmp", "/x"), paths());
        model.openAll();
        work();
        assertEquals(4, paths().size());
    }

    @Test
    void onlyTheNewestFilterCounts() {
        load();
        model.text().set("a");
        model.text().set("x");
        Runnable first = beside.remove();
        work();
        first.run();
        assertEquals(List.of("/x"), paths());
        model.text().set("");
        model.show(ChangeKind.ADDED, true);
        work();
        assertEquals(List.of("/tmp", "/tmp/a", "/tmp/b\n"), paths());
    }

    @Test
    void filesInSightAreMeasuredOnlyWhenThatIsWanted() {
        load();
        model.size(line("/tmp/a"));
        assertEquals(List.of(), measured);
        model.withSizes().set(true);
        assertEquals(OptionalLong.empty(), model.size(line("/tmp/a")));
        model.size(line("/tmp"));
        model.size(line("/x"));
        model.size(line("/tmp/a"));
        assertEquals(List.of("/tmp/a"), measured);
        sizes.getFirst().complete(OptionalLong.of(12));
        assertEquals(OptionalLong.of(12), model.size(line("/tmp/a")));
        model.withSizes().set(false);
        model.withSizes().set(true);
        model.size(line("/tmp/a"));
        assertEquals(2, measured.size(), "it may have another size by now");
    }

    @Test
    void fewFilesAreMeasuredAtOnceAndThoseThatCannotBeStayUnknown() {
        FileSizes all = new FileSizes(path -> {
            measured.add(path);
            sizes.add(new CompletableFuture<>());
            return sizes.getLast();
        }, Runnable::run);
        for (int i = 0; i < 1000; i++) {
            all.of("/f" + i);
        }
        assertEquals(4, measured.size());
        for (int i = 0; i < sizes.size(); i++) {
            sizes.get(i).completeExceptionally(new IllegalStateException());
        }
        assertEquals(104, measured.size(), "those that went out of sight are left");
        assertEquals(OptionalLong.empty(), all.of("/f0"));
        assertEquals(104, measured.size());
    }

    @Test
    void aCopiedPathSteersNothing() {
        load();
        model.copy(line("/tmp/b\n"));
        assertEquals(List.of("/tmp/b␊"), copied);
    }

    @Test
    void whatFailsIsToldAndTheOldTreeStays() {
        load();
        model.load();
        trees.getLast().completeExceptionally(new IllegalStateException());
        assertEquals(ChangeOperations.LIST, model.failure().get().operation());
        assertEquals(TREE, model.tree().get());
        model.load();
        trees.getLast().complete(TREE);
        assertNull(model.failure().get());
    }
}
