package dev.longshore.service.run;

import dev.longshore.domain.run.CallersSide;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.RunValues;
import dev.longshore.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code POST /containers/create} is sent for a line: the same as the docker command would mean by it.
 *
 * @param name     the query's; empty where the engine is to choose
 * @param platform the query's; empty for the engine's own
 * @param json     the body, indented, its keys always in the same order; holds the values of the environment
 * @param left     what of the line is not in it: invalid values, and what only the docker command could do
 */
public record CreateBody(String name, String platform, String json, List<RunProblem> left) {

    public static CreateBody of(RunLine line) {
        RunLine valid = RunValues.valid(line);
        Fields body = ConfigMembers.of(valid)
                .keep("HostConfig", HostMembers.of(valid))
                .put("NetworkingConfig", new Fields().put("EndpointsConfig", NetworkMembers.of(valid).endpoints()));
        List<RunProblem> left = new ArrayList<>(RunValues.invalid(line));
        left.addAll(CallersSide.of(valid));
        return new CreateBody(valid.one(RunOption.NAME).orElse(""), valid.one(RunOption.PLATFORM).orElse(""),
                Json.PLAIN.writePretty(body.map()), List.copyOf(left));
    }

    /** Without the body, which holds secrets. */
    @Override
    public String toString() {
        return "CreateBody[" + name + "]";
    }
}
