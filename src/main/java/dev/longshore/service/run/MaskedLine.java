package dev.longshore.service.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.service.masking.Masker;

/** A line that may be shown and copied. */
public final class MaskedLine {

    private MaskedLine() {
    }

    /** The values of its environment replaced by stars: they may be secrets. */
    public static RunLine of(RunLine line) {
        return line.with(RunOption.ENV, line.all(RunOption.ENV).stream()
                .map(text -> text.contains("=") ? text.substring(0, text.indexOf('=') + 1) + Masker.STARS : text).toList());
    }
}
