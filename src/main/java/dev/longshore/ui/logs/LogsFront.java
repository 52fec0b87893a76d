package dev.longshore.ui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which logs are in sight, the one that came last first: commands that say no log are meant for that. FX thread only. */
final class LogsFront {

    private final List<LogsModel> inSight = new ArrayList<>();

    void shown(LogsModel model, boolean now) {
        inSight.remove(model);
        if (now) {
            inSight.addFirst(model);
        }
    }

    Optional<LogsModel> model() {
        return inSight.stream().findFirst();
    }
}
