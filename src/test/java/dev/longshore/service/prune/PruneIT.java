package dev.longshore.service.prune;

import static dev.longshore.service.prune.RealPruneRig.onEach;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.tasks.BulkRemoval.ItemState;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Preview and removal on each engine there is: what comes into use between the two stays and is said, and nothing goes that was not shown and chosen. */
@ExtendWith(RealEngineExtension.class)
class PruneIT {

    private static void is(ItemState state, String reason, PruneResult result) {
        assertEquals(List.of(state, reason), List.of(result.state(), result.why().map(PruneReason::key).orElse("")), result::toString);
    }

    @Test
    void containers(RealEngine own) {
        onEach(own, rig -> {
            String image = rig.image(1);
            String ended = rig.ended(image);
            String restarted = rig.ended(image);
            String ranAgain = rig.ended(image);
            String notChosen = rig.ended(image);
            String never = rig.container(image, Map.of());
            String running = rig.container(image, Map.of());
            rig.truth.containers().start(running);
            PrunePreview preview = rig.app.preview();
            Map<String, PruneCandidate> shown = rig.own(preview, "containers");
            assertEquals(Set.of(ended, restarted, ranAgain, notChosen, never), shown.keySet());
            assertTrue(shown.values().stream().allMatch(each -> each.since().orElseThrow().isAfter(preview.at().minus(Duration.ofHours(1)))), shown::toString);
            assertEquals("created", shown.get(never).reason().key());
            rig.truth.containers().start(restarted);
            rig.truth.containers().start(ranAgain);
            rig.truth.containers().stop(ranAgain);
            String notShown = rig.container(image, Map.of());
            Set<String> before = rig.snapshot();
            Map<String, PruneResult> results = rig.remove(preview, shown.get(ended), shown.get(restarted), shown.get(ranAgain), shown.get(never));
            is(ItemState.REMOVED, "", results.get(ended));
            is(ItemState.REMOVED, "", results.get(never));
            is(ItemState.IN_USE, "runs", results.get(restarted));
            is(ItemState.CHANGED, "ran-again", results.get(ranAgain));
            assertEquals(Set.of("container " + ended, "container " + never), rig.gone(before), notShown);
        });
    }

    @Test
    void membersOfPods(RealEngine own) {
        onEach(own, rig -> {
            if (rig.podman) {
                String member = rig.podMember(rig.image(1));
                PrunePreview preview = rig.app.preview();
                assertEquals(Set.of(), rig.own(preview, "containers").keySet());
                assertTrue(rig.snapshot().contains("container " + member));
                assertTrue(preview.notes("containers").stream().anyMatch(each -> each.key().equals("pod-members") && each.args().get(1).contains(rig.prefix)),
                        () -> preview.notes("containers").toString());
            }
        });
    }

    @Test
    void anonymousVolumesOfAContainerStay(RealEngine own) {
        onEach(own, rig -> {
            String container = rig.container(rig.image(1), Map.of());
            String volume = rig.volume("", Map.of());
            String mounting = rig.container(rig.image(1), Map.of("Binds", List.of(volume + ":/data")));
            PrunePreview preview = rig.app.preview();
            Map<String, PruneCandidate> shown = rig.own(preview, "containers");
            assertFalse(rig.own(preview, "anonymous-volumes").containsKey(volume), "it is in use");
            rig.remove(preview, shown.get(container), shown.get(mounting));
            assertEquals(volume, rig.truth.volumes().inspect(volume).name());
            assertTrue(rig.own(rig.app.preview(), "anonymous-volumes").containsKey(volume), "it is free now");
        });
    }

