package dev.longshore.ui.control;

import dev.longshore.domain.Subscription;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.base.Delay;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The hidden values shown for the moment: each hides itself again. FX thread only. */
public final class JsonRevealed {

    /** How long a value stays in the open. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private final Map<JsonPath, Subscription> timers = new HashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Delay delay;

    public JsonRevealed(Delay delay) {
        this.delay = delay;
    }

    public boolean contains(JsonPath path) {
        return timers.containsKey(path);
    }

    /** Counts up whenever something is revealed or hidden. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Shows a value for {@link #TIME} from now. */
    public void reveal(JsonPath path) {
        hide(path);
        timers.put(path, delay.after(TIME, () -> hide(path)));
        changed();
    }

    public void hide(JsonPath path) {
        Subscription timer = timers.remove(path);
        if (timer != null) {
            timer.close();
            changed();
        }
    }

    public void hideAll() {
        timers.values().forEach(Subscription::close);
        timers.clear();
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
