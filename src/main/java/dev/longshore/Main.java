package dev.longshore;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.Answer;
import dev.longshore.instance.FirstInstance;
import dev.longshore.instance.InstancePlace;
import dev.longshore.instance.InstanceStart;
import dev.longshore.service.discovery.Machine;
import dev.longshore.service.log.AppLog;
import dev.longshore.service.log.LogFolder;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.settings.FileOwners;
import dev.longshore.start.CommandLine;
import dev.longshore.start.DesktopNotice;
import dev.longshore.start.Display;
import dev.longshore.start.FileNames;
import dev.longshore.start.LaunchToken;
import dev.longshore.start.NativeFolder;
import dev.longshore.start.SystemLibraries;
import dev.longshore.ui.i18n.Messages;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/** Where the program begins: answers the command line, picks a display, or none, names what is missing, and starts the app. */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    /** How long a first instance may take for its answer, in milliseconds, where that should differ. */
    private static final String PATIENCE = "longshore.patience";

    private final Map<String, String> environment = System.getenv();
    private final Messages messages = new Messages(Locale.getDefault());
    private final Optional<File> logFolder = LogFolder.of(environment, System.getProperty("os.name"), home());

    private Main() {
    }

    public static void main(String[] arguments) {
        new FileNames(System.getenv()).widen();
        new Main().run(arguments);
    }

    private void run(String[] arguments) {
        switch (CommandLine.of(List.of(arguments))) {
            case CommandLine.Version() -> System.out.println(messages.text("app.name") + " " + Version.current());
            case CommandLine.Help() -> System.out.println(messages.text("start.help"));
            case CommandLine.Wrong(CommandLine.Reason reason, String argument) -> end(WRONG_USE, messages.text(switch (reason) {
                case UNKNOWN -> "start.wrong.unknown";
                case VALUE_MISSING -> "start.wrong.value-missing";
                case TWICE -> "start.wrong.twice";
                case SECOND_CONTAINER -> "start.wrong.second-container";
                case TOO_LONG -> "start.wrong.too-long";
            }, argument));
            case CommandLine.Open(OpenRequest wanted) -> open(wanted);
        }
    }

    /** The first instance opens its window; a later one asks it to. */
    private void open(OpenRequest wanted) {
        Display display = Display.of(environment, System.getProperty("os.name"));
        Optional<InstancePlace> place = display == Display.SCREEN ? place() : Optional.empty();
        InstanceStart.Timing timing = Optional.ofNullable(Long.getLong(PATIENCE)).map(Duration::ofMillis)
                .map(InstanceStart.Timing.DEFAULT::answeredWithin).orElse(InstanceStart.Timing.DEFAULT);
        InstanceStart.Decision decision = place.map(there -> new InstanceStart(there, this::hostNames, timing)
                .decide(wanted, LaunchToken.of(environment))).orElseGet(InstanceStart.Decision.Alone::new);
        switch (decision) {
            case InstanceStart.Decision.Later(Answer answer) -> later(wanted, answer);
            case InstanceStart.Decision.First(FirstInstance instance) -> {
                App.FIRST.set(instance);
                open(display, arguments(wanted));
            }
            case InstanceStart.Decision.Alone() -> open(display, arguments(wanted));
        }
    }

    private Optional<InstancePlace> place() {
        return new FileNames(environment).reachHome()
                ? InstancePlace.of(environment, FileOwners.SYSTEM, logFolder, SettingsStart.place(environment)) : Optional.empty();
    }

    /** What the first instance has answered. */
    private void later(OpenRequest wanted, Answer answer) {
        if (answer.shown()) {
            System.out.println(messages.text("start.instance.shown"));
        } else if (answer.unknownHost()) {
            end(WRONG_USE, messages.text("start.no-such-host", wanted.host(), String.join(", ", answer.hosts())));
        } else {
            end(FAILED, messages.text("start.instance.refused"));
        }
    }

    private List<String> hostNames() {
        return namedHosts().names();
    }

    /** Reads a handful of small files. */
    private NamedHost namedHosts() {
        return new NamedHost(Machine.of(environment), SettingsStart.store(environment).load().settings());
    }

    /** For the toolkit. Ends with the names of all hosts where there is none of that name. */
    private String[] arguments(OpenRequest wanted) {
        List<String> arguments = new ArrayList<>();
        if (!wanted.host().isEmpty()) {
            NamedHost hosts = namedHosts();
            String id = hosts.id(wanted.host()).orElse("");
            if (id.isEmpty()) {
                end(WRONG_USE, messages.text("start.no-such-host", wanted.host(), String.join(", ", hosts.names())));
            }
            arguments.addAll(List.of("--host=" + id, "--host-name=" + wanted.host()));
        }
        if (!wanted.container().isEmpty()) {
            arguments.add("--container=" + wanted.container());
        }
        return arguments.toArray(String[]::new);
    }

    private void open(Display display, String[] arguments) {
        logFolder.filter(folder -> !inTheWay(folder)).ifPresent(folder -> new AppLog(folder, new Masker()::text,
                e -> System.err.println(messages.text("start.log-unwritable", folder, String.valueOf(e.getMessage())))).takeOver());
        obstacle(display).ifPresent(obstacle -> {
            if (display == Display.DESKTOP_WITHOUT_X) {
                DesktopNotice.show(messages.text("app.name"), obstacle);
            }
            end(FAILED, obstacle);
        });
        if (display == Display.NONE) {
            // only before the toolkit starts can it be told to do without a display
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        launch(display == Display.NONE ? HeadlessApp.class : App.class, arguments);
    }

    /** Whether a log of root's would keep the owner of the folder from writing their own: sudo may leave them their home. */
    private static boolean inTheWay(File folder) {
        try {
            return FileOwners.SYSTEM.inTheWay(folder.toPath());
        } catch (InvalidPathException unreadable) {
            return false;   // nobody writes there
        }
    }

    /** What is in the way of a start, and what to do about it, in one line. */
    private Optional<String> obstacle(Display display) {
        if (!new FileNames(environment).reachHome()) {
            return Optional.of(messages.text("start.home-unreadable"));
        } else if (display == Display.DESKTOP_WITHOUT_X) {
            return Optional.of(messages.text("start.no-x"));
        }
        return SystemLibraries.obstacle(display, messages)
                .or(() -> new NativeFolder(environment).choose() ? Optional.empty() : Optional.of(messages.text("start.no-native-folder")));
    }

    private void launch(Class<? extends Application> app, String[] arguments) {
        try {
            Application.launch(app, arguments);
        } catch (UnsupportedOperationException noScreen) {   // so the toolkit tells that the named X server does not answer
            end(FAILED, messages.text("start.display-dead", String.valueOf(environment.get("DISPLAY"))));
        } catch (RuntimeException | LinkageError failed) {
            System.getLogger("longshore").log(System.Logger.Level.ERROR, "the app did not start", failed);
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            end(FAILED, messages.text("start.failed", new Masker().text(cause.toString()), logFolder.map(File::toString).orElse("-")));
        }
    }

    /** As the machine that the app looks at has it. */
    private File home() {
        String named = environment.getOrDefault("HOME", "");
        return new File(named.isEmpty() ? System.getProperty("user.home") : named);
    }

    private static void end(int code, String message) {
        System.err.println(message);
        Optional.ofNullable(App.FIRST.getAndSet(null)).ifPresent(FirstInstance::close);
        System.exit(code);
    }
}
