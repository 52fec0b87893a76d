package dev.longshore.service.transfer;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.BackPressure;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads what an engine says while it loads, down to the record that says what it loaded. */
final class LoadAnswer {

    private static final String LOADED = "Loaded image";

    private LoadAnswer() {
    }

    /**
     * @param client of the engine that answers: before API 1.23 one says nothing where all went well
     * @param sent   what such an engine was sent, in place of its words
     * @return the references or ids that were loaded, at least one
     * @throws EngineException.Reported   where the engine tells of a failure
     * @throws EngineException.Incomplete where it ends without naming what it loaded
     */
    static List<String> read(JsonLines<StreamRecord> answer, EngineClient client, String sent, TaskControl control) {
        List<String> loaded = new ArrayList<>();
        AtomicBoolean silent = new AtomicBoolean(!client.version().atLeast(1, 23));
        answer.forEach(BackPressure.hold(record -> {
            silent.set(false);
            take(record, loaded, control);
        }));
        if (silent.get()) {
            return List.of(sent);
        }
        if (loaded.isEmpty()) {
            throw new EngineException.Incomplete("the engine did not say which image it loaded");
        }
        return loaded;
    }

    private static void take(StreamRecord record, List<String> loaded, TaskControl control) {
        if (record.failed()) {
            throw new EngineException.Reported(record.code(), record.failure());
        }
        if (record.stream() != null) {
            control.output(record.stream());
            record.stream().lines().filter(line -> line.startsWith(LOADED)).forEach(line -> loaded.add(name(line)));
        } else if (record.id() != null && record.progressDetail() != null) {
            control.part(part(record));
        }
    }

    /** {@code Loaded image: web:1} and {@code Loaded image ID: sha256:…}. */
    private static String name(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static TaskState.Part part(StreamRecord record) {
        Long done = record.progressDetail().current();
        Long total = record.progressDetail().total();
        return new TaskState.Part(record.id(), record.status() == null ? "" : record.status(), done == null ? 0 : done, total == null ? -1 : total);
    }
}
