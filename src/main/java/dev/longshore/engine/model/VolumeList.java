package dev.longshore.engine.model;

import java.util.List;
import java.util.Map;

/** The answer of {@code GET /volumes}. */
public record VolumeList(List<Volume> volumes, List<String> warnings) {

    public VolumeList {
        volumes = Absent.list(volumes);
        warnings = Absent.list(warnings);
    }

    /** A volume; {@code usageData} only comes with {@code /system/df}. */
    public record Volume(String name, String driver, String mountpoint, String createdAt, String scope, Map<String, String> labels,
                         Map<String, String> options, Usage usageData) {

        public Volume {
            labels = Absent.map(labels);
            options = Absent.map(options);
        }
    }

    /** Bytes used and containers that use it; -1 where the engine does not know. */
    public record Usage(Long size, Long refCount) {
        public Usage {
            size = Absent.notComputed(size);
            refCount = Absent.notComputed(refCount);
        }
    }
}
