package dev.longshore.fuzz;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Often enough for each build. */
@PropertyDefaults(tries = 300, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
class LogFuzzTest extends LogFuzzes {
}
