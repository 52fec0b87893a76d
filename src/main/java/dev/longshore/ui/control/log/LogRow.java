package dev.longshore.ui.control.log;

import java.util.List;

/**
 * A row of a log: a line, or what happened between two lines.
 *
 * @param number stays the same for the same line, wherever it stands
 * @param mark   whether it is something that happened: then it has a rule at both sides, and no margin
 * @param margin what stands left of the text
 * @param text   as shown: harmless, of one line
 * @param spans  in the order of the text
 * @param hits   grounds behind the text, such as of what a search found, in the order of the text
 * @param tail   what follows the text: how often the line came
 */
public record LogRow(long number, boolean mark, Margin margin, LineText text, List<LogSpan> spans, List<LogSpan> hits, Tail tail) {

    public LogRow {
        spans = List.copyOf(spans);
        hits = List.copyOf(hits);
    }

    /**
     * What stands left of a line; empty words leave the place free.
     *
     * @param time       as the margin shows it
     * @param timeDetail the whole of it
     * @param source     which container it is from
     * @param colour     style class of that container; empty where there is only one
     * @param level      in a word
     * @param tone       style class of the level, or of what happened
     */
    public record Margin(String time, String timeDetail, String source, String colour, String level, String tone) {

        public static final Margin NONE = new Margin("", "", "", "", "", "");
    }

    /** @param badge as {@code ×214} @param note as {@code in 3 min} */
    public record Tail(String badge, String note) {

        public static final Tail NONE = new Tail("", "");
    }

    /** What a screen reader says. */
    String spoken() {
        return String.join(" ", List.of(margin.time(), margin.source(), margin.level(), text.text(), tail.badge(), tail.note()).stream()
                .filter(part -> !part.isEmpty()).toList());
    }
}
