package dev.longshore.service.volumes;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.engine.model.ContainerDetails.Mount;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.resource.Derived;
import dev.longshore.service.resource.Listed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The containers that mount a volume, keyed like the volume. Those count that do not run, and those that never have: an engine keeps their
 * volumes as well.
 *
 * @param volume its name
 * @param users  by name and path
 */
public record VolumeUsers(String volume, List<VolumeUser> users) {

    public static final Derived<ContainerSummary, VolumeUsers> KIND = new FromContainers();

    private static final Comparator<VolumeUser> ORDER = Comparator.comparing(VolumeUser::name).thenComparing(VolumeUser::path).thenComparing(VolumeUser::id);

    public VolumeUsers {
        users = List.copyOf(users);
    }

    /** The names of the containers, each once. */
    public List<String> names() {
        return users.stream().map(VolumeUser::name).distinct().toList();
    }

    private static final class FromContainers implements Derived<ContainerSummary, VolumeUsers> {

        @Override
        public ObjectKind objectKind() {
            return VolumeOperations.VOLUME;
        }

        @Override
        public String key(VolumeUsers users) {
            return users.volume();
        }

        @Override
        public Listed<ContainerSummary> source() {
            return Containers.KIND;
        }

        @Override
        public Set<String> keysOf(ContainerSummary container) {
            return volumes(container).map(Mount::name).collect(Collectors.toSet());
        }

        @Override
        public VolumeUsers derive(String key, List<ContainerSummary> containers) {
            return new VolumeUsers(key, containers.stream().flatMap(one -> users(one, key)).sorted(ORDER).toList());
        }

        private static Stream<VolumeUser> users(ContainerSummary container, String volume) {
            return volumes(container).filter(mount -> mount.name().equals(volume)).map(mount -> new VolumeUser(container.id(), container.name(),
                    ContainerStatus.of(container.state(), container.status()), mount.destination(), mount.writable()));
        }

        /** Folders have no name. Docker names an anonymous volume of a bind only once the container has started: it belongs to no volume yet. */
        private static Stream<Mount> volumes(ContainerSummary container) {
            return container.mounts().stream().filter(mount -> !mount.name().isEmpty() && (mount.type().isEmpty() || mount.type().equals("volume")));
        }
    }
}
