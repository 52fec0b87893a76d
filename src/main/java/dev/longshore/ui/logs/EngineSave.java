package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.Exactness;
import dev.longshore.service.logs.feed.LogExport;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.files.SavedLog;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;

/** Saves from the engine of the container. */
record EngineSave(LogExport export) implements ExactSave {

    @Override
    public Message save(ObjectRef container, LogRange range, LogExport.Part part, Path file) {
        return saved(file, SavedLog.exact(export, new LogExport.Order(container, range, part, file, true)));
    }

    /** With how exact it is. */
    private static Message saved(Path file, LogExport.Saved saved) {
        return Message.of(key(saved.exactness()), file.toString(), ByteSizeFormat.text(saved.bytes()));
    }

    private static String key(Exactness exactness) {
        return switch (exactness) {
            case PROGRAM -> "logs.saved.program";
            case TERMINAL -> "logs.saved.terminal";
            case REPLACED -> "logs.saved.replaced";
            case JOINED -> "logs.saved.joined";
            case CACHED -> "logs.saved.cached";
            case UNKNOWN -> "logs.saved.unknown";
        };
    }
}
