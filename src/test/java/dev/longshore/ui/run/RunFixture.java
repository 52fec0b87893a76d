package dev.longshore.ui.run;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.json.JsonPath;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.Recipient;
import dev.longshore.service.run.RunCalls;
import dev.longshore.service.run.RunSecrets;
import dev.longshore.service.run.RunService;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.RecordedClipboard;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.UiFixture;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.module.ObjectMaker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form's view model over a hostile engine. */
final class RunFixture implements AutoCloseable {

    final UiFixture ui;
    final List<ObjectRef> started = new ArrayList<>();
    final RunPlace place;
    final ManualDelay delay = new ManualDelay();
    final Tasks tasks = new Tasks(Thread::startVirtualThread);

    RunFixture(Path folder) {
        ui = new UiFixture(folder);
        RunText text = new Texts();
        place = new RunPlace(new RunService(ui.calls, tasks, Optional.empty()), text, new RunCopies(text, new RecordedClipboard(ui.copied, ui.copiedSecrets), ui.dialogs, ui.notices),
                new RunOutcomes(new ContainerService(ui.calls), ui.dialogs, ui.notices, (container, image) -> started.add(container), ui.ui),
                () -> new JsonTreeModel(new Masker()::mask, delay, List.of(JsonPath.ROOT)), kind -> Optional.of(new ObjectMaker(kind.id(), kind,
                (host, made) -> made.accept(new ObjectRef(host.id(), kind, "fresh-" + kind.id(), "fresh-" + kind.id())))), ui.ui);
    }

    RunViewModel form(RunLine line) {
        return new RunViewModel(place, List.of(ui.session), line, List.of());
    }

    @Override
    public void close() {
        tasks.close();
        ui.close();
    }

    /** Texts as the app's, but for compose and curl. */
    private record Texts() implements RunText {
        @Override
        public RunCalls calls(RunLine line, Recipient to) {
            return RunCalls.of(CreateBody.of(line, to));
        }

        @Override
        public String dockerRun(RunLine line) {
            return RunLinePrinter.print(line);
        }

        @Override
        public String compose(RunLine line) {
            return "services";
        }

        @Override
        public Optional<String> curl(HostSession host, RunLine line) {
            return Optional.empty();
        }

        @Override
        public RunLine masked(RunLine line) {
            return new RunSecrets(new Masker()).masked(line);
        }

        @Override
        public String maskedJson(String json) {
            return new Masker().json(json);
        }
    }
}
