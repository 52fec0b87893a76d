package dev.longshore.fuzz;

import dev.longshore.domain.logs.SgrState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of any log: frames, terminals, colours, fields and levels. How often it is tried is for those who extend it. */
abstract class LogFuzzes extends LogInputs {

    @Property(seed = SEED)
    void anyAnswer(@ForAll("answers") byte[] bytes, @ForAll @IntRange(min = 1, max = 80) int step, @ForAll boolean framed,
            @ForAll boolean stamped, @ForAll boolean podman) {
        LogFuzz.anyBytes(bytes, step, framed, stamped, podman);
    }

    @Property(seed = SEED)
    void anyFrames(@ForAll("texts") byte[] out, @ForAll("texts") byte[] err, @ForAll @Size(max = 20) List<@IntRange(max = 20) Integer> cuts,
            @ForAll @IntRange(min = 1, max = 40) int step) {
        LogFuzz.frames(out, err, cuts, step);
    }

    @Property(seed = SEED)
    void anyColours(@ForAll("coloured") String text, @ForAll("looks") SgrState before) {
        LogFuzz.colours(text, before);
    }

    @Property(seed = SEED)
    void anyLine(@ForAll("lines") String line) {
        LogFuzz.fields(line);
    }

    @Property(seed = SEED)
    void anyRecords(@ForAll @Size(max = 10) List<@IntRange(min = -5, max = 5) Integer> records, @ForAll("texts") byte[] noise,
            @ForAll @IntRange(min = 1, max = 60) int step) {
        JsonLinesFuzz.records(records, noise, step);
    }

    @Property(seed = SEED)
    void anyJsonLines(@ForAll("lines") String first, @ForAll("lines") String second, @ForAll @IntRange(min = 1, max = 60) int step) {
        JsonLinesFuzz.anyBytes((first + "\n" + second).getBytes(StandardCharsets.UTF_8), step);
    }
}
