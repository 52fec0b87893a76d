package dev.longshore.service.run;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.run.RunLine;
import dev.longshore.service.calls.CurlLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line as calls of curl: one that creates the container, one that starts it. */
public final class CurlText {

    /** Stands for the id where the container has no name: the first call answers with it. */
    public static final String ID = "CONTAINER_ID";

    private CurlText() {
    }

    /** Two lines, without a line end at the end and without an API version: the engine takes its own. Empty where no curl can reach the engine. */
    public static Optional<String> of(RunLine line, Host host) {
        CreateBody body = CreateBody.of(line);
        String query = Stream.of("name=" + encoded(body.name()), "platform=" + encoded(body.platform())).filter(pair -> !pair.endsWith("="))
                .collect(Collectors.joining("&"));
        String name = body.name().isEmpty() ? ID : encoded(body.name());
        Optional<String> create = curl(host, "/containers/create" + (query.isEmpty() ? "" : "?" + query), body.json());
        return create.flatMap(first -> curl(host, "/containers/" + name + "/start", null).map(then -> first + "\n" + then));
    }

    private static Optional<String> curl(Host host, String target, String body) {
        return CurlLine.of(new ApiCall(0, Instant.EPOCH, host, "POST", target, body, false, 0, Duration.ZERO, 0, null));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