    @Test
    void images(RealEngine own) {
        onEach(own, rig -> {
            String single = rig.image(1);
            String several = rig.image(3);
            String mounted = rig.image(2);
            String moved = rig.image(2);
            String target = rig.image(1);
            String tagged = rig.image(1);
            String used = rig.image(1);
            String newcomer = rig.container(used, Map.of());
            PrunePreview preview = rig.app.preview();
            Map<String, PruneCandidate> shown = rig.own(preview, "images");
            assertEquals(6, shown.size(), shown::toString);
            assertFalse(shown.values().stream().anyMatch(each -> each.label().contains(used)), newcomer);
            List<PruneCandidate> chosen = List.of(by(shown, single), by(shown, several), by(shown, mounted), by(shown, moved), by(shown, tagged));
            String user = rig.container(mounted, Map.of());
            String second = moved.replaceFirst(":1$", ":2");
            rig.truth.images().tag(rig.idOf(target), second.replaceFirst(":2$", ""), "2");
            rig.truth.images().tag(rig.idOf(tagged), tagged.replaceFirst(":1$", ""), "precious");
            Set<String> before = rig.snapshot();
            Map<String, PruneResult> results = rig.remove(preview, chosen.toArray(PruneCandidate[]::new));
            is(ItemState.REMOVED, "", result(results, single));
            is(ItemState.REMOVED, "", result(results, several));
            is(ItemState.REMOVED, "", result(results, moved));
            is(ItemState.IN_USE, "used-by", result(results, mounted));
            assertEquals(List.of(user), result(results, mounted).why().orElseThrow().args());
            is(ItemState.CHANGED, "new-tags", result(results, tagged));
            assertEquals(rig.idOf(target), rig.idOf(second), "the tag that moved is the other image's");
            assertTrue(rig.gone(before).stream().allMatch(each -> List.of(single, several, moved).stream().anyMatch(gone -> each.contains(gone.replaceFirst(":1$", ""))
                    || each.contains(by(shown, gone).object().id()))), () -> rig.gone(before).toString());
            assertFalse(rig.hasImage(by(shown, several).object().id()) || rig.hasImage(by(shown, single).object().id()) || rig.hasImage(by(shown, moved).object().id()));
        });
    }

    private static PruneCandidate by(Map<String, PruneCandidate> shown, String tag) {
        return shown.values().stream().filter(each -> each.evidence().names().stream().anyMatch(name -> name.endsWith(tag))).findFirst()
                .orElseThrow(() -> new AssertionError(tag + " is not among " + shown.keySet()));
    }

    private static PruneResult result(Map<String, PruneResult> results, String tag) {
        return results.values().stream().filter(each -> each.candidate().evidence().names().stream().anyMatch(name -> name.endsWith(tag))).findFirst().orElseThrow();
    }

    @Test
    void imagesWithoutATag(RealEngine own) {
        onEach(own, rig -> {
            String used = rig.image(1);
            String free = rig.image(1);
            String target = rig.image(1);
            String usedId = rig.idOf(used);
            String freeId = rig.idOf(free);
            rig.container(used, Map.of());
            for (String each : List.of(used, free)) {   // the tag moves to another image
                rig.truth.images().tag(rig.idOf(target), each.replaceFirst(":1$", ""), "1");
            }
            PrunePreview preview = rig.app.preview();
            List<PruneCandidate> untagged = rig.own(preview, "images").values().stream().filter(each -> each.reason().key().equals("no-tag")).toList();
            assertEquals(List.of(freeId), untagged.stream().map(each -> each.object().id()).toList(), "a container has the other, " + usedId);
            Set<String> before = rig.snapshot();
            rig.remove(preview, untagged.getFirst());
            assertEquals(Set.of("image " + freeId), rig.gone(before));
        });
    }

    @Test
    void whatAnImageWasMadeOfStays(RealEngine own) {
        onEach(own, rig -> {
            String base = rig.image(1);
            String target = rig.image(1);
            String baseId = rig.idOf(base);
            String child = rig.child(base);
            PrunePreview preview = rig.app.preview();
            assertEquals(2, rig.own(preview, "images").size(), "the base is what the child hangs on");
            assertTrue(preview.notes("images").stream().anyMatch(each -> each.key().equals("has-children")), () -> preview.notes("images").toString());
            rig.truth.images().tag(rig.idOf(target), base.replaceFirst(":1$", ""), "1");   // the base has no name from now on
            is(ItemState.REMOVED, "", rig.remove(preview, by(rig.own(preview, "images"), child)).values().iterator().next());
            assertTrue(rig.hasImage(baseId), "it was not shown");
        });
    }

    @Test
    void anImageThatAnotherIsMadeOfMeanwhileStays(RealEngine own) {
        onEach(own, rig -> {
            String base = rig.image(1);
            PrunePreview preview = rig.app.preview();
            String child = rig.child(base);
            is(ItemState.IN_USE, "has-child", rig.remove(preview, by(rig.own(preview, "images"), base)).values().iterator().next());
            assertTrue(rig.hasImage(base) && rig.hasImage(child));
        });
    }

    @Test
    void anImageOfSeveralPlatformsIsInUse(RealEngine own) {
        onEach(own, rig -> {
            String image = rig.twoPlatforms();
            assertFalse(rig.own(rig.app.preview(), "images").isEmpty());
            String container = rig.container(image, Map.of());
            PrunePreview used = rig.app.preview();
            assertEquals(Map.of(), rig.own(used, "images"), container);
        });
    }

