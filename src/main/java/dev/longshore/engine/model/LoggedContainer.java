package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.Map;

/** What {@code GET /containers/{id}/json} tells about the run of a container and its log. */
public record LoggedContainer(String id, String name, String created, State state, Config config, HostConfig hostConfig) {

    private static final State NO_STATE = new State("", false, false, null, "", "");

    public LoggedContainer {
        id = Absent.text(id);
        name = Absent.text(name);
        created = Absent.text(created);
        state = state == null ? NO_STATE : state;
        config = config == null ? new Config(false) : config;
        hostConfig = hostConfig == null ? new HostConfig(null) : hostConfig;
    }

    /** Times are RFC 3339; those of the year 1 mean never. @param exitCode null where the engine does not say */
    public record State(String status, boolean running, @SerializedName("OOMKilled") boolean oomKilled, Long exitCode, String startedAt, String finishedAt) {
        public State {
            status = Absent.text(status);
            startedAt = Absent.text(startedAt);
            finishedAt = Absent.text(finishedAt);
        }
    }

    /** @param tty whether it writes to a terminal: then its log has no frames */
    public record Config(boolean tty) { }

    public record HostConfig(LogConfig logConfig) {
        public HostConfig {
            logConfig = logConfig == null ? new LogConfig("", null) : logConfig;
        }
    }

    /** @param type the driver, such as {@code json-file}; empty where the engine does not say */
    public record LogConfig(String type, Map<String, String> config) {
        public LogConfig {
            type = Absent.text(type);
            config = Absent.map(config);
        }
    }
}
