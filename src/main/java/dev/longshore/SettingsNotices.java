package dev.longshore;

import dev.longshore.domain.Subscription;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.settings.Unsaved;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the user what became of their settings; that they are not saved stands until they are. */
final class SettingsNotices implements SettingsService.Listener {

    private static final int MOST_NAMED = 4;
    private static final Pattern BARE = Pattern.compile("[\\w./@%+,:-]+");

    private final Notices notices;
    private final String user;
    private Subscription standing = () -> { };

    /** @param user as whom the app runs: a name, or a number */
    SettingsNotices(Notices notices, String user) {
        this.notices = notices;
        this.user = user;
    }

    @Override
    public void wrong(List<String> entries) {
        int more = entries.size() - MOST_NAMED;
        String named = String.join(", ", entries.subList(0, Math.min(MOST_NAMED, entries.size())));
        notices.warn(more > 0 ? Message.of("start.settings.wrong.many", named, more) : Message.of("start.settings.wrong", named));
    }

    @Override
    public void kept(Path copy) {
        notices.warn(Message.of("start.settings.kept", copy));
    }

    @Override
    public synchronized void unsaved(Unsaved why) {
        standing.close();   // another reason takes the place of the one before
        standing = notices.standing(text(why));
    }

    @Override
    public synchronized void saved() {
        standing.close();
        standing = () -> { };
    }

    private Message text(Unsaved why) {
        Path path = why.path();
        return switch (why.reason()) {
            case NO_HOME -> Message.of("start.settings.unsaved.no-home");
            case NEWER -> Message.of("start.settings.unsaved.newer", path);
            case FOREIGN -> Message.of("start.settings.unsaved.foreign", path, why.detail(), chown(path));
            case FOREIGN_TO_ROOT -> Message.of("start.settings.unsaved.foreign-to-root", path, why.detail());
            case DENIED -> Message.of("start.settings.unsaved.denied", path);
            case NO_FOLDER -> Message.of("start.settings.unsaved.no-folder", path);
            case NO_FILE -> Message.of("start.settings.unsaved.no-file", path);
            case TOO_LARGE -> Message.of("start.settings.unsaved.too-large", path);
            case REPLACED -> Message.of("start.settings.unsaved.replaced");
            case DISK_FULL -> Message.of("start.settings.unsaved.disk-full", path);
            case READ_ONLY -> Message.of("start.settings.unsaved.read-only", path);
            case FAILED -> Message.of("start.settings.unsaved.failed", path, why.detail());
        };
    }

    private String chown(Path path) {
        String file = path.toString();
        return "sudo chown -R " + user + " " + (BARE.matcher(file).matches() ? file : "'" + file.replace("'", "'\\''") + "'");
    }
}
