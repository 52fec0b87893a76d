package dev.longshore.service.logs.view;

import java.util.regex.PatternSyntaxException;

/** A search that was understood or not. */
public sealed interface Compiled {

    record Valid(LineMatcher matcher) implements Compiled { }

    /** In the words of other messages about regular expressions, which are English. */
    String TOO_LARGE = "expression is too large";

    /** @param why in English, from the reader of regular expressions */
    record Invalid(String why) implements Compiled { }

    static Compiled of(Search search) {
        if (!search.regex()) {
            return new Valid(new TextMatcher(search.text(), search.matchCase()));
        }
        if (RegexSize.tooLarge(search.text())) {
            return new Invalid(TOO_LARGE);
        }
        try {
            return new Valid(RegexMatcher.of(search.text(), search.matchCase()));
        } catch (PatternSyntaxException wrong) {
            return new Invalid(wrong.getDescription());
        }
    }
}
