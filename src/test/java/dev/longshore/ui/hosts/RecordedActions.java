package dev.longshore.ui.hosts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does nothing, and remembers what was asked for: {@code remove nas}. */
final class RecordedActions implements SidebarActions.OnHost {

    private final List<String> done = new CopyOnWriteArrayList<>();

    SidebarActions sidebar() {
        return new SidebarActions(() -> done.add("add"), () -> done.add("demo"), this);
    }

    /** In order. */
    List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public void inspect(HostRow row) {
        done("inspect", row);
    }

    @Override
    public void retryNow(HostRow row) {
        done("retry", row);
    }

    @Override
    public void acceptRisk(HostRow row) {
        done("agree", row);
    }

    @Override
    public void diagnose(HostRow row) {
        done("diagnose", row);
    }

    @Override
    public void settings(HostRow row) {
        done("settings", row);
    }

    @Override
    public void copyAddress(HostRow row) {
        done("copy", row);
    }

    @Override
    public void remove(HostRow row) {
        done("remove", row);
    }

    private void done(String what, HostRow row) {
        done.add(what + " " + row.host().name());
    }
}
