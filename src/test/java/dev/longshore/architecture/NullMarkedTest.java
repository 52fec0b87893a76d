package dev.longshore.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every package says that its types are not null unless they are {@code @Nullable}; the profile {@code checked} then holds it to that. A forgotten
 * null is otherwise found by the person who uses the app.
 */
class NullMarkedTest {

    private static final Pattern MARKED = Pattern.compile("^@NullMarked$", Pattern.MULTILINE);
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path OLD = Path.of("src/test/resources/architecture/packages-not-null-marked.txt");

    /** New packages are marked: none is added to the list, and one that has been marked or is gone leaves it. */
    @Test
    void onlyOldPackagesAreNotMarked() throws IOException {
        assertEquals(new TreeSet<>(Files.readAllLines(OLD)), unmarked(SOURCES));
    }

    @Test
    void thePatternKnowsMarkedFromUnmarked() {
        assertTrue(MARKED.matcher("/** Words. */\n@NullMarked\npackage a;\n").find());
        assertTrue(Stream.of("/** Not @NullMarked. */\npackage a;\n", "// @NullMarked\npackage a;\n").noneMatch(text -> MARKED.matcher(text).find()));
    }

    private static Set<String> unmarked(Path sources) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path info : packages(sources)) {
            if (!MARKED.matcher(Files.readString(info)).find()) {
                names.add(sources.relativize(info.getParent()).toString().replace('\\', '/').replace('/', '.'));
            }
        }
        return names;
    }

    private static List<Path> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java")).toList();
        }
    }
}
