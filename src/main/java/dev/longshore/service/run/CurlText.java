package dev.longshore.service.run;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.Route;
import dev.longshore.service.calls.CurlLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The requests that run a container as lines of curl, one each. */
public final class CurlText {

    private CurlText() {
    }

    /** Without a line end at the end and without an API version: the engine takes its own. Empty where no curl can reach the engine. */
    public static Optional<String> of(RunCalls calls, Host host) {
        List<Optional<String>> lines = calls.all().stream().map(call -> curl(host, call)).toList();
        return lines.stream().allMatch(Optional::isPresent) ? Optional.of(lines.stream().map(Optional::get).collect(Collectors.joining("\n"))) : Optional.empty();
    }

    private static Optional<String> curl(Host host, RunCalls.Call call) {
        return CurlLine.of(ApiCall.unsent(host, new Route("POST", call.target(), call.json())));
    }
}
