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
        Optional<String> obstacle = SystemLibraries.obstacle(display, new Messages(Locale.getDefault()));
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            System.exit(1);
        }
        if (display == Display.NONE) {
            // only before the toolkit starts can it be told to do without a display
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Application.launch(HeadlessApp.class, arguments);
        } else {
            Application.launch(App.class, arguments);
        }
    }
}
