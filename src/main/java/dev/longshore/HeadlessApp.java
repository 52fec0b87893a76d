package dev.longshore;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.service.host.HostSession;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.FxTicker;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.HostChooser;
import dev.longshore.ui.module.StatusCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The same app where there is no display: once the tables are filled it says what it shows, leaves a picture of its window where one is wanted, and ends. */
public final class HeadlessApp extends App {

    /** Names the file for the picture; without it none is made. */
    private static final String PICTURE = "longshore.picture";
    private static final Duration STEP = Duration.ofMillis(250);

    private Subscription looking;
    private int quietSteps;

    @Override
    boolean attended() {
        return false;
    }

    @Override
    void shown(RunningApp app) {
        looking = new FxTicker().every(STEP, () -> look(app.stage(), app.wiring(), app.window().messages()));
    }

    /** Two steps after the lists are there, the tables have been laid out and drawn. */
    private void look(Stage stage, Wiring wiring, Messages messages) {
        HostStatus status = wiring.current().status().get();
        if (status instanceof HostStatus.Lost) {
            showOneThatAnswers(wiring);
        }
        if (wiring.current().all().get()) {   // as it was left; the report is about one
            showOneThatAnswers(wiring);
        }
        boolean filled = status.connected() && wiring.current().host().get() != null;
        quietSteps = filled ? quietSteps + 1 : 0;
        if (quietSteps < 3) {
            return;
        }
        looking.close();
        try {
            String picture = System.getProperty(PICTURE, "");
            if (!picture.isEmpty()) {
                Picture.write(stage.getScene(), Path.of(picture));
            }
            report(wiring, messages, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();   // also without a picture: nobody could close this window
        }
    }

    private static void showOneThatAnswers(Wiring wiring) {
        wiring.context().hosts().all().stream().filter(session -> session.status().connected()).findFirst().ifPresent(session ->
                wiring.contributions().list(HostChooser.class).forEach(chooser -> chooser.show().accept(session.host().id())));
    }

    private static void report(Wiring wiring, Messages messages, String picture) {
        for (HostSession session : wiring.context().hosts().all()) {
            if (session.status() instanceof HostStatus.Lost lost) {
                say(messages.text("start.headless.failed", session.host().name(), session.host().endpoint().uri(), messages.text(Failures.cause(lost.failure()))));
            }
        }
        Host host = wiring.current().host().get();
        HostStatus.Connected status = (HostStatus.Connected) wiring.current().status().get();
        say(messages.text("start.headless.answered", host.name(), host.endpoint().uri(), status.engineName() + " " + status.engineVersion(),
                status.apiVersion(), counts(wiring, messages)));
        if (!picture.isEmpty()) {
            say(messages.text("start.headless.picture", picture));
        }
        say(messages.text("start.headless.window"));
    }

    /** What the status bar counts. */
    private static String counts(Wiring wiring, Messages messages) {
        return wiring.contributions().list(StatusCount.class).stream().flatMap(count -> count.text().getValue().stream())
                .map(messages::text).collect(Collectors.joining(" · "));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