    @Test
    void volumes(RealEngine own) {
        onEach(own, rig -> {
            String image = rig.image(1);
            String free = rig.volume(Map.of());
            String anonymous = rig.volume("", Map.of());
            String mounted = rig.volume(Map.of());
            String again = rig.volume(Map.of());
            String notChosen = rig.volume(Map.of());
            String used = rig.volume(Map.of());
            String elsewhere = rig.volume(Map.of("type", "tmpfs", "device", "tmpfs"));
            rig.container(image, Map.of("Binds", List.of(used + ":/data")));
            PrunePreview preview = rig.app.preview();
            Map<String, PruneCandidate> named = rig.own(preview, "named-volumes");
            assertEquals(Set.of(free, mounted, again, notChosen), named.keySet(), elsewhere);
            assertTrue(preview.notes("named-volumes").stream().anyMatch(each -> each.key().equals("lies-elsewhere")));
            Map<String, PruneCandidate> nameless = rig.own(preview, "anonymous-volumes");
            assertEquals(Set.of(anonymous), nameless.keySet());
            String user = rig.container(image, Map.of("Binds", List.of(mounted + ":/data")));
            Waiting.until("another time at which " + again + " was made", Duration.ofSeconds(60), () -> {
                rig.truth.volumes().remove(again, false);
                rig.volume(again, Map.of());
                return !rig.truth.volumes().inspect(again).createdAt().equals(named.get(again).evidence().made());
            });
            Set<String> before = rig.snapshot();
            Map<String, PruneResult> results = rig.remove(preview, named.get(free), nameless.get(anonymous), named.get(mounted), named.get(again));
            is(ItemState.REMOVED, "", results.get(free));
            is(ItemState.REMOVED, "", results.get(anonymous));
            is(ItemState.IN_USE, "used-by", results.get(mounted));
            assertEquals(List.of(user), results.get(mounted).why().orElseThrow().args());
            is(ItemState.CHANGED, "made-again", results.get(again));
            assertEquals(Set.of("volume " + free, "volume " + anonymous), rig.gone(before));
        });
    }

    @Test
    void networks(RealEngine own) {
        onEach(own, rig -> {
            String image = rig.image(1);
            String free = rig.network();
            String joined = rig.network();
            String again = rig.network();
            String notChosen = rig.network();
            String stopped = rig.network();
            rig.container(image, Map.of("NetworkMode", stopped));
            PrunePreview preview = rig.app.preview();
            Map<String, PruneCandidate> shown = rig.own(preview, "networks");
            assertEquals(Set.of(free, joined, again, notChosen), shown.keySet(), "a stopped container is a member too");
            String user = rig.container(image, Map.of("NetworkMode", joined));
            rig.truth.networks().remove(shown.get(again).object().id());
            rig.network(again);
            Set<String> before = rig.snapshot();
            Map<String, PruneResult> results = rig.remove(preview, shown.get(free), shown.get(joined), shown.get(again));
            is(ItemState.REMOVED, "", results.get(free));
            is(ItemState.IN_USE, "used-by", results.get(joined));
            assertEquals(List.of(user), results.get(joined).why().orElseThrow().args());
            boolean sameId = rig.truth.networks().inspect(again).id().equals(shown.get(again).object().id());
            is(sameId ? ItemState.CHANGED : ItemState.GONE, sameId ? "made-again" : "", results.get(again));
            assertEquals(Set.of("network " + free), rig.gone(before));
            assertFalse(preview.candidates("networks").stream().anyMatch(each -> Set.of("bridge", "host", "none", "podman").contains(each.object().name())));
        });
    }

    @Test
    void sizes(RealEngine own) {
        onEach(own, rig -> {
            String image = rig.image(1);
            String container = rig.ended(image);
            String volume = rig.volume(Map.of());
            String unused = rig.image(1);
            PrunePreview preview = rig.app.preview();
            assertEquals(-1, rig.own(preview, "containers").get(container).bytes());
            PrunePreview measured = PruneRig.now(rig.app.service.measure(preview));
            assertTrue(rig.own(measured, "containers").get(container).bytes() >= 0);
            assertEquals(0, rig.own(measured, "named-volumes").get(volume).bytes());
            PruneCandidate big = by(rig.own(measured, "images"), unused);
            assertTrue(big.bytes() > 0 && big.shared(), big::toString);
            assertEquals(Map.of(), measured.unmeasured());
        });
    }
}
