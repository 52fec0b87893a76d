package dev.longshore.service.run;

import dev.longshore.domain.run.CallersSide;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.RunValues;
import dev.longshore.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code POST /containers/create} is sent for a line: the same as the docker command would mean by it; and what the requests after it are.
 *
 * @param name     the query's; empty where the engine is to choose
 * @param platform the query's; empty for the engine's own
 * @param json     the body, indented, its keys always in the same order; holds the values of the environment
 * @param joins    networks that the container joins between its creation and its start, where the engine takes one at its creation only
 * @param left     what of the line is not in it: invalid values, and what only the docker command could do
 */
public record CreateBody(String name, String platform, String json, List<Join> joins, List<RunProblem> left) {

    /** A network to join. @param endpoint what the container is there: its names and addresses */
    public record Join(String network, Map<String, Object> endpoint) {

        /** What {@code POST /networks/{network}/connect} is sent. @param container id or name */
        public String json(String container) {
            return Json.PLAIN.writePretty(new Fields().keep("Container", container).put("EndpointConfig", endpoint).map());
        }
    }

    /** For an engine that knows everything. */
    public static CreateBody of(RunLine line) {
        return of(line, Recipient.NEWEST);
    }

    /** What of the line is valid; what is not, or means something on the caller's side only, is among what is left. @param to shapes what differs by version */
    public static CreateBody of(RunLine line, Recipient to) {
        RunLine valid = RunValues.valid(line);
        NetworkMembers networks = NetworkMembers.of(valid);
        Fields body = ConfigMembers.of(valid)
                .put("MacAddress", networks.address(to))
                .keep("HostConfig", HostMembers.of(valid))
                .put("NetworkingConfig", new Fields().put("EndpointsConfig", networks.endpoints(to)));
        List<RunProblem> left = new ArrayList<>(RunValues.invalid(line));
        left.addAll(CallersSide.of(valid));
        return new CreateBody(valid.one(RunOption.NAME).orElse(""), valid.one(RunOption.PLATFORM).orElse(""),
                Json.PLAIN.writePretty(body.map()), joins(networks.later(to)), List.copyOf(left));
    }

    @SuppressWarnings("unchecked") // an endpoint is an object
    private static List<Join> joins(Map<String, Object> later) {
        return later.entrySet().stream().map(each -> new Join(each.getKey(), (Map<String, Object>) each.getValue())).toList();
    }

    /** Without the body, which holds secrets. */
    @Override
    public String toString() {
        return "CreateBody[" + name + "]";
    }
}
