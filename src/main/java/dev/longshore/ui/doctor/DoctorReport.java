package dev.longshore.ui.doctor;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An examination as text to hand on, in the user's language. No secret is among what checks tell; it is masked all the same. */
final class DoctorReport {

    private static final int LONGEST = 500;

    private DoctorReport() {
    }

    /** @param mask covers what looks secret */
    static String of(Host host, List<CheckRow> rows, Instant at, UnaryOperator<String> mask, Messages messages) {
        String steps = rows.stream().flatMap(row -> row.step().stream()).map(step -> {
            String line = messages.text("doctor.report.line", messages.text(StepText.verdict(step.verdict())), messages.text(StepText.title(step.check())),
                    messages.text(StepText.result(step)));
            String detail = StepText.detail(step).map(words -> "\n    " + words).orElse("");
            String remedy = StepText.remedy(step).map(advice -> "\n    " + messages.text(advice)).orElse("");
            return line + detail + remedy;
        }).collect(Collectors.joining("\n"));
        String text = messages.text("doctor.report.head", host.endpoint().uri(), at.toString()) + "\n" + steps;
        return text.lines().map(line -> PlainText.visible(mask.apply(line), LONGEST)).collect(Collectors.joining("\n", "", "\n"));
    }
}
