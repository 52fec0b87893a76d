package dev.longshore.service.images;

import dev.longshore.domain.PlainText;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskState.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Shows each layer, and the sum of those whose size is known. Neither what is done nor the whole ever shrinks: an engine that downloads a
 * layer and then unpacks it counts that layer twice, and it is counted once here.
 */
final class LayerProgress {

    private static final Set<String> MOVES = Set.of("Downloading", "Pushing");
    private static final Set<String> FINISHED = Set.of("Download complete", "Verifying Checksum", "Pull complete", "Already exists", "Pushed", "Layer already exists");
    /** The registry had the layer in another repository, named after it. */
    private static final String MOUNTED = "Mounted from ";
    private static final int LONGEST = 80;
    private static final int MOST_LAYERS = 1000;

    private record Layer(long done, long total) { }

    private final TaskControl control;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private long done;
    private long total;

    LayerProgress(TaskControl control) {
        this.control = control;
    }

    void add(StreamRecord record) {
        // docker tells the tag as an id before the layers begin
        if (record.id() == null || record.id().isEmpty() || record.status() == null || record.status().startsWith("Pulling from ")) {
            return;
        }
        String id = PlainText.visible(record.id(), LONGEST);
        if (!layers.containsKey(id) && layers.size() == MOST_LAYERS) {
            return;
        }
        Layer before = layers.getOrDefault(id, new Layer(0, 0));
        Layer now = moved(before, record);
        layers.put(id, now);
        done += now.done() - before.done();
        total += now.total() - before.total();
        control.part(part(id, record, now));
        control.progress(done, total == 0 ? -1 : total);
    }

    private static Layer moved(Layer before, StreamRecord record) {
        if (FINISHED.contains(record.status()) || record.status().startsWith(MOUNTED)) {
            return new Layer(before.total(), before.total());
        }
        if (!MOVES.contains(record.status())) {
            return before;
        }
        long current = Math.max(before.done(), current(record));
        // docker may push more than it said: compressed sizes are guesses there
        return new Layer(current, Math.max(before.total(), Math.max(total(record), current)));
    }

    /** A layer shows what it does now, unpacking too. */
    private static Part part(String id, StreamRecord record, Layer layer) {
        String status = PlainText.visible(record.status(), LONGEST);
        if (total(record) > 0) {
            return new Part(id, status, Math.min(current(record), total(record)), total(record));
        }
        return new Part(id, status, layer.done(), layer.total() == 0 ? -1 : layer.total());
    }

    private static long current(StreamRecord record) {
        return record.progressDetail() == null || record.progressDetail().current() == null ? 0 : Math.max(0, record.progressDetail().current());
    }

    private static long total(StreamRecord record) {
        return record.progressDetail() == null || record.progressDetail().total() == null ? 0 : Math.max(0, record.progressDetail().total());
    }
}
