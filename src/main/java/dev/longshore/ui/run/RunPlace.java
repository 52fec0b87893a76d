package dev.longshore.ui.run;

import dev.longshore.service.run.RunService;
import java.util.concurrent.Executor;

/** What every form needs around it. */
record RunPlace(RunService service, RunText text, RunCopies copies, RunOutcomes outcomes, Executor ui) {
}
