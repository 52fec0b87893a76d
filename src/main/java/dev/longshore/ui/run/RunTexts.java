package dev.longshore.ui.run;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunValues;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.run.ComposeText;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.CurlText;
import dev.longshore.service.run.Recipient;
import dev.longshore.service.run.RunCalls;
import dev.longshore.service.run.RunSecrets;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of a run line, as the services write them. */
record RunTexts(Masker masker) implements RunText {

    private static final int MOST_WORDS = 1000;

    @Override
    public RunCalls calls(RunLine line, Recipient to) {
        return RunCalls.of(CreateBody.of(detached(line), to));
    }

    /** What runs from here is attached to no terminal. */
    private static RunLine detached(RunLine line) {
        return RunValues.valid(line).with(RunOption.DETACH, true);
    }

    @Override
    public String dockerRun(RunLine line) {
        return RunLinePrinter.printLines(line.with(RunOption.DETACH, true));
    }

    @Override
    public String compose(RunLine line) {
        ComposeText.Written written = ComposeText.of(line);   // what compose cannot say stands above it, lost to no one
        return written.left().stream().map(left -> "# " + PlainText.visible(left.text(), MOST_WORDS) + "\n").collect(Collectors.joining())
                + written.yaml();
    }

    @Override
    public Optional<String> curl(HostSession host, RunLine line) {
        return CurlText.of(calls(line, Recipient.of(host.status())), host.host());
    }

    @Override
    public RunLine masked(RunLine line) {
        return new RunSecrets(masker).masked(line);
    }

    @Override
    public String maskedJson(String json) {
        return masker.json(json);
    }
}
