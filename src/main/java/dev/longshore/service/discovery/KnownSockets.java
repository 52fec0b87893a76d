package dev.longshore.service.discovery;

import dev.longshore.domain.Host.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Where engines that are not docker's default put their sockets. */
final class KnownSockets {

    /** Where docker's engine listens if nothing else is said. */
    static final String USUAL = "var/run/docker.sock";

    private final Machine machine;

    KnownSockets(Machine machine) {
        this.machine = machine;
    }

    record Socket(Origin origin, String name, Path path) { }

    Path usual() {
        return machine.root().resolve(USUAL);
    }

    /** Those that are there; the better known first. */
    List<Socket> present() {
        return candidates().stream().filter(each -> isThere(each.path())).toList();
    }

    private List<Socket> candidates() {
        Path home = machine.home();
        List<Socket> all = new ArrayList<>();
        if (machine.windows()) {
            return all;
        }
        String runtime = machine.variable("XDG_RUNTIME_DIR");
        if (!machine.mac()) {
            if (!runtime.isEmpty()) {
                all.add(new Socket(Origin.ROOTLESS, "rootless", Path.of(runtime, "docker.sock")));
            }
            all.add(new Socket(Origin.ROOTLESS, "rootless-home", home.resolve(".docker/run/docker.sock")));
            all.add(new Socket(Origin.DOCKER_DESKTOP, "docker-desktop", home.resolve(".docker/desktop/docker.sock")));
            if (!runtime.isEmpty()) {
                all.add(new Socket(Origin.PODMAN, "podman", Path.of(runtime, "podman", "podman.sock")));
            }
        } else {
            all.add(new Socket(Origin.DOCKER_DESKTOP, "docker-desktop", home.resolve(".docker/run/docker.sock")));
            all.add(new Socket(Origin.COLIMA, "colima", home.resolve(".colima/default/docker.sock")));
            all.add(new Socket(Origin.RANCHER_DESKTOP, "rancher-desktop", home.resolve(".rd/docker.sock")));
            all.add(new Socket(Origin.ORBSTACK, "orbstack", home.resolve(".orbstack/run/docker.sock")));
            all.add(new Socket(Origin.PODMAN, "podman", home.resolve(".local/share/containers/podman/machine/podman.sock")));
        }
        all.add(new Socket(Origin.PODMAN, "podman-root", machine.root().resolve("run/podman/podman.sock")));
        all.add(new Socket(Origin.SYSTEM_SOCKET, "system", usual()));
        return all;
    }

    boolean isThere(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException notThere) {
            return false;
        }
    }

    /** What a path leads to, links followed as far as they go. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }
}
