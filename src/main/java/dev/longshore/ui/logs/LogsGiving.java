package dev.longshore.ui.logs;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.PlainText;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.files.EditorCopies;
import dev.longshore.service.logs.files.SavedLog;
import dev.longshore.service.logs.files.TextEditor;
import dev.longshore.service.logs.store.LogEntry;
import dev.longshore.service.logs.view.ShownLines;
import dev.longshore.ui.i18n.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Lines of a log go elsewhere: to the clipboard, to a file, to an editor. What takes long happens off the FX thread. */
final class LogsGiving {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final LogsModel model;

    /** @param head before the whole lines @param tail after them @param timed with the time before each line */
    record Around(String head, String tail, boolean timed) { }

    LogsGiving(LogsModel model) {
        this.model = model;
    }

    /** @param to behind the last whole line */
    void copy(ShownLines lines, int from, int to, Around around) {
        LogsTalk talk = model.talk();
        talk.io().execute(() -> {
            String middle = LogsCopy.text(lines, from, Math.max(from, to), around.timed());
            String tail = middle.isEmpty() && !around.head().isEmpty() ? around.tail().substring(1) : around.tail();
            talk.ui().execute(() -> talk.giving().clipboard().put(around.head() + middle + tail));
        });
    }

    /** The bytes of all lines that show. */
    void saveShown() {
        LogsNow now = model.now().get();
        now.lines().ifPresent(lines -> target(name(now)).ifPresent(file -> run(() -> {
            SavedLog.write(file, name(now), to -> LogsCopy.bytes(lines, prefix(now), to));
            model.talk().giving().notices().info(Message.of("logs.saved", file.toString()));
        }, name(now))));
    }

    /** What the engine has of one container, within the time range. @param part which of its streams */
    void saveExact(int source, LogExport.Part part) {
        LogRange range = model.range();
        model.container(source).ifPresent(container -> target(container.name() + end(part)).ifPresent(file -> run(() ->
                model.talk().giving().notices().info(model.exact().save(container, range, part, file)), container.name())));
    }

    private static String end(LogExport.Part part) {
        return switch (part) {
            case BOTH -> "";
            case OUT -> "-stdout";
            case ERR -> "-stderr";
        };
    }

    /** A copy of all lines that show, without colours. */
    void openInEditor() {
        LogsNow now = model.now().get();
        LogsTalk talk = model.talk();
        now.lines().ifPresent(lines -> run(() -> {
            try {
                long[] count = {0};
                EditorCopies.Text text = to -> count[0] = LogsCopy.plain(lines, prefix(now), to);
                Path copy = talk.giving().copies().write(name(now), text);
                TextEditor.open(copy, talk.giving().system());
                talk.giving().notices().info(Message.of("logs.editor.opened", count[0]));
            } catch (IOException e) {
                throw SavedLog.failure(name(now), e);
            }
        }, name(now)));
    }

    private void run(Runnable work, String name) {
        LogsTalk talk = model.talk();
        talk.io().execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                talk.giving().notices().failed(FailureException.of(e, LogOperations.SAVE, name));
            }
        });
    }

    /** Where the user wants it. @param what is between the name and its end */
    private Optional<Path> target(String of) {
        String name = of.replaceAll("[^\\p{L}\\p{N}._-]+", "_") + "-" + DAY_AND_TIME.format(model.talk().clock().instant()) + ".log";
        return model.talk().giving().files().save(Message.of("logs.save.title"), Path.of(System.getProperty("user.home"), name));
    }

    static String name(LogsNow now) {
        List<LogsNow.Source> sources = now.sources();
        return sources.isEmpty() ? "log" : PlainText.visible(sources.getFirst().name(), 40) + (sources.size() > 1
                ? "+" + (sources.size() - 1) : "");
    }

    /** Whose line it is, where there are several containers. */
    private static Function<LogEntry, String> prefix(LogsNow now) {
        return now.sources().size() < 2 ? entry -> "" : entry -> entry.source() < now.sources().size()
                ? PlainText.visible(now.sources().get(entry.source()).name()) + " | " : "";
    }
}
