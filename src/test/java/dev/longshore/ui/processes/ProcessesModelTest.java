package dev.longshore.ui.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.processes.InsideProcess;
import dev.longshore.service.processes.ProcessEntry;
import dev.longshore.service.processes.ProcessList;
import dev.longshore.service.processes.ProcessService.Found;
import dev.longshore.service.processes.ProcessService.Sent;
import dev.longshore.testing.FakeDialogs;
import dev.longshore.testing.FakeDocument;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Ui;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ProcessesModelTest {

    private static final ObjectRef WEB = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c1", "web");

    private final FakeDialogs dialogs = new FakeDialogs();
    private final Notices notices = new Notices(Runnable::run);
    private final ManualTicker ticker = new ManualTicker();
    private final FakeDocument document = new FakeDocument();
    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<ProcessList>> lists = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final ObjectProperty<TableLayout> layout = new SimpleObjectProperty<>(ProcessesModel.BUILT);
    private Found found = new Found(true, List.of(new InsideProcess(7, 100, "sleep60")));
    private Sent answer = Sent.SENT;
    private boolean inSight = true;
    private boolean shell = true;
    private int shells;
    private HostMarks marks = new HostMarks(HostColour.NONE, false, false);
    private final ProcessesModel model = model();

    private ProcessesModel model() {
        Ui ui = new Ui(Runnable::run, null, new Ui.Timing(new ManualDelay(), ticker, InstantSource.system()), new Ui.Talk(dialogs, null, notices), copied::add, null);
        ProcessCalls calls = new ProcessCalls(of -> list("user"), of -> list("itself"), of -> {
            shells++;
            return CompletableFuture.completedFuture(shell);
        }, (of, entry) -> CompletableFuture.completedFuture(found), (of, process, signal) -> {
            sent.add(signal + " " + process.number());
            return CompletableFuture.completedFuture(answer);
        });
        return new ProcessesModel(WEB, document, RowThreads.on(Runnable::run), new ProcessesTools(ui, calls, () -> inSight, new Masker()::text,
                new ProcessesTools.HostsNow(id -> Optional.of(new Host(id, "local", new Endpoint.Unix(Path.of("/x")), Host.Origin.USER, marks)),
                        id -> new HostStatus.Connected("Docker", "28.5", "1.51")), layout));
    }

    private CompletableFuture<ProcessList> list(String way) {
        asked.add(way);
        lists.add(new CompletableFuture<>());
        return lists.getLast();
    }

    private static ProcessEntry entry(long host, String command) {
        return new ProcessEntry(new ProcessEntry.Numbers(OptionalLong.empty(), OptionalLong.of(host), OptionalLong.of(1)), "root", "", OptionalDouble.of(1),
                OptionalLong.of(2048), OptionalLong.of(9), "S", command);
    }

    private void told(ProcessEntry... entries) {
        lists.getLast().complete(new ProcessList(ProcessList.Told.ALL, List.of(entries)));
    }

    private void state(String status) {
        document.show("{\"State\":{\"Status\":\"" + status + "\"}}");
    }

    private Command command(Signal signal) {
        return model.signals().get(signal.ordinal());
    }

    private Optional<Message> reason(Signal signal) {
        return command(signal).disabledReason().get();
    }

    private void selectFirst() {
        model.shown(true);
        told(entry(4000, "sleep 60"));
        model.table().select(model.table().rows().snapshot(), model.table().rows().snapshot());
    }

    @Test
    void isAskedAgainOnlyWhileSomebodySeesIt() {
        model.shown(true);
        ticker.tick();
        assertEquals(List.of("user"), asked, "the open question is waited for");
        told(entry(10, "a"), entry(20, "b"));
        ticker.tick();
        told(entry(20, "b"));
        assertEquals(List.of("b"), model.table().rows().snapshot().stream().map(ProcessRow::command).toList());
        inSight = false;
        ticker.tick();
        assertEquals(2, asked.size());
        model.shown(false);
        assertEquals(0, ticker.running());
        inSight = true;
        model.shown(true);
        assertEquals(List.of("user", "itself", "itself"), asked);
        model.close();
        assertEquals(0, ticker.running());
    }

    @Test
    void secretsInCommandsAreHiddenInCopiesToo() {
        model.shown(true);
        told(entry(10, "mysql --password=s3cr3t\u001b[31m"));
        model.table().select(model.table().rows().snapshot(), model.table().rows().snapshot());
        model.copyCommand();
        assertFalse(copied.getFirst().contains("s3cr3t"), copied::toString);
        assertFalse(copied.getFirst().contains("\u001b"), copied::toString);
    }

    @Test
    void aSignalThatMayEndItIsAskedAboutAndGoesToTheNumberInside() {
        selectFirst();
        command(Signal.KILL).run();
        assertEquals(List.of(), sent);
        Dialogs.Confirmation question = dialogs.last(Dialogs.Confirmation.class);
        assertTrue(question.picker().isEmpty() && question.warning().isEmpty());
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        assertEquals(List.of("KILL 7"), sent);
        command(Signal.CONT).run();
        assertEquals(List.of("KILL 7", "CONT 7"), sent);
        assertEquals(1, dialogs.count(), "what lets it go on is not asked about");
    }

    @Test
    void whatEndsAProcessUnlessItHandlesItIsAskedAboutToo() {
        selectFirst();
        for (Signal signal : List.of(Signal.HUP, Signal.USR1, Signal.USR2)) {
            command(signal).run();
            assertEquals("processes.ask.unhandled", dialogs.last(Dialogs.Confirmation.class).warning().orElseThrow().key());
        }
        assertEquals(3, dialogs.count());
        assertEquals(List.of(), sent);
    }

    @Test
    void freezingIsAskedAboutInItsOwnWords() {
        selectFirst();
        command(Signal.STOP).run();
        Dialogs.Confirmation question = dialogs.last(Dialogs.Confirmation.class);
        assertEquals(List.of("processes.ask.freeze.title", "processes.ask.freeze", "processes.ask.freeze.verb"),
                List.of(question.title().key(), question.warning().orElseThrow().key(), question.verb().key()));
        assertEquals(List.of(), sent);
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        assertEquals(List.of("STOP 7"), sent);
    }

    @Test
    void inAContainerThatSharesItsProcessesNoneIsTouched() {
        selectFirst();
        found = new Found(true, true, List.of());
        command(Signal.TERM).run();
        assertEquals("processes.shared", notices.all().getLast().title().key());
        assertEquals(List.of(), sent);
    }

    @Test
    void whatIsNotKnownIsNotCalledSent() {
        selectFirst();
        answer = Sent.UNKNOWN;
        command(Signal.CONT).run();
        assertEquals("processes.unknown", notices.all().getLast().title().key());
    }

    @Test
    void ofSeveralThatItCanBeTheUserChooses() {
        found = new Found(true, List.of(new InsideProcess(7, 100, "sleep60"), new InsideProcess(9, 200, "sleep60")));
        selectFirst();
        command(Signal.HUP).run();
        assertEquals(List.of("7", "9"), dialogs.last(Dialogs.Confirmation.class).picker().orElseThrow().values());
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.of("9")));
        assertEquals(List.of("HUP 9"), sent);
    }

    @Test
    void whatIsGoneOrRefusedIsSaid() {
        selectFirst();
        found = new Found(true, List.of());
        command(Signal.TERM).run();
        assertEquals("processes.gone", notices.all().getLast().title().key());
        found = new Found(true, List.of(new InsideProcess(1, 100, "sleep60")));
        answer = Sent.REFUSED;
        command(Signal.TERM).run();
        assertEquals("processes.ask.first", dialogs.last(Dialogs.Confirmation.class).warning().orElseThrow().key());
        dialogs.answer(new Dialogs.Confirmed(List.of(), Optional.empty()));
        assertEquals("processes.refused", notices.all().getLast().title().key());
    }

    @Test
    void whatCannotBeSentSaysWhy() {
        assertEquals("reason.nothing-selected", reason(Signal.TERM).orElseThrow().key());
        selectFirst();
        state("paused");
        assertEquals("processes.reason.paused", reason(Signal.TERM).orElseThrow().key());
        state("exited");
        assertEquals("processes.reason.not-running", reason(Signal.TERM).orElseThrow().key());
        state("running");
        assertEquals(Optional.empty(), reason(Signal.TERM));
        found = new Found(false, List.of());
        command(Signal.TERM).run();
        assertEquals("processes.reason.no-shell", reason(Signal.TERM).orElseThrow().key());
        marks = new HostMarks(HostColour.NONE, true, false);
        state("running");
        assertEquals("reason.read-only", reason(Signal.TERM).orElseThrow().key());
        assertEquals(List.of(), sent);
    }

    @Test
    void withoutAShellNoSignalIsOffered() {
        shell = false;
        state("running");
        assertEquals(0, shells, "nothing is asked before a process is chosen");
        selectFirst();
        assertEquals(1, shells);
        assertEquals("processes.reason.no-shell", reason(Signal.HUP).orElseThrow().key());
        model.table().select(List.of(), model.table().rows().snapshot());
        model.table().select(model.table().rows().snapshot(), model.table().rows().snapshot());
        assertEquals(1, shells);
    }

    @Test
    void theColumnsAreLeftToTheNextContainer() {
        model.table().layout().set(TableLayout.sortedBy("cpu"));
        assertEquals("cpu", layout.get().sortBy());
        model.close();
        model.table().layout().set(TableLayout.sortedBy("user"));
        assertEquals("cpu", layout.get().sortBy());
    }
}
