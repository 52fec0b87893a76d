package dev.longshore.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

/**
 * Where a character lies on the keyboards that have no Latin letters, or no digits without Shift. The answer is the key at the same
 * place of a US keyboard. One character can lie at two places on two layouts: then the user's language decides.
 */
final class KeyPositions {

    private static final String DIGITS = "123456789";
    private static final String LETTERS = "qwertyuiopasdfghjklzxcvbnm";

    /** The keys from 1 to 9 without Shift; a space stands for a key that other layouts have too. */
    private static final List<Row> DIGIT_ROWS = List.of(
            new Row("fr", "&é\"'(-è_ç"), new Row("fr", "&é\"'(§è!ç"), new Row("nl", "&é\"'(§è!ç"), new Row("cs", "+ěščřžýáí"), new Row("sk", "+ľščťžýáí"),
            new Row("lt", "ąčęėįšųū„"), new Row("kk", "\"әіңғ,.үұ"), new Row("vi", "ăâê      "), new Row("fa", "۱۲۳۴۵۶۷۸۹"), new Row("ar", "١٢٣٤٥٦٧٨٩"),
            new Row("hy", "ֆձ֊,։՞․՛)"), new Row("th", "ๅ/-ภถุึคต"));

    /** The 26 letter keys from the top left to the bottom right. */
    private static final List<Row> LETTER_ROWS = List.of(
            new Row("ru", "йцукенгшщзфывапролдячсмить"), new Row("be", "йцукенгшўзфывапролдячсміть"), new Row("uk", "йцукенгшщзфівапролдячсмить"),
            new Row("bg", ",уеишщксдзьяаожгтнвюйъэфхп"), new Row("sr", "љњертзуиопасдфгхјклжџцвбнм"), new Row("mk", "љњертѕуиопасдфгхјклзџцвбнм"),
            new Row("mn", "фцужэнгшүзйыбөахролячёсмит"), new Row("el", ";ςερτυθιοπασδφγηξκλζχψωβνμ"), new Row("he", "/'קראטוןםפשדגכעיחלךזסבהנמצ"),
            new Row("ar", "ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة"), new Row("fa", "ضصثقفغعهخحشسیبلاتنمظطزرذدپ"), new Row("ka", "ქწერტყუიოპასდფგჰჯკლზხცვბნმ"),
            new Row("hy", "ճփբսմուկըթջվգեանիտհժդչյզլք"), new Row("th", "ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท"), new Row("tr", "qwertyuıopasdfghjklzxcvbnm"));

    /** Signs that many keyboards have on a key of their own. They count only in the language of the row. */
    private static final String ON_OTHER_KEYS = "'-+!;/,.)";

    private final Map<Character, KeyCode> letters = new HashMap<>();
    private final Map<Character, KeyCode> digits = new HashMap<>();

    KeyPositions(Locale user) {
        LETTER_ROWS.forEach(row -> fill(letters, row, LETTERS, user, Set.of()));
        Set<Character> ofLetters = Set.copyOf(letters.keySet());
        DIGIT_ROWS.forEach(row -> fill(digits, row, DIGITS, user, ofLetters));
    }

    /** The digit key that writes this character without Shift. */
    Optional<KeyCode> digit(char character) {
        return Optional.ofNullable(digits.get(character));
    }

    /** The letter key that writes this character. */
    Optional<KeyCode> letter(char character) {
        return Optional.ofNullable(letters.get(Character.toLowerCase(character)));
    }

    private static void fill(Map<Character, KeyCode> map, Row row, String keys, Locale user, Set<Character> taken) {
        boolean own = row.language().equals(user.getLanguage());
        for (int i = 0; i < keys.length(); i++) {
            char character = row.characters().charAt(i);
            KeyCode code = KeyCode.getKeyCode(keys.substring(i, i + 1).toUpperCase(Locale.ROOT));
            if (own) {
                map.put(character, code);
            } else if (ON_OTHER_KEYS.indexOf(character) < 0 && !taken.contains(character)) {
                map.putIfAbsent(character, code);
            }
        }
    }

    private record Row(String language, String characters) { }
}
