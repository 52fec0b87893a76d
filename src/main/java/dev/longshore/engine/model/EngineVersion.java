package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/** The answer of {@code GET /version}. */
public record EngineVersion(String version, String apiVersion, @SerializedName("MinAPIVersion") String minApiVersion, String os, String arch, String kernelVersion,
                            String gitCommit, String goVersion, String buildTime, List<Component> components) {

    public EngineVersion {
        version = Absent.text(version);
        components = Absent.list(components);
    }

    /** Whether this is Podman answering in Docker's words. */
    public boolean podman() {
        return components.stream().anyMatch(component -> Absent.text(component.name()).startsWith("Podman"));
    }

    /** One part of the engine, such as containerd. */
    public record Component(String name, String version, Map<String, String> details) {
        public Component {
            details = Absent.map(details);
        }
    }
}
