package dev.longshore.ui.calls;

import dev.longshore.domain.ApiCall;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which calls show.
 *
 * @param words      each in lower case; the row of a call must contain all of them
 * @param background whether those show too that the user did not ask for
 * @param onlyOpen   whether only open streams show, all of them
 */
record CallFilter(List<String> words, boolean background, boolean onlyOpen) {

    static CallFilter of(String text, boolean background, boolean onlyOpen) {
        return new CallFilter(Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList(), background, onlyOpen);
    }

    boolean shows(ApiCall call) {
        return (onlyOpen ? call.open() : background || !call.background()) && matches(call);
    }

    /** Whether it would show if the switch did not hide it. */
    boolean hidden(ApiCall call) {
        return !onlyOpen && !background && call.background() && matches(call);
    }

    private boolean matches(ApiCall call) {
        return words.isEmpty() || CallText.matches(call, words);
    }
}
