package dev.longshore.ui.stats;

import static dev.longshore.ui.stats.FakeStats.NOON;
import static dev.longshore.ui.stats.FakeStats.container;
import static dev.longshore.ui.stats.FakeStats.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.service.stats.StatsNews;
import dev.longshore.service.stats.StatsOperations;
import dev.longshore.testing.ManualExecutor;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.MembersOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsTabModelTest {

    private static final ObjectRef WEB = container("web");
    private static final ObjectRef DB = container("db");

    @TempDir
    private Path folder;
    private final FakeStats source = new FakeStats();
    private final ManualExecutor ui = new ManualExecutor();
    private final Notices notices = new Notices(ui);
    private Optional<Path> chosen = Optional.empty();
    private int ended;

    private StatsTabModel model(ObjectRef... containers) {
        StatsTabModel model = model(told -> {
            told.accept(List.of(containers));
            return () -> ended++;
        });
        ui.drain();
        return model;
    }

    private StatsTabModel model(MembersOf members) {
        FileDialogs files = new FileDialogs() {
            @Override
            public Optional<Path> save(Message title, Path proposed) {
                return chosen;
            }

            @Override
            public Optional<Path> open(Message title) {
                throw new AssertionError("nothing is opened");
            }
        };
        return new StatsTabModel(members, new StatsTools(source, new StatsChoices(), container -> container.equals(WEB),
                new StatsTools.Threads(ui, Runnable::run, () -> NOON), new StatsTools.Saving(files, folder, notices, host -> "local")));
    }

    @Test
    void itIsSampledCloselyWhileItIsInFrontAndNotOtherwise() {
        StatsTabModel model = model(WEB, DB);
        assertEquals(StatsDemand.NOTHING, source.wantedNow());
        model.shown(true);
        assertEquals(Set.of(WEB, DB), source.wantedNow().close());
        model.shown(false);
        assertEquals(StatsDemand.NOTHING, source.wantedNow());
        model.shown(true);
        model.close();
        assertEquals(StatsDemand.NOTHING, source.wantedNow());
        assertEquals(1, ended);
    }

    @Test
    void containersThatComeAreSampledTooAndManyAtTheRhythmOfRows() {
        List<Consumer<List<ObjectRef>>> told = new ArrayList<>();
        StatsTabModel model = model(follower -> {
            told.add(follower);
            return () -> { };
        });
        model.shown(true);
        told.getFirst().accept(List.of(WEB));
        ui.drain();
        assertEquals(Set.of(WEB), source.wantedNow().close());
        List<ObjectRef> many = IntStream.range(0, 9).mapToObj(i -> container("c" + i)).toList();
        told.getFirst().accept(many);
        ui.drain();
        assertEquals(many, model.containers());
        assertEquals(Set.of(), source.wantedNow().close());
        assertEquals(Set.copyOf(many), source.wantedNow().kept());
        model.close();
        told.getFirst().accept(List.of(DB));
        ui.drain();
        assertEquals(many, model.containers());
    }

    @Test
    void newsAreShownOnceHoweverManyCome() {
        StatsTabModel model = model(WEB);
        source.tell(Map.of(WEB, reading(0, 1, 1)), false);
        source.tell(Map.of(WEB, reading(2, 1, 1)), false);
        long before = model.version().get();
        ui.drain();
        assertEquals(before + 1, model.version().get());
    }

    @Test
    void anEngineThatRefusesSaysWhyUntilItAnswers() {
        StatsTabModel model = model(WEB);
        Failure refused = new Failure(Failure.Cause.UNAUTHORIZED, "local", "", StatsOperations.SAMPLE, "web", 403, "no");
        source.tell(new StatsNews(Map.of(), Map.of(), Map.of(), Map.of(FakeStats.HOST, refused)));
        assertEquals(Optional.of(refused), model.failure());
        source.tell(Map.of(WEB, reading(0, 1, 1)), false);
        assertEquals(Optional.empty(), model.failure());
    }

    @Test
    void theTableIsSavedForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("stats.csv");
        Files.writeString(file, "what was there");
        chosen = Optional.of(file);
        source.keep(WEB, List.of(reading(0, 12.5, 7)));
        model(WEB).save();
        ui.drain();
        assertTrue(Files.readString(file).lines().toList().get(1).startsWith("2026-11-29T12:00:00Z,local,web,web-id,yes,12.50,"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("stats.csv.saved"), notices.all().stream().map(notice -> notice.title().key()).toList());
        assertEquals(List.of(file), Files.list(folder).toList());
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOf() {
        chosen = Optional.of(folder.resolve("no-such-folder/stats.csv"));
        model(WEB).save();
        ui.drain();
        assertEquals(Failure.Cause.FILE, notices.all().getFirst().failure().orElseThrow().cause());
    }

    @Test
    void nothingIsSavedWhereNoFileIsChosen() throws IOException {
        model(WEB).save();
        ui.drain();
        assertEquals(List.of(), Files.list(folder).toList());
        assertEquals(List.of(), notices.all());
    }
}
