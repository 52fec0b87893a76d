package dev.longshore.service.build;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.BackPressure;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskState.Part;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows what the builder says: its output, the step it is at, and whether it came to its end. */
final class BuildProgress {

    /** Docker's words, then Podman's. */
    private static final Pattern STEP = Pattern.compile("^(?:\\[(\\d{1,6})/\\d+] )?(?:Step|STEP) (\\d{1,6})/\\d+(?: :|:) (.*?)\\s*$", Pattern.DOTALL);
    private static final Pattern CACHE = Pattern.compile("^ ?-+> Using cache\\b.*", Pattern.DOTALL);
    private static final Pattern TAGGED = Pattern.compile("^Successfully tagged \\S+\\s*$");
    private static final Pattern BUILT = Pattern.compile("^Successfully built ([0-9a-f]{12,64})\\s*$");

    private final TaskControl control;
    private String step = "";
    private StepState status = StepState.RUNNING;
    private int stage;
    private int number;
    private String made = "";
    private String built = "";
    private String claimed = "";

    private final Function<String, Optional<String>> idOf;

    /** @param idOf the whole id of an image that the engine has, given the beginning of it; empty where it has none */
    BuildProgress(TaskControl control, Function<String, Optional<String>> idOf) {
        this.control = control;
        this.idOf = idOf;
    }

    /**
     * Reads to the end.
     *
     * @return the image's id
     * @throws EngineException.Reported   where a step failed
     * @throws EngineException.Incomplete where the end came without the words that say so
     */
    String follow(JsonLines<StreamRecord> records) {
        boolean whole = false;
        try {
            records.forEach(BackPressure.hold(this::take));
            built = built.isEmpty() && made.isEmpty() && !claimed.isEmpty() ? idOf.apply(claimed).orElse("") : built;
            whole = !built.isEmpty();
        } finally {
            mark(whole ? ended() : control.cancelled() ? StepState.STOPPED : StepState.FAILED);
        }
        if (!whole) {
            throw new EngineException.Incomplete("the build's output ended without saying that the image is built");
        }
        return built;
    }

    private void take(StreamRecord record) {
        if (record.failed()) {
            control.output(record.failure().stripTrailing() + "\n");
            throw new EngineException.Reported(record.code(), record.failure().strip());
        }
        if (!record.aux("ID").isEmpty()) {
            made = record.aux("ID");
        }
        if (record.stream() != null) {
            said(record.stream());
        } else if (record.status() != null) {
            pulling(record);
        }
    }

    /** The layers of a base image: without the moving numbers, which are of no use in a text. */
    private void pulling(StreamRecord record) {
        if (record.progressDetail() == null || record.progressDetail().current() == null) {
            control.output((record.id() == null ? "" : record.id() + ": ") + record.status() + "\n");
        }
    }

    private void said(String text) {
        control.output(text);
        Matcher next = STEP.matcher(text);
        if (next.matches() && follows(next)) {
            mark(ended());
            step = text.strip();
            mark(StepState.RUNNING);
        } else if (CACHE.matcher(text).matches()) {
            mark(StepState.CACHED);
        }
        // a program run by a step may print such words as well, but it cannot know the id of the image that will come of it
        Matcher end = BUILT.matcher(text);
        if (end.matches() && made.replaceFirst("^sha256:", "").startsWith(end.group(1))) {
            built = made;
        }
        // engines before API 1.30 tell no id apart: then the words count where nothing but tagging comes after them, and the engine has the image
        claimed = end.matches() ? end.group(1) : TAGGED.matcher(text).matches() ? claimed : "";
    }

    /** Whether it is the step after the last, not a program that prints the like. */
    private boolean follows(Matcher next) {
        int inStage = next.group(1) == null ? 0 : Integer.parseInt(next.group(1));
        int now = Integer.parseInt(next.group(2));
        boolean follows = now == number + 1 && inStage == stage || inStage > stage && now == 1;
        if (follows) {
            stage = inStage;
            number = now;
        }
        return follows;
    }

    private StepState ended() {
        return status == StepState.CACHED ? StepState.CACHED : StepState.DONE;
    }

    private void mark(StepState now) {
        if (!step.isEmpty()) {
            status = now;
            control.part(new Part(step, now.name(), 0, -1));
        }
    }
}
