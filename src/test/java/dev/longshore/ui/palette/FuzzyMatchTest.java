package dev.longshore.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.ui.base.FoldedText;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatchTest {

    private static int score(String query, String text) {
        return FuzzyMatch.score(FoldedText.of(query), FoldedText.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # query | text                | found
            stop    | Stop                | [Stop]
            STOP    | stop                | [stop]
            sw      | shop-web-1          | [s]hop-[w]eb-1
            web1    | shop-web-1          | shop-[web]-[1]
            rdb     | remove database     | [r]emove [d]ata[b]ase
            cn      | ContainersTable new | [C]o[n]tainersTable new
            ct      | ContainersTable     | [C]ontainers[T]able
            resume  | Résumé              | [Résumé]
            résumé  | resume              | [resume]
            nginx   | ｎｇｉｎｘ          | [ｎｇｉｎｘ]
            ﬁle     | Load from file…     | Load from [file]…
            停止    | 停止容器            | [停止]容器
            容停    | 停止容器停          | 停止[容]器[停]
            设置    | 打开设置…           | 打开[设置]…
            ss      | ß                   |
            xyz     | Stop                |
            pots    | Stop                |
            stopp   | Stop                |
            😀      | a😀b                | a[😀]b
            a       |                     |
            """)
    void theSignsAreFoundInOrderWhereTheyLookBest(String query, String text, String found) {
        String in = text == null ? "" : text;
        assertEquals(found == null ? "" : found, marked(query, in));
        assertEquals(found == null, score(query, in) == FuzzyMatch.NONE);
    }

    /** The text with what was found in brackets; empty where nothing was. */
    private static String marked(String query, String text) {
        int[] places = FuzzyMatch.places(FoldedText.of(query), FoldedText.of(text));
        if (places.length == 0) {
            return "";
        }
        var at = Arrays.stream(places).boxed().collect(Collectors.toSet());
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String sign = Character.toString(text.codePointAt(i));
            shown.append(at.contains(i) ? "[" + sign + "]" : sign);
        }
        return shown.toString().replace("][", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # query | better              | worse
            stop    | Stop                | Stop all
            st      | Stop                | Restart
            run     | Run…                | Prune
            web     | web-1               | w-e-b
            web     | shop-web            | shopweb
            ci      | Copy ID             | Public
            log     | Show log…           | Close dialog
            pull    | Pull…               | p-u-l-l
            停止    | 停止                | 停用并禁止
            settings | Settings…          | Reset tings
            """)
    void beginningsOfWordsAndNeighboursCountMore(String query, String better, String worse) {
        assertTrue(score(query, better) > score(query, worse), score(query, better) + " and " + score(query, worse));
    }

    @Test
    void anEmptyQueryIsFoundAnywhereAndMarksNothing() {
        assertEquals(0, score("", "anything"));
        assertEquals(0, FuzzyMatch.places(FoldedText.of(""), FoldedText.of("anything")).length);
    }

    @Test
    void longTextsAndQueriesAreCut() {
        String text = "a".repeat(10_000);
        assertEquals(FoldedText.MAX_SIGNS, FoldedText.of(text).length());
        assertTrue(score(text, text) > 0);
        assertEquals(FuzzyMatch.NONE, score("b", text + "b"));
    }

    @Test
    void halfASurrogatePairIsASign() {
        assertTrue(score("\ud83d", "x\ud83d") > 0);
    }
}
