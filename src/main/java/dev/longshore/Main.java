package dev.longshore;

import dev.longshore.ui.i18n.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/** Where the program begins: picks a display, or none, names a missing system library, and starts the app. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        Display display = Display.of(System.getenv(), System.getProperty("os.name"));
        Messages messages = new Messages(Locale.getDefault());
        Optional<String> obstacle = SystemLibraries.obstacle(display, messages);
        if (obstacle.isPresent()) {
            end(obstacle.get());
        }
        if (display == Display.NONE) {
            // only before the toolkit starts can it be told to do without a display
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Application.launch(HeadlessApp.class, arguments);
        } else {
            launchOnScreen(arguments, messages);
        }
    }

    private static void launchOnScreen(String[] arguments, Messages messages) {
        try {
            Application.launch(App.class, arguments);
        } catch (UnsupportedOperationException noScreen) {   // so the toolkit tells that the named X server does not answer
            end(messages.text("start.display-dead", String.valueOf(System.getenv("DISPLAY"))));
        }
    }

    private static void end(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
