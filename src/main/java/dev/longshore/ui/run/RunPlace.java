package dev.longshore.ui.run;

import dev.longshore.service.run.RunService;
import dev.longshore.ui.control.JsonTreeModel;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What every form needs around it. @param tree a new tree for a request, which hides what is secret */
record RunPlace(RunService service, RunText text, RunCopies copies, RunOutcomes outcomes, Supplier<JsonTreeModel> tree, Executor ui) {
}
