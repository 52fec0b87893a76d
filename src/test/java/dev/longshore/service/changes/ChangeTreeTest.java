package dev.longshore.service.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.PathChange;
import dev.longshore.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeTreeTest {

    private static ChangeTree recorded(String file, String... mounts) throws IOException {
        return ChangeTree.of(Json.WIRE.readList(Files.readAllBytes(Path.of("src/test/resources/inside", file)), PathChange.class), Set.of(mounts));
    }

    private static ChangeNode at(ChangeTree tree, String path) {
        ChangeNode node = tree.root();
        for (String part : path.substring(1).split("/")) {
            node = node.children().stream().filter(child -> child.name().equals(part)).findFirst().orElseThrow(() -> new AssertionError(path));
        }
        return node;
    }

    private static List<String> lines(ChangeTree tree, Set<String> open, ChangeFilter filter) {
        return ChangeLine.of(tree, open, filter).stream().map(line -> line.node().path()).toList();
    }

    private static ChangeTree of(Object... pathsAndKinds) {
        List<PathChange> changes = new ArrayList<>();
        for (int i = 0; i < pathsAndKinds.length; i += 2) {
            changes.add(new PathChange((String) pathsAndKinds[i], (Integer) pathsAndKinds[i + 1]));
        }
        return ChangeTree.of(changes, Set.of());
    }

    @Test
    void nothingIsNoTree() throws IOException {
        assertEquals(0, recorded("changes-none.json").counts().all());
        assertEquals(List.of(), recorded("changes-none.json").root().children());
    }

    @Test
    void aFolderThatPodmanTellsAsDeletedWithSomethingNewBelowIsReplaced() throws IOException {
        ChangeTree tree = recorded("changes-replaced-podman.json", "/mnt/v");
        assertEquals(ChangeKind.REPLACED, at(tree, "/var/www").kind().orElseThrow());
        assertEquals(ChangeKind.ADDED, at(tree, "/var/www/new").kind().orElseThrow());
        assertEquals(ChangeKind.DELETED, at(tree, "/root").kind().orElseThrow());
        assertTrue(at(tree, "/mnt/v").mount());
        assertEquals(new ChangeNode.Counts(5, 4, 2), tree.counts());
    }

    @Test
    void bytesThatAreNoTextCostTheirNameOnly() throws IOException {
        List<String> podman = at(recorded("changes-podman-badutf8.json"), "/tmp").children().stream().map(ChangeNode::name).toList();
        assertEquals(3, podman.size());
        assertTrue(podman.contains("esc\u001b[31m") && podman.contains("new\nline"), podman::toString);
        assertTrue(podman.stream().anyMatch(name -> name.startsWith("bad") && name.endsWith("x") && name.contains("\ufffd")), podman::toString);
        assertEquals(1, at(recorded("changes-docker-badutf8.json"), "/tmp").children().size());
    }

    @Test
    void theOrderInWhichTheyComeDoesNotMatterAndFoldersMayBeLeftOut() {
        List<PathChange> changes = new ArrayList<>(List.of(new PathChange("/a/b/c", 1), new PathChange("/a/B", 0), new PathChange("/z", 2), new PathChange("/a/b/a", 1)));
        ChangeTree inOrder = ChangeTree.of(changes, Set.of());
        assertTrue(at(inOrder, "/a").kind().isEmpty());
        assertEquals(new ChangeNode.Counts(2, 1, 0), at(inOrder, "/a").counts());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(changes, new Random(seed));
            assertEquals(inOrder, ChangeTree.of(changes, Set.of()));
        }
        assertEquals(List.of("/a", "/a/B", "/a/b", "/a/b/a", "/a/b/c", "/z"), lines(inOrder, Set.of("/a", "/a/b"), ChangeFilter.ALL));
    }

    @Test
    void aPathThatIsToldTwiceIsOnePath() {
        assertEquals(ChangeKind.REPLACED, at(of("/x", 2, "/x", 1), "/x").kind().orElseThrow());
        assertEquals(new ChangeNode.Counts(0, 1, 0), of("/x", 2, "/x", 1).counts());
    }

    @Test
    void aFilterShowsWhatPassesAndTheWayToIt() {
        ChangeTree tree = of("/a", 0, "/a/one.log", 1, "/a/two.txt", 2, "/b", 0, "/b/three.LOG", 0, "/c", 1);
        assertEquals(List.of("/a", "/a/one.log", "/b", "/b/three.LOG"), lines(tree, Set.of(), new ChangeFilter(" .Log ", Set.of())));
        assertEquals(List.of("/a", "/a/one.log", "/c"), lines(tree, Set.of("/a", "/b"), new ChangeFilter("", Set.of(ChangeKind.ADDED))));
        assertEquals(List.of("/a", "/a/two.txt"), lines(tree, Set.of("/a"), new ChangeFilter("", Set.of(ChangeKind.DELETED))));
        assertEquals(List.of(), lines(tree, Set.of(), new ChangeFilter("one", Set.of(ChangeKind.DELETED))));
        assertEquals(List.of("/a", "/b", "/c"), lines(tree, Set.of(), ChangeFilter.ALL));
    }

    @Test
    void asMuchIsOpenAtFirstAsFits() {
        List<PathChange> changes = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            changes.add(new PathChange("/big/" + i % 100 + "/f" + i, 1));
        }
        changes.add(new PathChange("/etc/passwd", 0));
        ChangeTree tree = ChangeTree.of(changes, Set.of());
        assertEquals(Set.of("/big", "/etc"), ChangeLine.openAtFirst(tree, 200));
        assertEquals(100_000 + 100 + 1 + 2, lines(tree, ChangeLine.folders(tree), ChangeFilter.ALL).size());
        assertEquals(100_000, tree.counts().added());
    }

    @Test
    void noPathIsTooOddOrTooDeep() {
        String deep = "/d".repeat(100_000);
        ChangeTree tree = of("", 1, "/", 0, "//a//b/", 1, "no-slash", 2, deep, 1);
        assertEquals(Set.of("a", "no-slash", "d"), tree.root().children().stream().map(ChangeNode::name).collect(Collectors.toSet()));
        assertEquals("/a/b", at(tree, "/a/b").path());
        assertEquals(deep, ChangeLine.of(tree, ChangeLine.folders(tree), ChangeFilter.ALL).stream().map(line -> line.node().path()).filter(path -> path.length() == deep.length()).findFirst().orElseThrow());
    }
}
