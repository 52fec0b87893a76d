package dev.longshore.ui.networks;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.ui.i18n.Message;
import java.util.List;

/** What is wrong with a draft, in words. */
final class ProblemText {

    private ProblemText() {
    }

    static Message of(DraftProblem problem) {
        List<String> facts = problem.facts();
        return Message.of("networks.problem." + KebabCase.of(problem.kind()), facts.isEmpty() ? "" : facts.getFirst(), facts.size() > 1 ? facts.get(1) : "");
    }
}
