package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Offered;
import dev.longshore.domain.Operation;
import dev.longshore.service.host.HostOperations;
import dev.longshore.service.stats.StatsCsv;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.testing.Closing;
import dev.longshore.testing.Declared;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.PrivateRegistry;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Required;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feature by engine: what a cell calls working was asked of the app's services and seen on the engine; what it calls not offered is so by
 * the list that the app's menus and forms ask, and the app refuses it by itself. Engines are this machine's dockerd in four versions of the API, its
 * newest among them, and those that {@code -Dlongshore.engines=docker28=unix:///…,podman5=unix:///…} names.
 */
@ExtendWith(OwnEngineExtension.class)
class FeatureMatrixIT {

    private static final List<String> PINS = List.of("1.21", "1.24", "1.30", "");

    /** The only port that Podman is set up to use without TLS; Docker engines take any of the loopback. */
    private static final int PODMANS_PORT = 5000;

    /** No row of their own: the first is no operation, no row works without the second, and the third asks no engine. */
    private static final Set<Operation> IN_OTHER_ROWS = Set.of(Operation.UNEXPECTED, HostOperations.CONNECT, StatsCsv.SAVE);

    private static final FeatureChecks.Check NONE = () -> {
        throw new AssertionError("nothing checks it: PlaceChecks wants a line");
    };

    @TempDir
    private Path folder;
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<String> wrong = new ArrayList<>();
    private RealEngine second;
    private EngineRig partner;
    private Optional<PrivateRegistry> registry = Optional.empty();
    private SearchIndex index;

    /** An engine and the version to speak; empty to negotiate. */
    private record Asked(Endpoint endpoint, String pin) { }

    @BeforeEach
    void prepare() throws IOException {
        second = RealEngine.another();
        partner = new EngineRig("partner", second.endpoint(), "", folder);
        index = new SearchIndex();
        registry = registry(false);
    }

    @AfterEach
    void tidy() {
        registry.ifPresent(PrivateRegistry::close);
        Closing.all(index, partner, second);
    }

    private Optional<PrivateRegistry> registry(boolean login) throws IOException {
        Path data = Files.createDirectory(folder.resolve("registry" + login));
        return PrivateRegistry.orWithout(() -> free(PODMANS_PORT) ? PrivateRegistry.start(data, PODMANS_PORT, login) : PrivateRegistry.start(data, login));
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort() == port;
        } catch (IOException taken) {
            return false;
        }
    }

    private Optional<PrivateRegistry> usable(EngineRig rig) {
        return registry.filter(each -> !rig.podman() || each.port() == PODMANS_PORT);
    }

    @Test
    void everyFeatureOnEveryEngine(RealEngine own) throws IOException {
        FeatureTable table = new FeatureTable("feature");
        for (Map.Entry<String, Asked> engine : engines(own).entrySet()) {
            Path files = Files.createDirectory(folder.resolve(engine.getKey()));
            try (EngineRig rig = new EngineRig(engine.getKey(), engine.getValue().endpoint(), engine.getValue().pin(), files)) {
                FeatureChecks checks = new FeatureChecks(rig, partner, usable(rig), index, files);
                String column = rig.column();
                for (Offered feature : Declared.constants(Offered.class).stream().filter(each -> !IN_OTHER_ROWS.contains(each)).toList()) {
                    String row = feature.id().replace('-', ' ');
                    table.put(row, column, cell(rig, row, feature, checks.all().getOrDefault(feature, NONE)));
                }
                for (Map.Entry<String, FeatureChecks.More> more : checks.more().entrySet()) {
                    table.put(more.getKey(), column, cell(rig, more.getKey(), more.getValue().feature(), more.getValue().check()));
                }
            }
        }
        demo(table);
        registry.ifPresent(PrivateRegistry::close);
        registry = registry(true);
        for (Map.Entry<String, Asked> engine : engines(own).entrySet()) {
            try (EngineRig rig = new EngineRig(engine.getKey(), engine.getValue().endpoint(), engine.getValue().pin(), folder)) {
                for (Map.Entry<String, FeatureChecks.More> row : new LoginChecks(rig, usable(rig), folder).all().entrySet()) {
                    table.put(row.getKey(), rig.column(), cell(rig, row.getKey(), row.getValue().feature(), row.getValue().check()));
                }
            }
        }
        System.out.println(table);
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void optionsOfRunOnEveryEngine(RealEngine own) throws IOException {
        FeatureTable table = new FeatureTable("docker run");
        for (Map.Entry<String, Asked> engine : engines(own).entrySet()) {
            try (EngineRig rig = new EngineRig(engine.getKey(), engine.getValue().endpoint(), engine.getValue().pin(), folder)) {
                OptionChecks checks = new OptionChecks(rig);
                String column = rig.column();
                OptionChecks.SAMPLES.forEach(sample -> table.put(sample.option().flag(), column, cell(rig, checks, sample)));
            }
        }
        System.out.println(table);
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    private String cell(EngineRig rig, OptionChecks checks, OptionChecks.Sample sample) {
        Optional<Offer.Lack> lack = checks.lacking(sample);
        boolean told = lack.isEmpty() || checks.never(sample);
        if (told && checks.taken(sample) == lack.isPresent()) {
            wrong.add(sample.option().flag() + " on " + rig.host.name() + (lack.isPresent() ? ": said to be missing, and works" : ": said to work, and does not"));
            return "WRONG";
        }
        return lack.map(Offers::words).map(messages::text).orElse("works");
    }

    private Map<String, Asked> engines(RealEngine own) {
        Map<String, Asked> engines = new LinkedHashMap<>();
        PINS.forEach(pin -> engines.put("dockerd" + (pin.isEmpty() ? "" : "-" + pin), new Asked(own.endpoint(), pin)));
        NamedEngines.find().forEach((name, endpoint) -> engines.put(name, new Asked(endpoint, "")));
        return engines;
    }

    /** The Demo engine has a column of its own, for the rows that it can be asked. */
    private void demo(FeatureTable table) throws IOException {
        try (DemoRig rig = new DemoRig()) {
            for (Map.Entry<Offered, FeatureChecks.Check> row : PlaceChecks.all(rig.place()).entrySet()) {
                String name = row.getKey().id().replace('-', ' ');
                table.put(name, "Demo", cell("Demo", rig.status(), name, row.getKey(), row.getValue()));
            }
            table.put(FeatureChecks.VOLUME_IN_USE, "Demo", cell("Demo", rig.status(), FeatureChecks.VOLUME_IN_USE, VolumeOperations.REMOVE, new VolumeChecks(rig.place())::inUse));
        }
    }

    private String cell(EngineRig rig, String row, Offered feature, FeatureChecks.Check check) throws IOException {
        return cell(rig.host.name(), rig.status(), row, feature, check);
    }

    private String cell(String engine, HostStatus status, String row, Offered feature, FeatureChecks.Check check) throws IOException {
        Optional<Offer.Lack> lack = feature.lacking(status);
        try {
            check.run();
            if (lack.isPresent()) {
                wrong.add(row + " on " + engine + ": said to be missing (" + lack.get() + "), and works");
            }
            return "works";
        } catch (FeatureChecks.NotRun notRun) {
            if (Required.all()) {
                wrong.add(row + " on " + engine + ": not run: " + notRun.getMessage());
            }
            return "not run: " + notRun.getMessage();
        } catch (FeatureChecks.NotHere kernel) {
            System.out.println("SKIPPED " + row + " on " + engine + ": " + kernel.getMessage());
            return "not here";
        } catch (AssertionError | RuntimeException failed) {
            if (lack.isPresent() && refused(failed)) {
                return messages.text(Offers.words(lack.get()));
            }
            wrong.add(row + " on " + engine + ": " + failed);
            return "FAILED";
        }
    }

    private static boolean refused(Throwable failed) {
        Throwable cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof FailureException known && known.failure().cause() == Cause.NOT_OFFERED;
    }
}
