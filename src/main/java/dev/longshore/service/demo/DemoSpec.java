package dev.longshore.service.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a demo container was created with; never changes.
 *
 * @param image         as written at creation
 * @param healthcheck   the shell command, or an empty string for none
 * @param restartPolicy as HostConfig names it
 */
record DemoSpec(String id, String image, String imageId, Instant created, List<String> command, Map<String, String> labels,
                List<Port> ports, List<String> env, List<Mount> mounts, String network, String alias,
                String healthcheck, String restartPolicy) {

    /** @param published the port on the host, or 0 where it is only exposed */
    record Port(int container, String protocol, String hostIp, int published) {
        String key() {
            return container + "/" + protocol;
        }
    }

    /** @param source the volume's name, or a path on the host for a bind */
    record Mount(String type, String source, String destination, boolean writable) { }

    static Builder of(String seed, DemoImage image, String reference, Instant created, String... command) {
        return new Builder(seed, image, reference, created, List.of(command));
    }

    /** Collects what a container is created with; everything but the basics may be left out. */
    static final class Builder {
        private final String seed;
        private final DemoImage image;
        private final String reference;
        private final Instant created;
        private final List<String> command;
        private final Map<String, String> labels = new TreeMap<>();
        private final List<Port> ports = new ArrayList<>();
        private final List<String> env = new ArrayList<>();
        private final List<Mount> mounts = new ArrayList<>();
        private String network = "bridge";
        private String alias = "";
        private String healthcheck = "";
        private String restartPolicy = "no";

        private Builder(String seed, DemoImage image, String reference, Instant created, List<String> command) {
            this.seed = seed;
            this.image = image;
            this.reference = reference;
            this.created = created;
            this.command = command;
            labels.putAll(image.labels());
        }

        Builder project(String project, String service) {
            labels.put("com.docker.compose.container-number", "1");
            labels.put("com.docker.compose.oneoff", "False");
            labels.put("com.docker.compose.project", project);
            labels.put("com.docker.compose.project.config_files", "/srv/" + project + "/compose.yaml");
            labels.put("com.docker.compose.project.working_dir", "/srv/" + project);
            labels.put("com.docker.compose.service", service);
            labels.put("com.docker.compose.version", "2.29.7");
            network = project + "_default";
            alias = service;
            return restart("unless-stopped");
        }

        Builder port(int container, int published) {
            ports.add(new Port(container, "tcp", "0.0.0.0", published));
            return this;
        }

        Builder localPort(int container, int published) {
            ports.add(new Port(container, "tcp", "127.0.0.1", published));
            return this;
        }

        Builder port(Port port) {
            ports.add(port);
            return this;
        }

        Builder mount(Mount mount) {
            mounts.add(mount);
            return this;
        }

        Builder labels(Map<String, String> more) {
            labels.putAll(more);
            return this;
        }

        Builder exposed(int container) {
            ports.add(new Port(container, "tcp", "", 0));
            return this;
        }

        Builder env(String... pairs) {
            env.addAll(List.of(pairs));
            return this;
        }

        Builder volume(String name, String destination) {
            mounts.add(new Mount("volume", name, destination, true));
            return this;
        }

        Builder bind(String path, String destination) {
            mounts.add(new Mount("bind", path, destination, false));
            return this;
        }

        Builder network(String name) {
            network = name;
            return this;
        }

        Builder health(String check) {
            healthcheck = check;
            return this;
        }

        Builder restart(String policy) {
            restartPolicy = policy;
            return this;
        }

        /** What it is called at first, and identified by. */
        String name() {
            return seed;
        }

        DemoSpec build() {
            env.add("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
            return new DemoSpec(DemoIds.of("container/" + seed), reference, image.id(), created, command, labels,
                    List.copyOf(ports), List.copyOf(env), List.copyOf(mounts), network, alias, healthcheck, restartPolicy);
        }
    }
}
