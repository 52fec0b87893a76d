package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.run.RunProblem.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;

class ShellWordsTest {

    static List<Arguments> splits() {
        return List.of(
                Arguments.of("a  b\tc", List.of("a", "b", "c")),
                Arguments.of("", List.of()),
                Arguments.of("'a b' \"c d\" e\\ f", List.of("a b", "c d", "e f")),
                Arguments.of("a'b'\"c\"d", List.of("abcd")),
                Arguments.of("'' \"\"", List.of("", "")),
                Arguments.of("\"a\\\"b\\\\c\\d\"", List.of("a\"b\\c\\d")),
                Arguments.of("'a\\b'", List.of("a\\b")),
                Arguments.of("'it'\\''s'", List.of("it's")),
                Arguments.of("a \\\n  b \\\r\n c", List.of("a", "b", "c")),
                Arguments.of("a \\ \n b", List.of("a", "b")),
                Arguments.of("a\\\\\nb", List.of("a\\")),
                Arguments.of("a ^\r\n  b ^\n c:\\d", List.of("a", "b", "c:\\d")),
                Arguments.of("a `\n  b", List.of("a", "b")),
                Arguments.of("\n\n  a b \n\n", List.of("a", "b")),
                Arguments.of("a#b '#c'", List.of("a#b", "#c")),
                Arguments.of("{json} a{b", List.of("{json}", "a{b")),
                Arguments.of("$ a 100% $", List.of("$", "a", "100%", "$")),
                Arguments.of("a\u00a0b", List.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource
    void splits(String text, List<String> words) {
        assertEquals(words, ShellWords.split(text).words());
    }

    static List<Arguments> listed() {
        return List.of(
                Arguments.of("a $HOME/x", Kind.EXPANSION, "$HOME", List.of("a", "$HOME/x")),
                Arguments.of("a \"${B}c\"", Kind.EXPANSION, "${B}", List.of("a", "${B}c")),
                Arguments.of("a $(pwd):/x", Kind.EXPANSION, "$(pwd)", List.of("a", "$(pwd):/x")),
                Arguments.of("a `pwd`:/x", Kind.EXPANSION, "`pwd`", List.of("a", "`pwd`:/x")),
                Arguments.of("a ~/x:/y", Kind.EXPANSION, "~/x:/y", List.of("a", "~/x:/y")),
                Arguments.of("a %cd%:/y", Kind.EXPANSION, "%cd%", List.of("a", "%cd%:/y")),
                Arguments.of("a x{1,2}y", Kind.EXPANSION, "{1,2}", List.of("a", "x{1,2}y")),
                Arguments.of("a *.txt", Kind.GLOB, "*.txt", List.of("a", "*.txt")),
                Arguments.of("a | b", Kind.OPERATOR, "| b", List.of("a")),
                Arguments.of("a&&b c", Kind.OPERATOR, "&&b c", List.of("a")),
                Arguments.of("a; rm -rf /", Kind.OPERATOR, "; rm -rf /", List.of("a")),
                Arguments.of("a 2>&1", Kind.OPERATOR, "2>&1", List.of("a")),
                Arguments.of("a\nb", Kind.OPERATOR, "b", List.of("a")),
                Arguments.of("a # b", Kind.COMMENT, "# b", List.of("a")),
                Arguments.of("# first\na b", Kind.COMMENT, "# first", List.of("a", "b")),
                Arguments.of("a 'b c", Kind.UNCLOSED_QUOTE, "'b c", List.of("a", "b c")),
                Arguments.of("a \"b c", Kind.UNCLOSED_QUOTE, "\"b c", List.of("a", "b c")));
    }

    @ParameterizedTest
    @MethodSource
    void listed(String text, Kind kind, String found, List<String> words) {
        ShellWords.Split split = ShellWords.split(text);
        assertEquals(words, split.words());
        assertEquals(List.of(new RunProblem(kind, found)), split.problems());
    }

    @Test
    void whatIsQuotedIsNotExpanded() {
        assertEquals(List.of(), ShellWords.split("'$A `b` * ~ | ; #' \\$A \"\\$A\" \"~\" \"*;|\"").problems());
    }
}
