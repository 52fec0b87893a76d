package dev.longshore.domain.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.logs.StyledText.Run;
import dev.longshore.testing.LogCases;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {

    private static final String ESC = "\u001b";
    private static final int YELLOW = 3;

    /** A line of the file, by the number it begins with. */
    private static String line(int number) {
        return LogCases.lines("text/ansi.txt").stream().filter(line -> line.startsWith(number + " ")).findFirst().orElseThrow();
    }

    private static StyledText styled(int number) {
        return LogText.styled(line(number), SgrState.PLAIN);
    }

    private static SgrState colour(int foreground) {
        return new SgrState(foreground, SgrState.THEME, 0);
    }

    private static Run run(StyledText text, String begin) {
        return text.runs().stream().filter(run -> run.text().strip().startsWith(begin)).findFirst().orElseThrow();
    }

    @Test
    void coloursGoOnOverLinesUntilTheyEnd() {
        StyledText first = styled(1);
        assertEquals(List.of(new Run("1 ", SgrState.PLAIN), new Run("warn begins", colour(YELLOW))), first.runs());
        StyledText second = LogText.styled(line(2), first.after());
        assertEquals(List.of(new Run("2 still yellow on this line", colour(YELLOW))), second.runs());
        StyledText third = LogText.styled(line(3), second.after());
        assertEquals(List.of(new Run("3 ends here", colour(YELLOW)), new Run(" plain", SgrState.PLAIN)), third.runs());
        assertEquals(SgrState.PLAIN, third.after());
    }

    /** As where a line is not shown but those below it are. */
    @Test
    void theLookThatALineLeavesIsKnownWithoutItsText() {
        SgrState look = SgrState.PLAIN;
        SgrState short1 = SgrState.PLAIN;
        for (String line : LogCases.lines("text/ansi.txt")) {
            look = LogText.styled(line, look).after();
            short1 = LogText.after(line.getBytes(StandardCharsets.UTF_8), short1);
            assertEquals(look, short1);
            assertEquals(look, SgrState.unpacked(look.packed()));
        }
    }

    @Test
    void searchAndLevelsSeeTextWithoutColours() {
        assertEquals("4 ERROR find me as ERROR", LogText.plain(line(4)));
        assertEquals("4 ERROR find me as ERROR", LogText.plain(line(4).getBytes(StandardCharsets.UTF_8)));
        assertEquals(LogLevel.ERROR, new LevelFinder(LevelRules.BUILT).of(LogText.plain(line(4))));
        assertEquals(List.of("ERR", "OR"), styled(4).runs().subList(1, 3).stream().map(Run::text).toList());
        String json = "{\"level\":" + ESC + "[31m\"error\"" + ESC + "[0m}";
        assertEquals("error", LineFields.of(LogText.plain(json)).orElseThrow().fields().getFirst().value());
    }

    @Test
    void defaultsAreTheThemes() {
        StyledText text = styled(5);
        assertEquals(colour(1), run(text, "red").look());
        assertEquals(SgrState.PLAIN, run(text, "default fg").look());
        assertEquals(new SgrState(SgrState.THEME, 1, 0), run(text, "on red").look());
        assertEquals(SgrState.PLAIN, run(text, "default bg").look());
        assertEquals(colour(0), run(styled(6), "black text").look(), "the view shows it readable in either theme");
        assertEquals(colour(15), run(styled(6), "white text").look());
    }

    @Test
    void coloursOfAPaletteAndOfThreeNumbers() {
        StyledText text = styled(7);
        assertEquals(colour(208), run(text, "orange").look());
        assertEquals(colour(SgrState.RGB | 0x010203), run(text, "true").look());
        assertEquals(colour(SgrState.RGB | 0x090807), run(text, "colons").look());
    }

    @Test
    void everyOtherSequenceIsVisibleAndInert() {
        StyledText text = styled(8);
        assertEquals("8 ␛[?1h␛=keypad ␛[2K␛[1Gerase ␛]0;title␇ ␛[6n", text.text());
        assertEquals(1, text.runs().size());
        assertEquals(line(8), LogText.plain(line(8)));
    }

    @Test
    void cutUnknownEmptyAndEndlessParametersAreHarmless() {
        StyledText text = styled(9);
        assertEquals(SgrState.PLAIN, run(text, "9 missing").look());
        assertEquals(colour(1), run(text, "red").look());
        assertTrue(text.text().startsWith("9 missing huh red "));
        String many = ESC + "[" + "1;".repeat(5_000) + "31mred";
        assertEquals(List.of(new Run("red", new SgrState(1, SgrState.THEME, SgrState.BOLD))), LogText.styled(many, SgrState.PLAIN).runs());
        String digits = ESC + "[" + "9".repeat(1_000_000) + "mtext";
        assertEquals(List.of(new Run("text", SgrState.PLAIN)), LogText.styled(digits, SgrState.PLAIN).runs());
    }

    @Test
    void aCutSequenceIsTextAndTakesNothingOfTheNextLine() {
        StyledText cut = styled(10);
        assertEquals("10 cut ␛[3", cut.text());
        assertEquals(SgrState.PLAIN, cut.after());
        assertEquals("1m", LogText.styled("1m", cut.after()).text());
        assertEquals("␛", LogText.styled(ESC, SgrState.PLAIN).text());
        assertEquals("␛[", LogText.styled(ESC + "[", SgrState.PLAIN).text());
        assertEquals("␛x", LogText.styled(ESC + ESC + "[31mx", SgrState.PLAIN).text());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "7, 16", "9, 32", "21, 8", "4:3, 8", "1;2;3;4;7;9, 63", "1;2;22, 0", "3;23, 0", "4;24, 0",
        "4;4:0, 0", "7;27, 0", "9;29, 0",
            "1;0, 0", "1;, 0", "5, 0", "8, 0", "53, 0"})
    void marks(String parameters, int marks) {
        SgrState state = SgrState.PLAIN.after(parameters, 0, parameters.length());
        assertEquals(marks, state.marks());
        assertEquals(state, SgrState.unpacked(state.packed()));
    }

    @ParameterizedTest
    @CsvSource({"38;5;256", "38;5", "38", "38;2;1;2", "38;2;1;2;256", "38;7;1", "38:5", "38:2:1:2", "48;5;300", "50", "98", "108", "999"})
    void coloursThatAreNone(String parameters) {
        SgrState state = SgrState.PLAIN.after(parameters, 0, parameters.length());
        assertEquals(SgrState.THEME, state.foreground());
        assertEquals(SgrState.THEME, state.background());
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "37, 7", "90, 8", "97, 15", "38;5;255, 255", "38:5:9, 9", "38;2;255;255;255, 33554431", "38:2:0:0:1, 16777217",
        "38;5;1;4, 1"})
    void colours(String parameters, int colour) {
        SgrState state = SgrState.PLAIN.after(parameters, 0, parameters.length());
        assertEquals(colour, state.foreground());
        assertEquals(state, SgrState.unpacked(state.packed()));
        String ofBackground = parameters.replaceFirst("^3", "4").replaceFirst("^9", "10");
        assertEquals(colour, SgrState.PLAIN.after(ofBackground, 0, ofBackground.length()).background());
    }

    /** UTF-8 that is wrong, and text that would steer what shows it. */
    @ParameterizedTest
    @CsvSource({"fffe626164, ��bad", "c080, ��", "eda080, �", "f8808080, ����", "6e756c006d6964, nul␀mid", "efbbbf78, [U+FEFF]x",
            "680069, h␀i", "61e280ae62, a[U+202E]b", "61e2808b62, a[U+200B]b", "c285, [U+0085]", "c29b33316d, [U+009B]31m", "7f, ␡",
            "6c73e280a8736570, ls[U+2028]sep",
            "07, ␇", "31300d3230, 10␍20", "f0909080, \ud801\udc00", "e282, �"})
    void whatCannotBeShownIsVisible(String hex, String shown) {
        assertEquals(shown, LogText.styled(HexFormat.of().parseHex(hex), SgrState.PLAIN).text());
    }

    @Test
    void tabsStayAndEmptyTextHasNoRuns() {
        assertEquals("a\tb", LogText.styled("a\tb", SgrState.PLAIN).text());
        assertEquals(List.of(), LogText.styled("", SgrState.PLAIN).runs());
        assertEquals("", LogText.styled(ESC + "[31m", SgrState.PLAIN).text());
        assertEquals("a␊b", LogText.styled("a\nb", SgrState.PLAIN).text());
    }

    @Test
    void tenThousandMarksOverOneLetterAreText() {
        String text = "a" + "\u0301".repeat(10_000);
        assertEquals(text, LogText.styled(text, SgrState.PLAIN).text());
    }

    @Test
    void sequencesThatChangeNothingMakeNoRuns() {
        assertEquals(1, LogText.styled((ESC + "[0mx").repeat(1_000), SgrState.PLAIN).runs().size());
    }
}
