package dev.longshore.service.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules by themselves; {@code BuildContextIT} holds them against the docker command. */
class DockerIgnoreTest {

    /** What Docker's own table of patterns says, and the cases people trip over. A | parts lines. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = ';', value = {
        "a; a; true", "a; a/b; true", "a; b/a; false", "a; ab; false", "/a; a; true", "a/; a/b; true", "./a; a; true", "a//b; a/b; true",
        "a/../b; b; true", "../a; a; false", ".; a; false", "/; a; false", "*; a; true", "*; a/b; true", "*/b; a/b; true", "*/b; b; false",
        "*/b; a/c/b; false", "?; a; true", "?; ab; false", "**; a/b/c; true", "**/; a; true", "**/b; b; true", "**/b; a/b; true",
        "**/b; a/c/b/d; true", "**/b; ab; false", "**b; ab; true", "a**; abc/d; true", "a/**; a; false", "a/**; a/b/c; true", "a/**/b; a/b; true",
        "a/**/b; a/x/y/b; true", "a/**/b; a/x/y/c; false", "**/*.log; x.log; true", "**/*.log; a/b/x.log; true", "*.log; a/x.log; false",
        "**/a/**; a; false", "**/a/**; x/a/y; true", "a.c; abc; false", "a+(b); a+(b); true", "a$; a$; true", "[a-c]x; bx; true", "[^a-c]x; bx; false",
        "[!a]x; !x; true", "[!a]x; bx; false", "[a&&b]x; &x; true", "a\\*; a*; true", "a\\*; ab; false", "\\#a; #a; true", "\\!a; !a; true",
        "#a; #a; false", "  a  ; a; true", "a b; a b; true", "*|!a; a; false", "*|!a; b; true", "!a|*; a; true", "a|!a/b; a/b; false",
        "a|!a/b; a/c; true", "a/*|!a/b; a/b; false", "a/*|!a/b; a/c; true", "a|!a/b|a/b/c; a/b/c; true", "a|!**/b; a/b; false", "! a|b; b; true",
        "*|! a; a; false", "*|!/a; a; false", "*|!./a/; a/b; false", "**|!a; a/b; false", "*.md|!README*.md|README-secret.md; README-secret.md; true",
        "*.md|!README*.md; README-x.md; false", "日本; 日本/a; true", "?; 日; true", "a*b*c*d*e*; axbxcxdxe; true", ".git; .gitignore; false",
    })
    void excludes(String lines, String path, boolean excluded) throws IOException {
        assertEquals(excluded, DockerIgnore.parse(lines.replace('|', '\n')).excludes(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "[", "[]", "[]a]", "[-x]", "[x-]", "a\\", "[a-", "[b-a]*", "! ", "x[\\"})
    void whatIsNoPatternIsNamed(String line) {
        ContextException wrong = assertThrows(ContextException.class, () -> DockerIgnore.parse("ok\n" + line));
        assertEquals(ContextException.Problem.BAD_PATTERN, wrong.problem());
        assertEquals(line.strip(), wrong.path());
    }

    @Test
    void marksAndLineEndsOfWindowsAreNoPartOfAPattern() throws IOException {
        DockerIgnore ignore = DockerIgnore.parse("\ufeff# comment\r\n\r\na\r\nb");
        assertTrue(ignore.excludes("a"));
        assertTrue(ignore.excludes("b"));
        assertFalse(ignore.excludes("c"));
    }

    /** As of Go's strings.TrimSpace; the separators of ASCII are no white space there. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u00a0", "\u00a0a", "a \u0085", "a\u2007", "a\u202f\t", "\u3000a\u2028", "!b\na\u00a0"})
    void whiteSpaceOfAnyKindIsTrimmed(String lines) throws IOException {
        assertTrue(DockerIgnore.parse(lines).excludes("a"));
    }

    @Test
    void whatIsNoWhiteSpaceToGoIsKept() throws IOException {
        assertFalse(DockerIgnore.parse("a\u001c").excludes("a"));
        assertFalse(DockerIgnore.parse("a\u200b").excludes("a"));
        assertTrue(DockerIgnore.parse("*\n!\u00a0a").excludes("b"));
        assertFalse(DockerIgnore.parse("*\n!\u00a0a").excludes("a"));
    }

    @Test
    void theDockerfileAndTheRulesAreSentWhateverTheySay(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "*\n**/build\n");
        DockerIgnore ignore = DockerIgnore.of(folder, "x/y/build/Dockerfile[1]");
        assertFalse(ignore.excludes("x/y/build/Dockerfile[1]"));
        assertFalse(ignore.excludes(".dockerignore"));
        assertTrue(ignore.mayHoldExceptions("x/y"));
        assertTrue(ignore.excludes("x/y/build/Dockerfile1"));
    }

    @Test
    void theRulesOfTheDockerfilesOwnNameGoFirst(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "a\n");
        Files.writeString(folder.resolve("app.Dockerfile.dockerignore"), "b\n");
        assertTrue(DockerIgnore.of(folder, "Dockerfile").excludes("a"));
        assertFalse(DockerIgnore.of(folder, "app.Dockerfile").excludes("a"));
        assertTrue(DockerIgnore.of(folder, "app.Dockerfile").excludes("b"));
        Files.delete(folder.resolve(".dockerignore"));
        assertFalse(DockerIgnore.of(folder, "Dockerfile").excludes("a"));
    }

    @ParameterizedTest
    @CsvSource({"a/b/../c,a/c", "./a,a", "/..,/", "../../a,../../a", "a/..,.", "'',.", "//a//,/a", "a/../../b,../b"})
    void pathsAreCleanedAsGoCleansThem(String path, String clean) {
        assertEquals(clean, GoPath.clean(path));
    }
}
