package dev.longshore.testing;

import java.util.HashMap;
import java.util.Map;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The windows that other tests have left open: they count for nothing while they are minimised. FX thread only. */
public final class OtherWindows {

    private final Map<Stage, Boolean> were = new HashMap<>();

    private OtherWindows() {
    }

    /** Minimises each window there is. */
    public static OtherWindows minimise() {
        OtherWindows others = new OtherWindows();
        for (Window each : Window.getWindows()) {
            if (each instanceof Stage stage) {
                others.were.put(stage, stage.isIconified());
                stage.setIconified(true);
            }
        }
        return others;
    }

    /** They are as they were. */
    public void restore() {
        were.forEach(Stage::setIconified);
    }
}
