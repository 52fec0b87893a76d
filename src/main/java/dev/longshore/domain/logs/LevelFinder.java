package dev.longshore.domain.logs;

/** Finds how serious a line is: a field beats every word. Any thread. */
public final class LevelFinder {

    private final LevelRules rules;

    public LevelFinder(LevelRules rules) {
        this.rules = rules;
    }

    /** The level that the line itself tells. @param plain without SGR sequences, as {@link LogText#plain} gives it */
    public LogLevel of(String plain) {
        int end = 0;
        while (end < plain.length() && Character.isLetter(plain.charAt(end))) {
            end++;
        }
        return rules.words().getOrDefault(plain.substring(0, end), LogLevel.NONE);
    }

    /** The level of a line below another: a line that {@link #continues} has that of the line above, unless that has none. */
    public LogLevel of(String plain, LogLevel above) {
        return above != LogLevel.NONE && continues(plain) ? above : of(plain);
    }

    /** Whether the line belongs to the one above it, as those of a stack trace do. */
    public boolean continues(String plain) {
        return plain.startsWith("\tat ") || plain.startsWith("Caused by: ");
    }
}
