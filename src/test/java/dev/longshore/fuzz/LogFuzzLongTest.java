package dev.longshore.fuzz;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The same as {@link LogFuzzTest}, far more often. */
@Tag("long")
@PropertyDefaults(tries = 200_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
class LogFuzzLongTest extends LogFuzzes {
}
