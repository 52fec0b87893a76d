package dev.longshore;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunValues;
import dev.longshore.service.calls.CurlLine;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.run.ComposeText;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.RunSecrets;
import dev.longshore.ui.run.RunText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of a run line, as the services write them. */
record RunTexts(Masker masker) implements RunText {

    private static final int MOST_WORDS = 1000;

    @Override
    public Body body(RunLine line) {
        CreateBody body = CreateBody.of(RunValues.valid(line));
        return new Body(body.name(), body.platform(), body.json());
    }

    @Override
    public String dockerRun(RunLine line) {
        return RunLinePrinter.printLines(line);
    }

    @Override
    public String compose(RunLine line) {
        ComposeText.Written written = ComposeText.of(line);   // what compose cannot say stands above it, lost to no one
        return written.left().stream().map(left -> "# " + PlainText.visible(left.text(), MOST_WORDS) + "\n").collect(Collectors.joining())
                + written.yaml();
        ComposeText.Written written = ComposeText.of(line);
        StringBuilder text = new StringBuilder(written.yaml());
        written.left().forEach(problem -> text.append("# not in compose: ").append(PlainText.visible(problem.text())).append('\n'));
        return text.toString();
    }

    /** Without an API version: the engine takes its own. */
    @Override
    public Optional<String> curl(Host host, RunLine line) {
        CreateBody body = CreateBody.of(RunValues.valid(line));
        String query = (body.name().isEmpty() ? "" : "&name=" + encoded(body.name())) + (body.platform().isEmpty() ? "" : "&platform=" + encoded(body.platform()));
        String target = "/containers/create" + (query.isEmpty() ? "" : "?" + query.substring(1));
        return CurlLine.of(new ApiCall(0, Instant.EPOCH, host, "POST", target, body.json(), false, 0, Duration.ZERO, 0, null));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
