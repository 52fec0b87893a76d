package dev.longshore.service.images;

import static dev.longshore.service.images.RemovalRig.failure;
import static dev.longshore.service.images.RemovalRig.now;
import static dev.longshore.service.images.RemovalRig.onEach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.EngineException;
import dev.longshore.service.images.ImageRemoval.NamedContainer;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the containers of an image that is removed, on each engine there is: Docker keeps them, and Podman is never forced. */
@ExtendWith(RealEngineExtension.class)
class ImageRemovalIT {

    private static void onPodman(RealEngine own, Consumer<RemovalRig> check) {
        onEach(own, rig -> {
            if (rig.podman) {
                check.accept(rig);
                assertFalse(rig.deletions().stream().anyMatch(target -> target.startsWith("/images") && target.contains("force")), () -> rig.deletions().toString());
            }
        });
    }

    private static ImageRemoval agreed(RemovalRig rig, ObjectRef image, NamedContainer... containers) {
        return new ImageRemoval(false, rig.tags(image), List.of(containers));
    }

    @Test
    void forceTakesNoContainerWhateverAsksForIt(RealEngine own) {
        onEach(own, rig -> {
            for (boolean started : new boolean[] {false, true}) {
                ObjectRef image = rig.image(1);
                NamedContainer user = rig.container(image, started);
                ImageRemoval forced = new ImageRemoval(true, rig.tags(image), List.of());
                if (rig.podman) {
                    assertThrows(EngineException.Conflict.class, () -> rig.truth.images().remove(image.id(), true));
                    assertThrows(EngineException.Conflict.class, () -> rig.truth.images().remove(image.name(), true));
                    Failure kept = failure(rig.images.remove(image, forced));
                    assertEquals(Cause.IN_USE, kept.cause());
                    assertEquals(List.of(user.name()), kept.facts());
                } else if (started) {
                    assertEquals(Cause.CONFLICT, failure(rig.images.remove(image, forced)).cause());
                } else {
                    now(rig.images.remove(image, forced));
                }
                assertEquals(started ? "running" : "stopped", rig.state(user));
                assertEquals(rig.podman || started, rig.has(image));
            }
        });
    }

    @Test
    void severalTagsGoTogether(RealEngine own) {
        onEach(own, rig -> {
            ObjectRef image = rig.image(3);
            now(rig.images.remove(image, new ImageRemoval(!rig.podman, rig.tags(image), List.of())));
            assertFalse(rig.has(image));
        });
    }

    @Test
    void agreedContainersGoByTheirIdsAndThenTheImageWithoutForce(RealEngine own) {
        onPodman(own, rig -> {
            ObjectRef image = rig.image(2);
            ObjectRef other = rig.image(1);
            NamedContainer runs = rig.container(image, true);
            NamedContainer sharing = rig.container(image, true, "container:" + runs.id());
            NamedContainer stopped = rig.container(image, false);
            NamedContainer bystander = rig.container(other, true);
            now(rig.images.remove(image, agreed(rig, image, runs, sharing, stopped)));
            assertEquals(List.of("gone", "gone", "gone", "running"), List.of(rig.state(runs), rig.state(sharing), rig.state(stopped), rig.state(bystander)));
            assertFalse(rig.has(image));
            List<String> deleted = rig.deletions();
            assertTrue(deleted.containsAll(List.of("/containers/" + runs.id() + "?force=1", "/containers/" + stopped.id())), deleted::toString);
            assertEquals("/images/" + image.id(), deleted.getLast());
        });
    }

    @Test
    void aContainerThatCameMeanwhileIsNamedAndNothingGoes(RealEngine own) {
        onPodman(own, rig -> {
            ObjectRef image = rig.image(2);
            NamedContainer named = rig.container(image, false);
            ImageRemoval agreed = agreed(rig, image, named);
            NamedContainer newcomer = rig.container(image, true);
            Failure kept = failure(rig.images.remove(image, agreed));
            assertEquals(Cause.IN_USE, kept.cause());
            assertEquals(List.of(newcomer.name()), kept.facts());
            assertTrue(kept.detail().contains(newcomer.name()), kept.detail());
            assertEquals(List.of("stopped", "running"), List.of(rig.state(named), rig.state(newcomer)));
            assertEquals(2, rig.tags(image).size());
            assertEquals(List.of(), rig.deletions());
        });
    }

    @Test
    void aContainerThatWasStartedMeanwhileStays(RealEngine own) {
        onPodman(own, rig -> {
            ObjectRef image = rig.image(1);
            NamedContainer first = rig.container(image, false);
            NamedContainer second = rig.container(image, false);
            ImageRemoval agreed = agreed(rig, image, first, second);
            rig.truth.containers().start(second.id());
            Failure kept = failure(rig.images.remove(image, agreed));
            assertEquals(Cause.STARTED_MEANWHILE, kept.cause());
            assertEquals(List.of(second.name()), kept.facts());
            assertEquals(List.of("stopped", "running"), List.of(rig.state(first), rig.state(second)));
            assertEquals(List.of(), rig.deletions());
        });
    }

    @Test
    void aContainerOfAnotherImageThatHangsOnOneStaysAndIsNamed(RealEngine own) {
        onPodman(own, rig -> {
            ObjectRef image = rig.image(1);
            NamedContainer named = rig.container(image, true);
            NamedContainer sharing = rig.container(rig.image(1), true, "container:" + named.id());
            Failure kept = failure(rig.images.remove(image, agreed(rig, image, named)));
            assertEquals(Cause.IN_USE, kept.cause());
            assertTrue(kept.facts().contains(sharing.name()), kept::toString);
            assertEquals(List.of("running", "running"), List.of(rig.state(named), rig.state(sharing)));
            assertTrue(rig.has(image));
        });
    }

    @Test
    void aTagThatCameMeanwhileStays(RealEngine own) {
        onPodman(own, rig -> {
            ObjectRef image = rig.image(1);
            ImageRemoval agreed = agreed(rig, image);
            rig.truth.images().tag(image.id(), "localhost/podman-images-it/precious", "1");
            assertEquals(Cause.CONFLICT, failure(rig.images.remove(image, agreed)).cause());
            assertEquals(2, rig.tags(image).size());
        });
    }
}
