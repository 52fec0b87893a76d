package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.all;
import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.flag;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.SummaryOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person wants to know of a host: what its engine says of itself and of the machine. */
final class HostFacts {

    private final SummaryOf.Input input;
    private final FactMaker maker;
    private final JsonPlace info;
    private final JsonPlace version;

    private HostFacts(SummaryOf.Input input) {
        this.input = input;
        this.maker = new FactMaker(input.root(), input.mask());
        this.info = maker.root().at("Info");
        this.version = maker.root().at("Version");
    }

    static List<FactSection> of(SummaryOf.Input input) {
        return new HostFacts(input).sections();
    }

    private List<FactSection> sections() {
        JsonPlace labels = info.at("Labels");
        return List.of(new FactSection(Message.of("summary.section.warnings"), warnings()),
                new FactSection(Message.of("summary.section.engine"), engine()),
                new FactSection(Message.of("summary.section.objects"), objects()),
                new FactSection(Message.of("summary.section.machine"), machine()),
                new FactSection(Message.of("summary.section.storage"), storage()),
                new FactSection(Message.of("summary.section.registries"), registries()),
                new FactSection(Message.of("summary.section.labels"), Optional.of(Message.of("summary.count", labels.size())),
                        each("summary.host.label", labels, label -> maker.piece(label, Look.PLAIN))));
    }

    private List<Fact> warnings() {
        return each("summary.host.warning", info.at("Warnings"), warning -> maker.prose(warning, Look.WARN));
    }

    private static List<Fact> each(String key, JsonPlace all, Function<JsonPlace, Piece> piece) {
        return FactMaker.bounded(all, all.items().stream().limit(101).map(item -> fact(key, item, piece.apply(item))).toList());
    }

    private List<Fact> engine() {
        List<Fact> facts = new ArrayList<>();
        String address = input.host().endpoint().uri();
        facts.add(FactMaker.copying(address, new Fact(new Fact.Label(Message.of("summary.host.address"), false),
                List.of(own(address, Look.CODE)), JsonPath.ROOT, new Fact.Copy.Value())));
        facts.addAll(all(maker.line("summary.host.version", version.at("Version"), Look.PLAIN), api(),
                maker.line("summary.host.root", info.at("DockerRootDir"), Look.CODE),
                maker.line("summary.logging", info.at("LoggingDriver"), Look.PLAIN), cgroup(),
                maker.list("summary.host.security", info.at("SecurityOptions"), Look.PLAIN),
                maker.line("summary.host.runtime", info.at("DefaultRuntime"), Look.PLAIN),
                maker.line("summary.host.swarm", info.at("Swarm", "LocalNodeState"), Look.PLAIN),
                flag("summary.host.live-restore", info.at("LiveRestoreEnabled"), Look.PLAIN),
                flag("summary.host.debug", info.at("Debug"), Look.WARN),
                maker.line("summary.id", info.at("ID"), Look.CODE)));
        return facts;
    }

    private Optional<Fact> api() {
        JsonPlace newest = version.at("ApiVersion");
        JsonPlace oldest = version.at("MinAPIVersion");
        return maker.line("summary.host.api", newest, Look.PLAIN).map(line -> oldest.text().isEmpty() ? line
                : with(line, words(Look.DIM, "summary.host.api.from", FactMaker.text(oldest.text()))));
    }

    private static Fact with(Fact line, Piece more) {
        return new Fact(line.label(), List.of(line.pieces().getFirst(), more), line.path(), line.copy());
    }

    private Optional<Fact> cgroup() {
        JsonPlace driver = info.at("CgroupDriver");
        String level = info.at("CgroupVersion").text();
        return maker.line("summary.host.cgroup", driver, Look.PLAIN).map(line -> level.isEmpty() ? line
                : with(line, own("v" + level, Look.DIM)));
    }

    private List<Fact> objects() {
        List<Fact> facts = new ArrayList<>();
        JsonPlace all = info.at("Containers");
        if (all.number().isPresent()) {
            List<Piece> pieces = new ArrayList<>(List.of(own(all.text(), Look.PLAIN)));
            pieces.add(words(Look.DIM, "summary.host.running", info.at("ContainersRunning").numberOrZero(),
                    info.at("ContainersPaused").numberOrZero(), info.at("ContainersStopped").numberOrZero()));
            facts.add(fact("summary.host.containers", all, pieces.toArray(Piece[]::new)));
        }
        maker.line("summary.host.images", info.at("Images"), Look.PLAIN).ifPresent(facts::add);
        return facts;
    }

    private List<Fact> machine() {
        return all(maker.line("summary.name", info.at("Name"), Look.PLAIN),
                maker.line("summary.host.system", info.at("OperatingSystem"), Look.PLAIN),
                maker.line("summary.host.kernel", info.at("KernelVersion"), Look.PLAIN),
                maker.line("summary.host.architecture", info.at("Architecture"), Look.PLAIN),
                maker.line("summary.limit.cpus", info.at("NCPU"), Look.PLAIN), memory(info.at("MemTotal")));
    }

    private static Optional<Fact> memory(JsonPlace memory) {
        return memory.numberOrZero() <= 0 ? Optional.empty()
                : Optional.of(fact("summary.limit.memory", memory, own(ByteSizeFormat.text(memory.numberOrZero()), Look.PLAIN)));
    }

    private List<Fact> storage() {
        List<Fact> facts = new ArrayList<>(all(maker.line("summary.driver", info.at("Driver"), Look.PLAIN)));
        info.at("DriverStatus").items().stream().limit(30).filter(pair -> pair.size() == 2).forEach(pair -> facts.add(
                fact(FactMaker.text(pair.items().getFirst().text()), pair, maker.piece(pair.items().getLast(), Look.PLAIN))));
        return facts;
    }

    private List<Fact> registries() {
        JsonPlace config = info.at("RegistryConfig");
        String insecure = config.at("IndexConfigs").members().stream()
                .filter(index -> index.at("Secure").there() && !index.at("Secure").yes())
                .map(JsonPlace::name).limit(20).collect(Collectors.joining(", "));
        List<Fact> facts = new ArrayList<>(all(maker.line("summary.host.index", info.at("IndexServerAddress"), Look.CODE),
                maker.list("summary.host.mirrors", config.at("Mirrors"), Look.CODE)));
        if (!insecure.isEmpty()) {
            facts.add(fact("summary.host.insecure", config.at("IndexConfigs"), own(insecure, Look.PLAIN)));
        }
        facts.addAll(all(maker.line("summary.host.http-proxy", info.at("HttpProxy"), Look.CODE),
                maker.line("summary.host.https-proxy", info.at("HttpsProxy"), Look.CODE),
                maker.line("summary.host.no-proxy", info.at("NoProxy"), Look.CODE)));
        return facts;
    }
}
