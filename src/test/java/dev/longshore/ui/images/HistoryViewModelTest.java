package dev.longshore.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.AsyncValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {

    private final List<CompletableFuture<List<HistoryLayer>>> asked = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final HistoryViewModel model = new HistoryViewModel(new ObjectRef(new HostId("h"), ImageOperations.IMAGE, "i", "web:1"), image -> ask("user"), image -> ask("itself"),
            new Masker(), new AsyncValue<>(Runnable::run, new ManualDelay()));

    private CompletableFuture<List<HistoryLayer>> ask(String way) {
        ways.add(way);
        asked.add(new CompletableFuture<>());
        return asked.getLast();
    }

    @Test
    void isLoadedWhenLookedAtAndMasked() {
        assertEquals(0, asked.size());
        model.shown(true);
        asked.getFirst().complete(List.of(new HistoryLayer("sha256:1", Instant.EPOCH, "ENV TOKEN=s3cr3t\u001b[31m", 5, List.of("web:1"), "")));
        assertEquals("ENV TOKEN=••••••", model.rows().get().getFirst().command());
        model.shown(false);
        model.changed();
        model.shown(true);
        assertEquals(1, asked.size(), "the layers of an id never change");
    }

    @Test
    void aFailureIsToldAndTriedAgainWhenTheHostHasNews() {
        model.shown(true);
        asked.getFirst().completeExceptionally(new IllegalStateException());
        assertEquals(ImageOperations.HISTORY, model.failure().get().operation());
        model.changed();
        assertEquals(List.of("user", "itself"), ways);
        asked.getLast().complete(List.of());
        assertNull(model.failure().get());
        assertEquals(List.of(), model.rows().get());
    }
}
