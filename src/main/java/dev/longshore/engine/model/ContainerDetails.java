package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/** What the app reads of {@code GET /containers/{id}/json}; the inspector shows the whole answer. */
public record ContainerDetails(String id, String name, String created, String image, String path, List<String> args, long restartCount,
                               State state, Config config, List<Mount> mounts, NetworkSettings networkSettings) {

    public ContainerDetails {
        args = Absent.list(args);
        mounts = Absent.list(mounts);
        networkSettings = networkSettings == null ? NetworkSettings.NONE : networkSettings;
    }

    /**
     * How the container stands. Times are RFC 3339; {@code 0001-01-01T00:00:00Z} means never.
     *
     * @param exitCode of Windows up to 32 bits without a sign; null where the engine does not say
     */
    public record State(String status, boolean running, boolean paused, boolean restarting, @SerializedName("OOMKilled") boolean oomKilled,
                        boolean dead, long pid, Long exitCode, String error, String startedAt, String finishedAt, Health health) { }

    /** The outcome of health checks; null where there are none. */
    public record Health(String status, long failingStreak) { }

    /** What it was created with. */
    public record Config(String hostname, String user, boolean tty, boolean openStdin, List<String> env, List<String> cmd,
                         List<String> entrypoint, String image, String workingDir, Map<String, String> labels, Long stopTimeout) {

        public Config {
            env = Absent.list(env);
            cmd = Absent.list(cmd);
            entrypoint = Absent.list(entrypoint);
            labels = Absent.map(labels);
        }
    }

    /**
     * A volume or folder in the container. Texts that the engine leaves out are empty.
     *
     * @param type empty before API 1.25
     * @param name of the volume; empty for a folder, and for an anonymous volume that Docker makes only at the start
     */
    public record Mount(String type, String name, String source, String destination, String mode, @SerializedName("RW") boolean writable) {
        public Mount {
            type = Absent.text(type);
            name = Absent.text(name);
            source = Absent.text(source);
            destination = Absent.text(destination);
            mode = Absent.text(mode);
        }
    }
}
