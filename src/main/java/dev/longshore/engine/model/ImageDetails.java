package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/** What the app reads of {@code GET /images/{name}/json}; the inspector shows the whole answer. */
public record ImageDetails(String id, List<String> repoTags, List<String> repoDigests, String created, String architecture, String os,
                           long size, long virtualSize, Config config,
                           @SerializedName("RootFS") Layers rootFs) {

    public ImageDetails {
        repoTags = Absent.list(repoTags);
        repoDigests = Absent.list(repoDigests);
    }

    /** Digests of its layers before they are packed, the lowest first; empty where the engine tells none, as before API 1.23. */
    public List<String> layers() {
        return rootFs == null ? List.of() : rootFs.layers();
    }

    /** Where {@link #layers()} stand. */
    public record Layers(List<String> layers) {
        public Layers {
            layers = Absent.list(layers);
        }
    }

    /** What containers of it start with. */
    public record Config(List<String> env, List<String> cmd, List<String> entrypoint, String user, String workingDir,
                         Map<String, Object> exposedPorts, Map<String, String> labels) {

        public Config {
            env = Absent.list(env);
            cmd = Absent.list(cmd);
            entrypoint = Absent.list(entrypoint);
            exposedPorts = Absent.map(exposedPorts);
            labels = Absent.map(labels);
        }
    }
}
