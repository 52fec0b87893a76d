package dev.longshore.engine.model;

import java.util.List;
import java.util.Map;

/** The answer of {@code GET /volumes}. */
public record VolumeList(List<Volume> volumes, List<String> warnings) {

    public VolumeList {
        volumes = Absent.list(volumes);
        warnings = Absent.list(warnings);
    }

    /**
     * A volume. Its name is all that identifies it.
     *
     * @param createdAt RFC 3339; empty where the engine does not say, as before API 1.29
     * @param options   of its driver, which may hold a login
     * @param usageData null but in {@code /system/df}
     */
    public record Volume(String name, String driver, String mountpoint, String createdAt, String scope, Map<String, String> labels,
                         Map<String, String> options, Usage usageData) {

        public Volume {
            name = Absent.text(name);
            driver = Absent.text(driver);
            mountpoint = Absent.text(mountpoint);
            createdAt = Absent.text(createdAt);
            scope = Absent.text(scope);
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
