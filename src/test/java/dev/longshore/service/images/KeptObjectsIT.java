package dev.longshore.service.images;

import static dev.longshore.service.images.RemovalRig.now;
import static dev.longshore.service.images.RemovalRig.onEach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageRemoval.NamedContainer;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the dialogs say stays and goes, asked of each engine there is. */
@ExtendWith(RealEngineExtension.class)
class KeptObjectsIT {

    @Test
    void aRemovedContainerLeavesItsVolumesAndItsImage(RealEngine own) {
        onEach(own, rig -> {
            for (boolean removesItself : new boolean[] {false, true}) {
                ObjectRef image = rig.image(1);
                String named = RemovalRig.newName();
                NamedContainer container = rig.withVolumes(image, true, named, Map.of("AutoRemove", removesItself));
                String anonymous = rig.anonymous(container);
                now(rig.containers.remove(rig.ref(container), true, false));
                assertEquals("gone", rig.state(container));
                assertTrue(rig.hasVolume(named) && rig.has(image));
                // Podman's own removal at the end may come first, with the volume, as its dialog says
                assertTrue(rig.podman && removesItself || rig.hasVolume(anonymous));
            }
        });
    }

    @Test
    void withItsVolumesOnlyAnonymousOnesThatNobodyElseUsesGo(RealEngine own) {
        onEach(own, rig -> {
            ObjectRef image = rig.image(1);
            String named = RemovalRig.newName();
            NamedContainer first = rig.withVolumes(image, true, named, Map.of());
            String anonymous = rig.anonymous(first);
            NamedContainer second = rig.sharingVolumes(image, first);
            now(rig.containers.remove(rig.ref(first), true, true));
            assertTrue(rig.hasVolume(named) && rig.hasVolume(anonymous), "another container uses it");
            now(rig.containers.remove(rig.ref(second), false, true));
            assertTrue(rig.hasVolume(named) && rig.has(image));
            assertFalse(rig.hasVolume(anonymous));
        });
    }

    @Test
    void aKilledContainerStaysUnlessItRemovesItself(RealEngine own) {
        onEach(own, rig -> {
            ObjectRef image = rig.image(1);
            String named = RemovalRig.newName();
            NamedContainer stays = rig.withVolumes(image, true, named, Map.of());
            NamedContainer goes = rig.withVolumes(image, true, named, Map.of("AutoRemove", true));
            List<String> anonymous = List.of(rig.anonymous(stays), rig.anonymous(goes));
            now(rig.containers.kill(rig.ref(stays), "SIGKILL"));
            now(rig.containers.kill(rig.ref(goes), "SIGKILL"));
            Waiting.until("it removes itself, and its anonymous volume", () -> rig.state(goes).equals("gone") && !rig.hasVolume(anonymous.getLast()));
            Waiting.until("the other is dead", () -> rig.state(stays).equals("stopped"));
            assertTrue(rig.hasVolume(named) && rig.hasVolume(anonymous.getFirst()) && rig.has(image));
        });
    }

    @Test
    void aTagThatGoesLeavesTheImageAndItsContainer(RealEngine own) {
        onEach(own, rig -> {
            ObjectRef image = rig.image(2);
            NamedContainer container = rig.container(image, true);
            List<String> tags = rig.tags(image);
            now(rig.images.untag(image, tags.getFirst()));
            assertEquals(tags.subList(1, 2), rig.tags(image));
            assertEquals("running", rig.state(container));
        });
    }

    @Test
    void aNameThatIsGivenAwayLeavesTheOtherImage(RealEngine own) {
        onEach(own, rig -> {
            ObjectRef old = rig.image(1);
            NamedContainer container = rig.container(old, true);
            ObjectRef taker = rig.image(1);
            rig.truth.images().tag(taker.id(), old.name().substring(0, old.name().lastIndexOf(':')), "latest");
            assertTrue(rig.has(old));
            assertFalse(rig.tags(old).contains(old.name()));
            assertEquals("running", rig.state(container));
        });
    }
}
