package dev.longshore.ui.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.FakeDocument;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SummaryOf;
import dev.longshore.ui.module.Ui;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryModelTest {

    private final FakeDocument document = new FakeDocument();
    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final LastShown last = new LastShown();
    private final List<String> places = new ArrayList<>();
    private final List<CompletableFuture<JsonDocument>> images = new ArrayList<>();
    private final Notices notices = new Notices(Runnable::run);
    private Optional<Host> host = Optional.of(new Host(new HostId("h"), "h", Told.LOCAL, Host.Origin.USER));
    private final SummaryModel model = model(new SummaryOf("container", ContainerOperations.CONTAINER, ContainerFacts::image, ContainerFacts::of));

    @BeforeEach
    void nothingIsReadYet() {
        document.current = false;
    }

    private SummaryModel model(SummaryOf kind) {
        Ui ui = new Ui(Runnable::run, null, new Ui.Timing(new ManualDelay(), null, InstantSource.system()), new Ui.Talk(null, null, notices), text -> { }, null);
        Subject.One subject = new Subject.One(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c", "c"), "");
        return new SummaryModel(subject, subject.object(), kind, document, new SummaryLinks(ui, null, (of, path) -> places.add(of + " " + path), null),
                new SummaryModel.Parts(ui, () -> host, new Masker()::mask, image -> {
                    asked.add(image.id());
                    images.add(new CompletableFuture<>());
                    return images.getLast();
                }, beside::add, last));
    }

    private void loaded(String json) {
        document.current = true;
        document.show(json);
    }

    private static JsonDocument parse(String json) {
        return JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private void read() {
        while (!beside.isEmpty()) {
            beside.poll().run();
        }
    }

    private boolean says(String text) {
        return model.facts().facts().stream().anyMatch(fact -> Told.line(fact).contains(text));
    }

    @Test
    void aDocumentIsReadBesideTheFxThread() {
        loaded("{\"Created\":\"x\"}");
        assertFalse(model.known().get());
        read();
        assertTrue(model.known().get());
        assertTrue(says("Created: x"));
    }

    @Test
    void theDocumentOfTheSubjectBeforeIsNotRead() {
        document.show("{}");
        assertEquals(0, beside.size());
        assertFalse(model.known().get());
    }

    @Test
    void whatShowedBeforeStandsUntilTheNextIsThere() {
        loaded("{\"Created\":\"one\"}");
        read();
        model.close();
        document.current = false;
        SummaryModel next = model(new SummaryOf("container", ContainerOperations.CONTAINER, ContainerFacts::of));
        assertTrue(next.known().get());
        assertEquals(model.facts().facts(), next.facts().facts());
        document.clear();   // it takes long, or failed
        assertFalse(next.known().get());
        assertEquals(List.of(), next.facts().facts());
        loaded("{\"Created\":\"two\"}");
        read();
        assertTrue(next.facts().facts().stream().anyMatch(fact -> Told.line(fact).equals("Created: two")));
    }

    @Test
    void onlyTheNewestDocumentShows() {
        loaded("{\"Created\":\"old\"}");
        Runnable late = beside.poll();
        loaded("{\"Created\":\"new\"}");
        read();
        late.run();
        assertTrue(says("Created: new"));
        document.clear();
        assertFalse(model.known().get());
        assertEquals(List.of(), model.facts().facts());
    }

    @Test
    void theImageIsAskedOnceAndTellsWhatComesFromIt() {
        loaded("{\"Image\":\"sha256:1\",\"Config\":{\"Env\":[\"PORT=80\",\"WIDTH=20\"]}}");
        read();
        assertEquals(List.of("sha256:1"), asked);
        assertTrue(says("PORT: 80") && !says("PORT: 80 | image"));
        images.getFirst().complete(parse("{\"Config\":{\"Env\":[\"PORT=80\"]}}"));
        read();
        assertTrue(says("PORT: 80 | image"));
        loaded("{\"Image\":\"sha256:1\",\"Config\":{\"Env\":[\"PORT=80\",\"HEIGHT=30\"]}}");
        read();
        assertEquals(List.of("sha256:1"), asked);
        assertTrue(says("PORT: 80 | image") && says("HEIGHT: "));
        loaded("{\"Image\":\"sha256:2\",\"Config\":{\"Env\":[\"PORT=80\"]}}");
        read();
        assertEquals(List.of("sha256:1", "sha256:2"), asked);
        assertFalse(says("| image"), "that was told of another image");
        images.getLast().completeExceptionally(new IllegalStateException("no such image"));
        read();
        assertTrue(says("PORT: 80"), "without it, less is told");
        assertEquals(0, notices.all().size());
        assertEquals("no such image", model.missing().get().orElseThrow().detail().replaceFirst(".*: ", ""), "and why");
        model.retryRelated();
        assertEquals(List.of("sha256:1", "sha256:2", "sha256:2"), asked);
        assertEquals(Optional.empty(), model.missing().get());
        images.getLast().complete(parse("{\"Config\":{\"Env\":[\"PORT=80\"]}}"));
        read();
        assertTrue(says("PORT: 80 | image"));
    }

    @Test
    void itPassesOnWhatItIsTold() {
        model.shown(true);
        model.changed();
        model.retry();
        model.removed();
        model.shown(false);
        model.close();
        assertEquals(List.of("shown true", "changed", "retry", "removed", "shown false", "close"), document.told);
        loaded("{}");
        assertEquals(0, beside.size(), "nobody looks at it any more");
    }

    @Test
    void itGoesOnWithWhatIsMadeAgain() {
        Subject.One again = new Subject.One(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "d", "c"), "");
        assertTrue(model.madeAgain(again));
        assertEquals(List.of("made again"), document.told);
        loaded("{\"Created\":\"x\"}");
        read();
        model.facts().showPlace();
        assertEquals(List.of(again + " $"), places);
        assertEquals(Optional.of(document), model.reads());
    }

    @Test
    void ofAForgottenHostWhatIsKnownStays() {
        loaded("{\"Created\":\"x\"}");
        read();
        host = Optional.empty();
        loaded("{\"Created\":\"y\"}");
        read();
        assertTrue(says("Created: x"));
    }

    @Test
    void aDefectIsToldAndNothingShows() {
        SummaryModel broken = model(new SummaryOf("container", ContainerOperations.CONTAINER, input -> {
            throw new IllegalStateException("oops");
        }));
        loaded("{}");
        read();
        assertFalse(broken.known().get());
        assertEquals(1, notices.all().size());
    }
}
