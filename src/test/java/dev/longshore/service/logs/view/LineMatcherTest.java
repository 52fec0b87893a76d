package dev.longshore.service.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogText;
import dev.longshore.service.logs.store.LogBlock;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.logs.store.RandomLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block is searched in other ways than a line: both find the same. */
class LineMatcherTest {

    private static final List<String> PIECES = List.of("timeout", "ask", "KISS", "a", "b", "1", "ä", "Ä", "ſ", "\u212a", "€", "😀", " ", "=", ".", "\t", "-", "\u001b[31m", "\u001b[0m");
    private static final List<String> REGEX_PIECES = List.of("timeout", "ask", "kiss", "a", "b", "1", "ä", "\\d", "\\w", ".", "[ab1]", "[^a]", "\\.", "\\b", "(ask|kiss)", "(?:a|b1)",
            "(timeout)", "^", "$", "\\s", "{", "[]a]", "(a(b|ask)|timeout)");
    private static final List<String> REPEATS = List.of("", "", "", "", "*", "+", "?", "+?", "*?", "{2}", "{0,1}", "{1,}");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void regexesFindTheSameInBlocksAsInLines(long seed) {
        Random random = new Random(seed);
        LogBlock block = block(random);
        for (int i = 0; i < 150; i++) {
            StringBuilder regex = new StringBuilder();
            for (int piece = random.nextInt(1, 5); piece > 0; piece--) {
                regex.append(any(REGEX_PIECES, random)).append(any(REPEATS, random)).append(random.nextInt(6) == 0 ? "|" : "");
            }
            compare(new Search(regex.toString(), true, random.nextBoolean(), false), block);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void textsAreFoundInBlocksAsInLines(long seed) {
        Random random = new Random(seed);
        LogBlock block = block(random);
        for (int i = 0; i < 150; i++) {
            compare(new Search(text(random, 3) + "a", false, random.nextBoolean(), false), block);
        }
    }

    @Test
    void coloursAreNoPartOfTheText() {
        LogBlock block = block(List.of("ER\u001b[31mROR\u001b[0m in red", "31m"));
        assertEquals(List.of(0), lines(Search.text("error in"), block));
        assertEquals(List.of(1), lines(Search.text("31m"), block));
        assertEquals(List.of(0), lines(Search.regex("^error"), block));
    }

    @Test
    void aTextDoesNotReachIntoTheNextLine() {
        LogBlock block = block(List.of("ab", "cd"));
        assertEquals(List.of(), lines(Search.text("b\nc"), block));
        assertEquals(List.of(), lines(Search.regex("b\\sc"), block));
    }

    @Test
    void caseOfOtherLettersCountsNotEither() {
        LogBlock block = block(List.of("Ärger", "ÄRGER", "arger", "ωΩ"));
        assertEquals(List.of(0, 1), lines(Search.text("ärger"), block));
        assertEquals(List.of(1), lines(new Search("ÄRGER", false, true, false), block));
        assertEquals(List.of(3), lines(Search.text("ΩΩ"), block));
        assertEquals(List.of(0), lines(Search.regex("K"), block(List.of("\u212a", "x"))), "the sign of Kelvin is a k");
    }

    @Test
    void spansAreWhatIsFound() {
        assertEquals(List.of(new LineMatcher.Span(0, 2), new LineMatcher.Span(3, 5)), matcher(Search.text("ab")).spans("Ab ab"));
        assertEquals(List.of(new LineMatcher.Span(1, 3)), matcher(Search.regex("\\d*")).spans("x12y"), "nothing is no span");
        assertEquals(List.of(), matcher(Search.text("q")).spans("ab"));
    }

    @Test
    void aWrongRegexSaysWhatIsWrong() {
        assertInstanceOf(Compiled.Invalid.class, Search.regex("(a").compile());
        assertInstanceOf(Compiled.Invalid.class, Search.regex("a(?=b)").compile(), "what needs more than linear time");
    }

    /** Each of these would take all memory, or all of the stack. */
    @Test
    void aRegexThatWouldBeHugeIsRefused() {
        for (String huge : List.of("((a{1000}){1000}){1000}", "(((((a{30}){30}){30}){30}){30})", "(a|".repeat(20_000) + "b" + ")".repeat(20_000), "(?:x{500}){9,}", "ab".repeat(3000))) {
            assertEquals(new Compiled.Invalid(Compiled.TOO_LARGE), Search.regex(huge).compile());
        }
        assertInstanceOf(Compiled.Valid.class, Search.regex("\\d{1,3}(\\.\\d{1,3}){3}:[0-9]{2,5} [{] \\{5000}").compile());
    }

    /** Expressions that others read in time that doubles with each character are read in time that grows with the text alone. */
    @Test
    void noExpressionTakesForEver() {
        String text = "a".repeat(5_000);
        assertTrue(matcher(Search.regex("a?".repeat(30) + "a".repeat(30))).finds(text));
        assertFalse(matcher(Search.regex("(a+)+b")).finds(text));
        assertFalse(matcher(Search.regex("(a|aa|aaa)+$b")).finds(text));
    }

    @Test
    void aSearchThatIsNotWantedAnyMoreLeavesOff() {
        LogBlock block = block(IntStream.range(0, 900).mapToObj(i -> "line 1").toList());
        int[] asked = {0};
        long[] found = matcher(Search.regex("\\d")).find(block, () -> ++asked[0] == 2);
        assertTrue(Bits.get(found, 0));
        assertFalse(Bits.get(found, 500));
    }

    private static void compare(Search search, LogBlock block) {
        if (search.compile() instanceof Compiled.Valid(LineMatcher matcher)) {
            List<Integer> expected = IntStream.range(0, block.count()).boxed()
                    .filter(i -> matcher.finds(LogText.plain(block.text(i)))).toList();
            assertEquals(expected, lines(search, block), search.toString());
        }
    }

    private static List<Integer> lines(Search search, LogBlock block) {
        long[] found = matcher(search).find(block, () -> false);
        return IntStream.range(0, block.count()).filter(i -> Bits.get(found, i)).boxed().toList();
    }

    private static LineMatcher matcher(Search search) {
        return assertInstanceOf(Compiled.Valid.class, search.compile()).matcher();
    }

    private static LogBlock block(Random random) {
        return block(IntStream.range(0, 120).mapToObj(i -> text(random, 8)).toList());
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(most + 1); piece > 0; piece--) {
            text.append(any(PIECES, random));
        }
        return text.toString();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static LogBlock block(List<String> texts) {
        LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
        store.addSource(RandomLog.source("c"));
        store.append(0, texts.stream().map(text -> new LogLine(LogStream.OUT, 1, text.getBytes(StandardCharsets.UTF_8), true)).toList());
        return store.snapshot().blocks().getFirst();
    }
}
