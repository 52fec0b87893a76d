package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.logs.LevelFinder;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelWordsTest {

    @Test
    void ownWordsAndFieldsStandBesideThoseThatAreBuiltIn() {
        LevelRules rules = LevelWords.parse("error=oops,kaput WARN=careful field=sev").orElseThrow();
        LevelFinder finder = new LevelFinder(rules);
        assertEquals(LogLevel.ERROR, finder.of("oops it fell"));
        assertEquals(LogLevel.WARN, finder.of("CAREFUL now"));
        assertEquals(LogLevel.FATAL, finder.of("{\"sev\":\"fatal\"}"));
        assertEquals(LogLevel.INFO, finder.of("INFO as ever"));
        assertEquals(rules, LevelWords.parse(LevelWords.format(rules)).orElseThrow());
    }

    @Test
    void whatCannotBeReadIsNoRule() {
        assertEquals(Optional.empty(), LevelWords.parse("oops"));
        assertEquals(Optional.empty(), LevelWords.parse("error="));
        assertEquals(Optional.empty(), LevelWords.parse("terrible=x"));
        assertEquals("", LevelWords.format(LevelWords.parse("").orElseThrow()));
    }
}
