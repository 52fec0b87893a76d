package dev.longshore.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written in one place only, as far as the text of the sources shows it. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Pattern KEBAB = Pattern.compile("replace(All)?\\(['\"]_['\"], ?['\"]-['\"]\\)");
    private static final Pattern DEFECT = Pattern.compile("new Failure\\((Failure\\.)?Cause\\.INTERNAL");
    private static final Pattern ENGINES_PRUNE = Pattern.compile("[a-z}]/prune\\b");
    private static final Pattern UNWRAPPED = Pattern.compile("instanceof CompletionException( \\w+)? ?(&&|\\?)");

    @Test
    void aConstantBecomesAKeyInOnePlace() throws IOException {
        assertEquals(List.of("KebabCase.java"), holding(MAIN, KEBAB), "a key made in another way is not found by the texts' tests");
        assertEquals(List.of(), holding(TEST, KEBAB), "a test asks the app for the key");
    }

    @Test
    void whatAFutureFailedWithIsFoundInOnePlace() throws IOException {
        assertEquals(List.of("FailureException.java"), holding(MAIN, UNWRAPPED), "each way of its own tells some failure as a defect");
    }

    @Test
    void aDefectBecomesAFailureInOnePlace() throws IOException {
        assertEquals(List.of("FailureException.java"), holding(MAIN, DEFECT), "each way of its own leaves out the host, the object or the masking");
    }

    @Test
    void noEngineIsToldToPrune() throws IOException {
        assertEquals(List.of(), holding(MAIN, ENGINES_PRUNE), "it takes what nobody was shown, and on older engines named volumes too");
    }

    @Test
    void suchTextWouldBeFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("A.java"), "x.name().toLowerCase(Locale.ROOT).replace('_', '-')");
        Files.writeString(folder.resolve("B.java"), "failed instanceof CompletionException ? failed.getCause() : failed");
        assertEquals(List.of("A.java"), holding(folder, KEBAB));
        assertEquals(List.of("B.java"), holding(folder, UNWRAPPED));
        Files.writeString(folder.resolve("C.java"), "lost(new Failure(Cause.INTERNAL, host.name()");
        assertEquals(List.of("C.java"), holding(folder, DEFECT));
        Files.writeString(folder.resolve("D.java"), "requests.post(new Target(\"/volumes/prune\"), PATIENT)");
        assertEquals(List.of("D.java"), holding(folder, ENGINES_PRUNE));
    }

    private static List<String> holding(Path root, Pattern text) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("SourceRulesTest.java"))
                    .filter(file -> text.matcher(read(file)).find()).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
