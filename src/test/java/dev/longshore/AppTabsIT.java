package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Transport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.json.Json;
import dev.longshore.json.JsonPlace;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.control.log.LogView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Summary, logs and stats of a container that runs, in the whole app, on this machine's engine and on each that
 * {@code -Dlongshore.engines} names.
 */
@ExtendWith({FxExtension.class, RealEngineExtension.class})
class AppTabsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PORT = "8080/tcp";

    /** Works some of the time, and writes a line when it is told to. */
    private static final String SCRIPT = "trap 'echo it came later' USR1; echo it stood there;"
            + " while :; do i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; usleep 50000; done";
    private static final Pattern BUSY = Pattern.compile("(?!0\\.0)\\d+\\.\\d %");

    @TempDir
    private Path folder;
    private AppFixture app;

    @Test
    void onEveryEngine(RealEngine own) throws IOException {
        Map<String, Endpoint> engines = new LinkedHashMap<>();
        engines.put("dockerd", own.endpoint());
        engines.putAll(NamedEngines.find());
        for (Map.Entry<String, Endpoint> engine : engines.entrySet()) {
            Path files = Files.createDirectory(folder.resolve(engine.getKey()));
            try (RunningContainer container = new RunningContainer(engine.getValue()); AppFixture opened = AppFixture.connected(files, engine.getValue().uri())) {
                app = opened;
                summary(container);
                logs(container);
                stats();
                System.out.println("as expected on " + engine.getKey() + ", with " + container.port);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(engine.getKey() + ": " + failed.getMessage(), failed);
            }
        }
    }

    private void await(String what, BooleanSupplier condition) {
        Waiting.until(what, PATIENCE, () -> onFx(condition::getAsBoolean));
    }

    /** A tab, which a narrow inspector may not have in sight. The inspector may be made anew meanwhile: then its button is another. */
    private void show(String tab) {
        await("the tab " + tab, () -> {
            if (app.stage.getScene().lookup("#inspector-tab-" + tab) instanceof ToggleButton button && !button.isSelected()) {
                button.fire();
            }
            return app.stage.getScene().lookup("#inspector-tab-" + tab) instanceof ToggleButton now && now.isSelected();
        });
    }

    private void summary(RunningContainer container) {
        app.select(container.name);
        show("summary");
        await("the title", () -> app.says("#inspector-title", container.name));
        await("a summary", () -> facts() != null && place(PORT) >= 0);
        onFx(() -> facts().scrollTo(Math.max(0, place(PORT) - 1)));
        await("the port " + container.port, () -> shows(PORT) && shows(container.port));
    }

    private ListView<?> facts() {
        return (ListView<?>) app.stage.getScene().lookup("#summary-list");
    }

    private int place(String part) {
        return IntStream.range(0, facts().getItems().size()).filter(i -> facts().getItems().get(i).toString().contains(part)).findFirst().orElse(-1);
    }

    /** Whether a line in sight has that text. */
    private boolean shows(String part) {
        return facts().lookupAll("*").stream().map(AppTabsIT::text).anyMatch(text -> text.contains(part));
    }

    private static String text(Node node) {
        String text = node instanceof Text words ? words.getText() : node instanceof Labeled label ? label.getText() : "";
        return text == null || !node.isVisible() ? "" : text;
    }

    private void logs(RunningContainer container) {
        show("logs");
        await("the line that stood there", () -> lines().equals(List.of("it stood there")));
        container.client.containers().kill(container.id, "USR1");
        await("the line that came", () -> lines().equals(List.of("it stood there", "it came later")));
        assertEquals(true, onFx(() -> log().following().get()));
    }

    private LogView log() {
        return (LogView) app.stage.getScene().lookup("#logs-lines");
    }

    /** Without what the app tells between them. */
    private List<String> lines() {
        return log() == null ? List.of() : IntStream.range(0, log().rows().size()).mapToObj(row -> log().rows().row(row)).filter(row -> !row.mark())
                .map(row -> row.text().text()).toList();
    }

    private void stats() {
        show("stats");
        await("what it takes of a processor", () -> AppFixture.textsNow(app.stage.getScene().lookup("#stats-values-cpu")).stream()
                .anyMatch(text -> BUSY.matcher(text.replace('\u2009', ' ')).find()));
        await("its memory", () -> app.says("#stats-values-memory", "B"));
    }

    /** A container that runs and has a port: one that the host gives it, where the engine can. */
    private static final class RunningContainer implements AutoCloseable {

        final String name;
        final String id;
        /** What the summary says of the port. */
        final String port;
        final EngineClient client;
        private final Transport transport;
        private final String repository;

        RunningContainer(Endpoint endpoint) {
            transport = new UnixTransport(((Endpoint.Unix) endpoint).socket());
            client = EngineClient.connect(transport);
            name = "longshore-it-tabs-" + ProcessHandle.current().pid();
            repository = name + "/tabs";
            RealEngine.importBusybox(transport, repository, "1");
            String published = start(Map.of("PortBindings", Map.of(PORT, List.of(Map.of("HostIp", "127.0.0.1", "HostPort", "")))));
            id = published.isEmpty() ? start(Map.of("NetworkMode", "none")) : published;
            port = hostPort().map(number -> "localhost:" + number).orElse("not published");
        }

        /** Its id; empty, and told, where the engine has no network for it. */
        private String start(Map<String, Object> host) {
            String created = client.containers().create(name, "", Json.PLAIN.write(Map.of("Image", repository + ":1", "StopTimeout", 1,
                    "Cmd", List.of("/bin/sh", "-c", SCRIPT), "ExposedPorts", Map.of(PORT, Map.of()), "HostConfig", host))).id();
            try {
                client.containers().start(created);
                return created;
            } catch (EngineException noNetwork) {
                client.containers().remove(created, true, true);
                if (host.containsKey("NetworkMode")) {
                    throw noNetwork;
                }
                System.out.println("SKIPPED a port of the host: " + noNetwork.getMessage());
                return "";
            }
        }

        private Optional<String> hostPort() {
            return JsonPlace.of(client.containers().inspectRaw(id).root()).at("NetworkSettings", "Ports", PORT).items().stream().findFirst()
                    .map(binding -> binding.at("HostPort").text());
        }

        @Override
        public void close() {
            client.containers().remove(id, true, true);
            client.images().remove(repository + ":1", true);
            transport.close();
        }
    }
}
