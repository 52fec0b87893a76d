package dev.longshore;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.Receiver;
import dev.longshore.start.XWindow;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.stage.Stage;

/** The window, as later starts of the app reach it. */
final class InstanceWindow implements Receiver {

    private final Executor ui;
    private final RunningApp app;

    InstanceWindow(RunningApp app) {
        this(new FxExecutor(), app);
    }

    InstanceWindow(Executor ui, RunningApp app) {
        this.ui = ui;
        this.app = app;
    }

    @Override
    public List<String> all() {
        return app.services().hosts().all().stream().map(session -> session.host().name()).toList();
    }

    @Override
    public void show(OpenRequest wanted, String activation, Runnable shown) {
        ui.execute(() -> {
            try {
                raise(activation);
                app.open(wanted);
            } finally {
                shown.run();   // a window that reacts must not be taken for one that hangs
            }
        });
    }

    @Override
    public void unknown(String host, String activation) {
        ui.execute(() -> raise(activation));
        app.notices().warn(Message.of("start.no-such-host", host, String.join(", ", all())));
    }

    @Override
    public void replaced() {
        app.services().settings().replaced();
    }

    /** Where there is a window manager of X11, it is asked, too: it alone changes the workspace. */
    private void raise(String activation) {
        Stage stage = app.stage();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            XWindow window = new XWindow(ProcessHandle.current().pid(), stage.getTitle());
            Thread.ofPlatform().daemon().name("activation").start(() -> window.activate(activation));
        }
    }
}
