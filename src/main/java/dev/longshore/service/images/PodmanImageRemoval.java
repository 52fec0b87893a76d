package dev.longshore.service.images;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageDetails;
import dev.longshore.service.images.ImageRemoval.NamedContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Removes one image from Podman without force, since Podman removes by force whatever container uses the image. Containers go one by one
 * by their ids, and only those that were named; before each one it is asked whether it still stands as it was shown.
 */
final class PodmanImageRemoval {

    private final EngineClient client;
    private final ObjectRef image;
    private final ImageRemoval agreed;

    PodmanImageRemoval(EngineClient client, ObjectRef image, ImageRemoval agreed) {
        this.client = client;
        this.image = image;
        this.agreed = agreed;
    }

    /** What keeps the image: the containers by their names. */
    static final class Kept extends RuntimeException {
        private final transient Cause why;
        private final transient List<String> containers;
        private final int status;

        Kept(Cause why, List<String> containers, int status, String words, EngineException cause) {
            super(words, cause);
            this.why = why;
            this.containers = containers;
            this.status = status;
        }

        Cause why() {
            return why;
        }

        List<String> containers() {
            return containers;
        }

        int status() {
            return status;
        }
    }

    /** Nothing is removed where a container or a tag has come, or a container has started, since it was asked. @throws Kept for containers */
    void run() {
        List<ContainerSummary> users = users();
        List<ContainerSummary> others = users.stream().filter(user -> agreed.containers().stream().noneMatch(one -> one.id().equals(user.id()))).toList();
        if (!others.isEmpty()) {
            throw inTheWay(others, 0, "containers are made of it: " + described(others), null);
        }
        List<String> tags = tags();
        agreed.containers().forEach(this::refuseStarted);
        try {
            removeContainers();
            removeImage(tags);
        } catch (EngineException.Conflict | EngineException.ServerFault refused) {
            throw explained(refused);
        }
    }

    private List<ContainerSummary> users() {
        return client.containers().list().stream().filter(one -> digits(one.imageId()).equals(digits(image.id()))).toList();
    }

    private static String digits(String id) {
        return id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
    }

    private List<String> tags() {
        ImageDetails now = client.images().inspect(image.id());
        List<String> tags = now.repoTags().stream().filter(tag -> !tag.startsWith("<none>")).toList();
        List<String> more = tags.stream().filter(tag -> !agreed.tags().contains(tag)).toList();
        if (!more.isEmpty()) {
            throw new EngineException.Conflict(0, "it has got further tags: " + String.join(", ", more));
        }
        return tags;
    }

    /** @return whether it has a process; false where it is gone */
    private boolean refuseStarted(NamedContainer container) {
        boolean alive;
        try {
            alive = alive(client.containers().inspect(container.id()).state());
        } catch (EngineException.NotFound gone) {
            return false;
        }
        if (alive && !container.alive()) {
            throw new Kept(Cause.STARTED_MEANWHILE, List.of(container.name()), 0, container.name() + " did not run when it was shown, and runs now", null);
        }
        return alive;
    }

    private static boolean alive(ContainerDetails.State state) {
        return state != null && (state.running() || state.paused() || state.restarting()
                || state.status() != null && ContainerState.of(state.status()).alive());
    }

    /** One that others hang on, by its network say, goes after them: Podman refuses it before. */
    private void removeContainers() {
        List<NamedContainer> left = agreed.containers();
        while (!left.isEmpty()) {
            List<NamedContainer> refused = new ArrayList<>();
            EngineException.Conflict why = null;
            for (NamedContainer each : left) {
                try {
                    removeOne(each);
                } catch (EngineException.Conflict later) {
                    refused.add(each);
                    why = later;
                }
            }
            if (why != null && refused.size() == left.size()) {
                throw why;
            }
            left = refused;
        }
    }

    private void removeOne(NamedContainer container) {
        boolean alive = refuseStarted(container);
        try {
            client.containers().remove(container.id(), alive, false);
        } catch (EngineException.NotFound gone) {
            // somebody else was quicker
        }
    }

    /** Podman takes an image with several names by its id only by force: all but one come off first. Where it is refused they come back. */
    private void removeImage(List<String> tags) {
        List<String> off = new ArrayList<>();
        try {
            tags.subList(0, Math.max(0, tags.size() - 1)).forEach(tag -> untag(tag, off));
            removeById(off);
        } catch (EngineException refused) {
            off.forEach(tag -> putBack(tag, refused));
            throw refused;
        }
    }

    /** @param refused what is told in any case, and keeps what goes wrong here */
    private void putBack(String tag, EngineException refused) {
        try {
            if (meaning(tag).isEmpty()) {
                ImageName.parse(tag).ifPresent(name -> client.images().tag(image.id(), name.repository(), name.tag()));
            }
        } catch (EngineException lost) {
            refused.addSuppressed(lost);
        }
    }

    private void untag(String tag, List<String> off) {
        if (meaning(tag).filter(id -> digits(id).equals(digits(image.id()))).isPresent()) {
            client.images().remove(tag, false);
            off.add(tag);
        }
    }

    /** What was pulled by its digest has a further name that only the list tells: then every name comes off, and the image goes with the last. */
    private void removeById(List<String> off) {
        try {
            client.images().remove(image.id(), false);
        } catch (EngineException.Conflict | EngineException.ServerFault refused) {
            if (!String.valueOf(refused.getMessage()).contains("with more than one tag")) {
                throw refused;
            }
            agreed.tags().forEach(name -> untag(name, off));
            removeWhatIsLeft();
        }
    }

    private void removeWhatIsLeft() {
        try {
            client.images().remove(image.id(), false);
        } catch (EngineException.NotFound gone) {
            // it went with its last name
        }
    }

    /** The id of the image that a tag names now; empty where it names none. */
    private Optional<String> meaning(String tag) {
        try {
            return Optional.ofNullable(client.images().inspect(tag).id());
        } catch (EngineException.NotFound nobodys) {
            return Optional.empty();
        }
    }

    /** Names the containers in the way as they are now, also those that the engine tells by their ids only. */
    private RuntimeException explained(EngineException refused) {
        String words = String.valueOf(refused.getMessage());
        String id = digits(image.id());
        List<ContainerSummary> there = client.containers().list().stream()
                .filter(one -> digits(one.imageId()).equals(id) || words.contains(one.id())).toList();
        List<ContainerSummary> told = there.stream().filter(one -> words.contains(one.id())).toList();
        List<ContainerSummary> named = told.isEmpty() ? there : told;
        return named.isEmpty() ? refused : inTheWay(named, refused.status(), words + " (" + described(named) + ")", refused);
    }

    private static Kept inTheWay(List<ContainerSummary> containers, int status, String words, EngineException cause) {
        return new Kept(Cause.IN_USE, containers.stream().map(ContainerSummary::name).sorted().toList(), status, words, cause);
    }

    private static String described(List<ContainerSummary> containers) {
        return containers.stream().map(one -> one.name() + " " + (ContainerStatus.of(one.state(), one.status()).state().alive() ? "runs" : "does not run"))
                .sorted().collect(Collectors.joining(", "));
    }
}
