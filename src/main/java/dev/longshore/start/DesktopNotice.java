package dev.longshore.start;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A word to a user whose desktop cannot show a window of the app: by {@code notify-send}, where it is there. */
public final class DesktopNotice {

    private static final int LIMIT_SECONDS = 3;

    private DesktopNotice() {
    }

    /** Comes back soon, also where nobody shows it. */
    public static void show(String title, String text) {
        try {
            Process sender = new ProcessBuilder("notify-send", "--app-name=" + title, "--icon=dialog-error", "--", title, text)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            sender.getOutputStream().close();
            if (!sender.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                sender.destroyForcibly();
            }
        } catch (IOException absent) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "no notify-send", absent);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
