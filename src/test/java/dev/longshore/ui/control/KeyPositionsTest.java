package dev.longshore.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as libxkbcommon gives them for each layout. */
class KeyPositionsTest {

    @ParameterizedTest
    @CsvSource({"en,а,F", "en,с,C", "en,ы,S", "en,Ы,S", "uk,і,S", "en,φ,F", "en,ψ,C", "en,σ,S", "en,כ,F", "en,ب,F", "fa,پ,M", "ka,ფ,F", "th,ด,F", "tr,ı,I",
            "en,к,R", "sr,к,K", "mk,к,K", "bg,к,U", "mn,а,G"})
    void lettersByTheirPlace(String language, char character, KeyCode code) {
        assertEquals(Optional.of(code), new KeyPositions(Locale.of(language)).letter(character));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"en,&,DIGIT1", "en,é,DIGIT2", "fr,',DIGIT4", "fr,-,DIGIT6", "en,ç,DIGIT9", "nl,!,DIGIT8", "cs,+,DIGIT1", "en,ě,DIGIT2", "en,ľ,DIGIT2",
            "cs,č,DIGIT4", "sk,č,DIGIT4", "lt,č,DIGIT2", "lt,š,DIGIT6", "kk,ә,DIGIT2", "kk,і,DIGIT3", "fa,۲,DIGIT2"})
    void digitsByTheirPlace(String language, char character, KeyCode code) {
        assertEquals(Optional.of(code), new KeyPositions(Locale.of(language)).digit(character));
    }

    @Test
    void signsWithAKeyOfTheirOwnElsewhereStayWhatTheyAre() {
        KeyPositions english = new KeyPositions(Locale.ENGLISH);
        "'-+!;/,.)".chars().forEach(sign -> {
            assertEquals(Optional.empty(), english.digit((char) sign));
            assertEquals(Optional.empty(), english.letter((char) sign));
        });
        assertEquals(Optional.empty(), english.digit('і'), "a letter of Ukrainian");
        assertEquals(Optional.empty(), english.letter('é'));
    }
}
