package dev.longshore.service.networks;

import dev.longshore.domain.network.DraftProblem;
import java.util.List;

/** Nothing was sent: the draft has problems that the engine would refuse, or take and regret. @param problems at least one */
public record Refused(List<DraftProblem> problems) implements Creation, Joining {

    public Refused {
        problems = List.copyOf(problems);
    }
}
