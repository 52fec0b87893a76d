package dev.longshore.ui.processes;

import dev.longshore.domain.PlainText;
import dev.longshore.service.processes.ProcessEntry;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.DurationFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** One process of the table. @param command masked, on one line */
record ProcessRow(ProcessEntry entry, String command) implements Row {

    private static final int LONGEST = 4000;

    static ProcessRow of(ProcessEntry entry, UnaryOperator<String> mask) {
        return new ProcessRow(entry, PlainText.visible(mask.apply(entry.command()), LONGEST));
    }

    /** Rows that compare as equal are ordered by it: numbers of one length come in their order. */
    @Override
    public String id() {
        return "0".repeat(Math.max(0, 19 - entry.key().length())) + entry.key();
    }

    static String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "–";
    }

    String cpu() {
        return entry.cpu().isPresent() ? String.format(Locale.ROOT, "%.1f", entry.cpu().getAsDouble()) : "–";
    }

    String memory() {
        return entry.memory().isPresent() ? ByteSizeFormat.text(entry.memory().getAsLong()) : "–";
    }

    String age() {
        return entry.age().isPresent() ? DurationFormat.text(Duration.ofSeconds(entry.age().getAsLong())) : "–";
    }
}
