package dev.longshore.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.View;
import dev.longshore.ui.inspector.InspectorViewModel.Fate;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RoomsViewModelTest {

    private static final HostId HOST = new HostId("h");

    private final ManualDelay delay = new ManualDelay();
    private final List<String> told = new ArrayList<>();
    private final List<SubjectHolder> followed = new ArrayList<>();
    private final Documents documents = new Documents(() -> new DocumentModel(this::load, this::load, new Masker(), text -> { }, Runnable::run, delay));
    private final List<InspectorTab> all = List.of(tab("logs", false), tab("lasting", true),
            new InspectorTab("json", 9, "inspector.tab.json", (subject, status) -> true, documents::turnTo));
    private final InspectorViewModel inspector = new InspectorViewModel(() -> all, host -> new HostStatus.Connecting(), delay);
    private final RoomsViewModel rooms = new RoomsViewModel(inspector, documents, followed::add);
    private final Subject.One a = subject("a");
    private final Subject.One b = subject("b");

    @Test
    void anEnlargedTabKeepsWhatItHoldsAndSoDoesOneThatComesBack() {
        rest(a);
        TabModel held = front().model();
        told.clear();
        rooms.enlarge().run();
        assertSame(held, rooms.main().get().orElseThrow().model().get());
        assertEquals(Optional.empty(), inspector.front().get());
        assertEquals(List.of(rooms.main().get().get()), followed, "it hears of its subject");
        rooms.back();
        assertSame(held, front().model());
        assertEquals(List.of(), told, "neither hidden nor closed, nor shown a second time");
        assertFalse(inspector.pinned().get(), "the selection is about it still");
        assertEquals(Optional.empty(), followed.getFirst().subject().get(), "and follows it no more");
    }

    @Test
    void whatTheInspectorPinnedComesBackPinned() {
        inspector.open(a, "logs");
        rooms.enlarge().run();
        rooms.back();
        assertTrue(inspector.pinned().get());
    }

    @Test
    void goingBackKeepsInSightWhatTheSelectionHasLeft() {
        rest(a);
        rooms.enlarge().run();
        rooms.follow(Optional.of(b));
        rooms.back();
        assertEquals(Optional.of(a), inspector.subject().get());
        assertTrue(inspector.pinned().get());
    }

    @Test
    void anotherScreenClosesAnEnlargedTabThatTheSelectionHasLeft() {
        rest(a);
        rooms.enlarge().run();
        inspector.open().set(false);   // as the window does
        rooms.follow(Optional.of(b));
        delay.pass(InspectorViewModel.REST);
        rooms.makeRoom();
        assertEquals(Optional.empty(), rooms.main().get());
        assertEquals(List.of("logs a", "logs a shown", "logs a hidden", "logs a closed"), told);
        inspector.open().set(true);
        assertEquals("logs b shown", told.getLast());
    }

    @Test
    void anotherScreenLeavesTheTabInTheInspector() {
        rest(a);
        rooms.enlarge().run();
        rooms.makeRoom();
        assertEquals(List.of("logs a", "logs a shown"), told);
        assertEquals(a, front().subject());
    }

    @Test
    void aTabIsEnlargedFromElsewhereAndPinsNothing() {
        rest(a);
        inspector.open().subscribe(open -> { });
        rooms.enlarge(b, "logs");
        assertEquals(b, rooms.main().get().orElseThrow().about());
        assertFalse(inspector.pinned().get());
        rooms.enlarge(b, "logs");
        assertEquals(1, told.stream().filter("logs b"::equals).count(), "it is made once");
    }

    @Test
    void aWindowTakesTheTabAndItsOldPlaceOffersToBringItBack() {
        rest(a);
        TabModel held = front().model();
        told.clear();
        rooms.ownWindow().run();
        assertSame(held, rooms.windows().getFirst().model().get());
        AwayModel away = assertInstanceOf(AwayModel.class, front().model());
        assertTrue(rooms.enlarge().disabledReason().get().isPresent(), "there is nothing to enlarge");
        away.bringHere();
        assertSame(held, front().model());
        assertEquals(List.of(), rooms.windows());
        assertEquals(List.of(), told);
    }

    @Test
    void aWindowThatClosesEndsItsTabAndTheInspectorMakesAnother() {
        rest(a);
        rooms.ownWindow().run();
        told.clear();
        rooms.close(rooms.windows().getFirst());
        assertEquals(List.of("logs a hidden", "logs a closed", "logs a", "logs a shown"), told);
        rooms.follow(Optional.of(b));
        delay.pass(InspectorViewModel.REST);
        told.clear();
        rooms.ownWindow(a, "logs");
        TabModel shown = front().model();
        rooms.close(rooms.windows().getFirst());
        assertSame(shown, front().model(), "what has nothing to do with it stays");
    }

    @Test
    void anEnlargedTabMovesOnToAWindowAndAWindowsTabIsEnlarged() {
        rest(a);
        TabModel held = front().model();
        told.clear();
        rooms.enlarge().run();
        rooms.ownWindow().run();
        assertEquals(Optional.empty(), rooms.main().get());
        assertSame(held, rooms.windows().getFirst().model().get());
        rooms.enlarge(a, "logs");
        assertEquals(List.of(), rooms.windows());
        assertSame(held, rooms.main().get().orElseThrow().model().get());
        assertEquals(List.of(), told);
    }

    @Test
    void aTabThatHasAWindowIsNotTornOffAgain() {
        rest(a);
        rooms.ownWindow().run();
        List<Optional<Room>> raised = new ArrayList<>();
        rooms.wanted().subscribe(room -> raised.add(room));
        rooms.ownWindow(a, "logs");
        rooms.ownWindow(a, "logs");
        assertEquals(1, rooms.windows().size());
        assertEquals(2, raised.stream().filter(Optional::isPresent).count(), "its window comes to the front each time");
    }

    @Test
    void whatIsInSightElsewhereIsNotOpenedAgain() {
        rest(a);
        rooms.enlarge().run();
        rooms.open(a, "logs");
        assertTrue(rooms.main().get().isPresent(), "it is in sight");
        rooms.ownWindow().run();
        rooms.open(a, "logs");
        assertEquals(rooms.windows().getFirst(), rooms.wanted().get().orElseThrow(), "its window comes to the front");
        assertEquals(1, told.stream().filter("logs a"::equals).count());
        long before = rooms.mainWanted().get();
        rooms.open(b, "logs");
        assertTrue(rooms.mainWanted().get() > before);
    }

    @Test
    void theEndOfTheAppClosesTheWindowsAndMakesNothing() {
        rest(a);
        rooms.ownWindow().run();
        told.clear();
        rooms.closeAll();
        assertEquals(List.of("logs a hidden", "logs a closed"), told);
        assertEquals(List.of(), rooms.windows());
    }

    @Test
    void aDocumentThatLeavesDoesNotFollowTheInspector() {
        rest(a);
        inspector.select("json");
        DocumentModel held = documents.current().get();
        rooms.ownWindow().run();
        assertNotSame(held, documents.current().get());
        rooms.follow(Optional.of(b));
        delay.pass(InspectorViewModel.REST);
        assertTrue(text(held).contains("a"));
        assertTrue(text(documents.current().get()).contains("b"));
        rooms.back(rooms.windows().getFirst());
        assertSame(held, documents.current().get());
    }

    @Test
    void aRoomHearsWhatBecomesOfItsSubject() {
        rest(a);
        rooms.enlarge().run();
        Room room = rooms.main().get().orElseThrow();
        told.clear();
        room.changed(new ObjectRef(HOST, ContainerOperations.CONTAINER, "a", "renamed"));
        assertEquals("renamed", room.about().single().orElseThrow().name());
        room.removed();
        assertEquals(Fate.REMOVED, room.fate().get());
        room.madeAgain(b);
        assertEquals(Fate.MADE_AGAIN, room.fate().get());
        assertEquals(List.of("logs a changed", "logs a removed", "logs a hidden", "logs a closed", "logs b", "logs b shown"), told);
        rooms.back();
        assertEquals(Fate.MADE_AGAIN, inspector.fate().get());
    }

    @Test
    void whatGoesOnWithTheSuccessorIsNotMadeAnew() {
        inspector.open(a, "lasting");
        TabModel held = front().model();
        inspector.removed();
        inspector.madeAgain(b);
        assertSame(held, front().model());
        assertEquals(b, front().subject());
        rooms.enlarge().run();
        rooms.main().get().orElseThrow().madeAgain(a);
        assertSame(held, rooms.main().get().get().model().get());
        assertEquals(List.of("lasting a", "lasting a shown", "lasting a removed", "lasting a made again", "lasting a made again"), told);
    }

    @Test
    void aMinimisedWindowHidesWhatItShows() {
        rest(a);
        rooms.ownWindow().run();
        told.clear();
        rooms.windows().getFirst().seen(false);
        rooms.windows().getFirst().seen(false);
        rooms.windows().getFirst().seen(true);
        assertEquals(List.of("logs a hidden", "logs a shown"), told);
    }

    private CompletableFuture<JsonDocument> load(ObjectRef object) {
        return CompletableFuture.completedFuture(JsonDocument.parse(("{\"Id\":\"" + object.id() + "\"}").getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(DocumentModel model) {
        return model.document().get().root().toString();
    }

    private void rest(Subject subject) {
        inspector.follow(Optional.of(subject));
        delay.pass(InspectorViewModel.REST);
    }

    private Front front() {
        return inspector.front().get().orElseThrow();
    }

    private InspectorTab tab(String id, boolean lasting) {
        return new InspectorTab(id, 0, "inspector.tab.json", (subject, status) -> true, subject -> {
            String name = id + " " + subject.single().orElseThrow().id();
            told.add(name);
            return new Told(name, lasting);
        });
    }

    private static Subject.One subject(String id) {
        return new Subject.One(new ObjectRef(HOST, ContainerOperations.CONTAINER, id, "name-" + id), "subtitle " + id);
    }

    /** Writes down what it is told. */
    private final class Told implements TabModel {

        private final String name;
        private final boolean lasting;

        Told(String name, boolean lasting) {
            this.name = name;
            this.lasting = lasting;
        }

        @Override
        public View view(ViewContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void shown(boolean inFront) {
            told.add(name + (inFront ? " shown" : " hidden"));
        }

        @Override
        public void changed() {
            told.add(name + " changed");
        }

        @Override
        public void removed() {
            told.add(name + " removed");
        }

        @Override
        public boolean madeAgain(Subject.One successor) {
            if (lasting) {
                told.add(name + " made again");
            }
            return lasting;
        }

        @Override
        public void close() {
            told.add(name + " closed");
        }
    }
}
