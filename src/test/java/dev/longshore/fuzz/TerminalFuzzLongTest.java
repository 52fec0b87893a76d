package dev.longshore.fuzz;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The same as {@link TerminalFuzzTest}, far more often. */
@Tag("long")
class TerminalFuzzLongTest extends TerminalInputs {

    private static final int TRIES = 50_000;

    @Property(seed = SEED, tries = TRIES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void anySplit(@ForAll("outputs") byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int step, @ForAll("sizes") List<Integer> sizes) {
        TerminalFuzz.split(bytes, step, sizes);
    }

    @Property(seed = SEED, tries = TRIES, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void anySize(@ForAll("outputs") byte[] bytes, @ForAll("outputs") byte[] more, @ForAll("sizes") List<Integer> sizes) {
        TerminalFuzz.resized(bytes, more, sizes);
    }
}
