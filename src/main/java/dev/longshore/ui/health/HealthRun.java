package dev.longshore.ui.health;

import dev.longshore.domain.Failure;
import dev.longshore.service.health.HealthService;

/** A check that the user runs. */
sealed interface HealthRun {

    /** None yet. */
    record None() implements HealthRun { }

    /** It is under way. */
    record Running() implements HealthRun { }

    /** The user did not wait for its end. */
    record Left() implements HealthRun { }

    record Done(HealthService.Run run) implements HealthRun { }

    record Failed(Failure failure) implements HealthRun { }
}
