package dev.longshore.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.base.View;
import dev.longshore.ui.inspector.InspectorViewModel.Fate;
import dev.longshore.ui.module.InspectorTab;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {

    private static final HostId HOST = new HostId("h");
    private static final HostStatus CONNECTED = new HostStatus.Connected("Docker", "28.5.2", "1.51");

    private final ManualDelay delay = new ManualDelay();
    private final List<String> told = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final AtomicReference<HostStatus> status = new AtomicReference<>(CONNECTED);
    private final List<InspectorTab> all = List.of(
            tab("json", (subject, of) -> subject.single().isPresent()),
            tab("history", (subject, of) -> subject.single().filter(object -> object.kind().equals(ImageOperations.IMAGE)).isPresent()),
            tab("live", (subject, of) -> subject.single().isPresent() && of.apply(HOST).connected()));
    private final InspectorViewModel model = new InspectorViewModel(() -> all, host -> status.get(), delay);
    private final Subject.One a = subject("a", ContainerOperations.CONTAINER);
    private final Subject.One b = subject("b", ContainerOperations.CONTAINER);
    private final Subject.One image = subject("i", ImageOperations.IMAGE);

    @Test
    void whatIsPassedOverQuicklyOpensNothing() {
        model.follow(Optional.of(a));
        delay.pass(InspectorViewModel.REST.minusMillis(1));
        model.follow(Optional.of(b));
        assertEquals(Optional.of(b), model.subject().get(), "its name shows at once");
        delay.pass(InspectorViewModel.REST.minusMillis(1));
        assertEquals(List.of(), told);
        delay.pass(InspectorViewModel.REST);
        assertEquals(List.of("json b", "json b shown"), told);
    }

    /** The title tells of the next subject while the tab of the one before is still in front. */
    @Test
    void whatIsInFrontHearsThatTheTitleIsAnothers() {
        rest(a);
        model.follow(Optional.of(b));
        model.follow(Optional.of(image));
        assertEquals(List.of("json a left"), left);
        model.follow(Optional.of(a));
        assertEquals(List.of("json a left", "json a back"), left);
        rest(b);
        rest(b);
        assertEquals(List.of("json a left", "json a back", "json a left"), left, "the next one is nobody's former");
    }

    @Test
    void theTabChosenLastStaysWhileTheSubjectHasIt() {
        rest(image);
        model.select("history");
        rest(a);
        assertEquals("json", front());
        rest(image);
        assertEquals("history", front());
        assertEquals(List.of("json i", "json i shown", "json i hidden", "json i closed", "history i", "history i shown",
                "history i hidden", "history i closed", "json a", "json a shown", "json a hidden", "json a closed", "history i", "history i shown"), told);
    }

    @Test
    void whatIsShownFromElsewhereGivesWayToTheSelection() {
        rest(a);
        model.show(a, "live");
        assertEquals("live", front());
        assertFalse(model.pinned().get());
        rest(b);
        assertEquals(Optional.of(b), model.subject().get());
        assertEquals("live", front(), "the tab stays");
        model.pin();
        model.show(a, "json");
        assertEquals(Optional.of(a), model.subject().get());
        assertTrue(model.pinned().get(), "as it was");
    }

    @Test
    void pinnedItStays() {
        rest(a);
        model.open(image, "history");
        assertTrue(model.pinned().get());
        assertEquals("history", front());
        model.follow(Optional.of(b));
        assertEquals(Optional.of(image), model.subject().get());
        model.unpin();
        assertFalse(model.pinned().get());
        assertEquals(Optional.of(b), model.subject().get());
        assertEquals("json", front());
    }

    @Test
    void pinningWhatIsShownMakesNothingAnew() {
        rest(a);
        told.clear();
        model.open(a, "json");
        assertEquals(List.of(), told);
    }

    @Test
    void tabsComeAndGoWithTheNewsOfTheHost() {
        status.set(new HostStatus.Connecting());
        rest(a);
        assertEquals(List.of("json"), tabs());
        status.set(CONNECTED);
        model.hostChanged();
        assertEquals(List.of("json", "live"), tabs());
        model.select("live");
        status.set(new HostStatus.Connecting());
        model.hostChanged();
        assertEquals("json", front());
        assertTrue(told.contains("live a closed"));
    }

    @Test
    void closedItMakesNothing() {
        model.open().set(false);
        rest(a);
        rest(b);
        assertEquals(List.of(), told);
        model.open().set(true);
        assertEquals(List.of("json b", "json b shown"), told);
        model.open().set(false);
        assertEquals("json b hidden", told.getLast());
        model.open(a, "json");
        assertTrue(model.open().get());
        assertEquals("json a shown", told.getLast());
    }

    @Test
    void openedAgainItDoesNotShowTheTabOfTheSubjectBefore() {
        rest(a);
        model.open().set(false);
        rest(b);
        told.clear();
        model.open().set(true);
        assertEquals(List.of("json a closed", "json b", "json b shown"), told);
        model.open().set(false);
        model.open().set(true);
        assertEquals(List.of("json b hidden", "json b shown"), told.subList(3, told.size()));
    }

    @Test
    void nothingSelectedClosesTheTab() {
        rest(a);
        model.follow(Optional.empty());
        assertEquals("json a closed", told.getLast());
        assertEquals(List.of(), tabs());
        model.follow(Optional.of(new Subject.Several(List.of(a.object(), b.object()))));
        delay.pass(InspectorViewModel.REST);
        assertEquals(Optional.empty(), model.front().get());
    }

    @Test
    void aTabHearsOfItsSubjectOnly() {
        rest(a);
        model.changed(a.object());
        assertEquals("json a changed", told.getLast());
        model.follow(Optional.of(b));
        told.clear();
        model.changed(b.object());
        assertEquals(List.of(), told, "the tab still holds the one before");
    }

    @Test
    void aNewNameShows() {
        rest(a);
        model.changed(new ObjectRef(HOST, ContainerOperations.CONTAINER, "a", "renamed"));
        assertEquals("renamed", model.subject().get().flatMap(Subject::single).orElseThrow().name());
        assertEquals("subtitle a", ((Subject.One) model.subject().get().orElseThrow()).subtitle());
    }

    @Test
    void whatIsGoneStaysUntilItIsMadeAgain() {
        model.open(a, "json");
        model.removed();
        assertEquals(Fate.REMOVED, model.fate().get());
        assertEquals("json a removed", told.getLast());
        model.madeAgain(b);
        assertEquals(Fate.MADE_AGAIN, model.fate().get());
        assertEquals("json b shown", told.getLast());
        assertTrue(model.pinned().get());
        model.open(image, "json");
        assertEquals(Fate.THERE, model.fate().get());
    }

    private void rest(Subject subject) {
        model.follow(Optional.of(subject));
        delay.pass(InspectorViewModel.REST);
    }

    private String front() {
        return model.front().get().orElseThrow().tab().id();
    }

    private List<String> tabs() {
        return model.tabs().get().stream().map(InspectorTab::id).toList();
    }

    private InspectorTab tab(String id, BiPredicate<Subject, Function<HostId, HostStatus>> available) {
        return new InspectorTab(id, 0, "inspector.tab.json", available, subject -> {
            String name = id + " " + subject.single().orElseThrow().id();
            told.add(name);
            return new Told(name);
        });
    }

    private static Subject.One subject(String id, ObjectKind kind) {
        return new Subject.One(new ObjectRef(HOST, kind, id, "name-" + id), "subtitle " + id);
    }

    /** Writes down what it is told. */
    private final class Told implements TabModel {

        private final String name;

        Told(String name) {
            this.name = name;
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
        public void left(boolean other) {
            left.add(name + (other ? " left" : " back"));
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
        public void close() {
            told.add(name + " closed");
        }
    }
}
