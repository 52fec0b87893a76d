package dev.longshore.service.logs.view;

/**
 * What a user looks for in lines. Colours are no part of a line's text.
 *
 * @param text   not empty
 * @param regex  whether it is a regular expression, which is read in linear time
 * @param invert whether the lines that do not hold it are meant
 */
public record Search(String text, boolean regex, boolean matchCase, boolean invert) {

    public Search {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    /** Plain text, whatever its case. */
    public static Search text(String text) {
        return new Search(text, false, false, false);
    }

    /** A regular expression, whatever the case. */
    public static Search regex(String text) {
        return new Search(text, true, false, false);
    }

    /** For the texts that match, or for what is wrong with the regular expression. */
    public Compiled compile() {
        return Compiled.of(this);
    }
}
