package dev.longshore.ui.run;

import dev.longshore.domain.ObjectKind;
import dev.longshore.service.run.RunService;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.module.ObjectMaker;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every form needs around it.
 *
 * @param tree   a new tree for a request, which hides what is secret
 * @param makers what makes objects of a kind; empty where no feature does
 */
record RunPlace(RunService service, RunText text, RunCopies copies, RunOutcomes outcomes, Supplier<JsonTreeModel> tree,
                Function<ObjectKind, Optional<ObjectMaker>> makers, Executor ui) {
}
