package dev.longshore.ui.theme;

import java.util.Map;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the app by name: one set, one weight, 16 px. */
public final class Icons {

    private static final Map<String, Feather> BY_NAME = Map.ofEntries(
            Map.entry("play", Feather.PLAY),
            Map.entry("square", Feather.SQUARE),
            Map.entry("stop", Feather.SQUARE),
            Map.entry("refresh", Feather.REFRESH_CW),
            Map.entry("restart", Feather.ROTATE_CW),
            Map.entry("pause", Feather.PAUSE),
            Map.entry("unpause", Feather.PLAY_CIRCLE),
            Map.entry("zap", Feather.ZAP),
            Map.entry("edit", Feather.EDIT_2),
            Map.entry("trash", Feather.TRASH_2),
            Map.entry("eye", Feather.EYE),
            Map.entry("eye-off", Feather.EYE_OFF),
            Map.entry("search", Feather.SEARCH),
            Map.entry("copy", Feather.COPY),
            Map.entry("tag", Feather.TAG),
            Map.entry("tasks", Feather.ACTIVITY),
            Map.entry("layers", Feather.LAYERS),
            Map.entry("box", Feather.BOX),
            Map.entry("server", Feather.SERVER),
            Map.entry("bookmark", Feather.BOOKMARK),
            Map.entry("socket", Feather.HARD_DRIVE),
            Map.entry("user", Feather.USER),
            Map.entry("terminal", Feather.TERMINAL),
            Map.entry("list", Feather.LIST),
            Map.entry("columns", Feather.COLUMNS),
            Map.entry("code", Feather.CODE),
            Map.entry("link", Feather.LINK),
            Map.entry("pin", Feather.MAP_PIN),
            Map.entry("lock", Feather.LOCK),
            Map.entry("unlock", Feather.UNLOCK),
            Map.entry("activity", Feather.ACTIVITY),
            Map.entry("clock", Feather.CLOCK),
            Map.entry("info", Feather.INFO),
            Map.entry("alert", Feather.ALERT_TRIANGLE),
            Map.entry("error", Feather.ALERT_CIRCLE),
            Map.entry("check", Feather.CHECK),
            Map.entry("plus", Feather.PLUS),
            Map.entry("minus", Feather.MINUS),
            Map.entry("x", Feather.X),
            Map.entry("contrast", Feather.MONITOR),
            Map.entry("sun", Feather.SUN),
            Map.entry("moon", Feather.MOON),
            Map.entry("globe", Feather.GLOBE),
            Map.entry("download", Feather.DOWNLOAD),
            Map.entry("upload", Feather.UPLOAD),
            Map.entry("save", Feather.SAVE),
            Map.entry("file", Feather.FILE_TEXT),
            Map.entry("enlarge", Feather.MAXIMIZE_2),
            Map.entry("reduce", Feather.MINIMIZE_2),
            Map.entry("window", Feather.EXTERNAL_LINK),
            Map.entry("live", Feather.RADIO),
            Map.entry("more", Feather.MORE_HORIZONTAL),
            Map.entry("settings", Feather.SETTINGS),
            Map.entry("chevron", Feather.CHEVRON_RIGHT),
            Map.entry("chevron-right", Feather.CHEVRON_RIGHT),
            Map.entry("chevron-left", Feather.CHEVRON_LEFT),
            Map.entry("chevron-down", Feather.CHEVRON_DOWN),
            Map.entry("chevron-up", Feather.CHEVRON_UP));

    private Icons() {
    }

    /** The names there are. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * A new node each time.
     *
     * @throws IllegalArgumentException for a name that is not in the set
     */
    public static FontIcon of(String name) {
        Feather icon = BY_NAME.get(name);
        if (icon == null) {
            throw new IllegalArgumentException("no icon named " + name);
        }
        return new FontIcon(icon);
    }
}
