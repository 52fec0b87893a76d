package dev.longshore.ui.overview;

import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.EngineRegistries;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.service.system.EngineReport;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What an engine says of itself, put in order for reading. */
final class EngineFacts {

    private final EngineInfo info;
    private final EngineVersion version;
    private final EngineReport report;
    private final HostStatus status;
    private final Words words;

    EngineFacts(EngineReport report, HostStatus status, Words words) {
        this.report = report;
        this.info = report.info().value();
        this.version = report.version().value();
        this.status = status;
        this.words = words;
    }

    List<FactGroup> groups() {
        return List.of(new FactGroup("overview.group.engine", engine()), new FactGroup("overview.group.machine", machine()),
                new FactGroup("overview.group.storage", storage()), new FactGroup("overview.group.registries", registries()),
                new FactGroup("overview.group.plugins", plugins()), new FactGroup("overview.group.security", security()));
    }

    private List<Fact> engine() {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("overview.fact.version", words.of(version.version())),
                fact("overview.fact.api", api()),
                fact("overview.fact.components", words.list(version.components().stream().map(EngineFacts::component).toList())),
                fact("overview.fact.root", words.of(info.dockerRootDir())),
                fact("overview.fact.logging", words.of(info.loggingDriver())),
                fact("overview.fact.clock", ClockWords.of(report.clock())),
                fact("overview.fact.swarm", swarm())));
        if (!info.labels().isEmpty()) {
            facts.add(fact("overview.fact.labels", words.list(info.labels())));
        }
        facts.add(fact("overview.fact.live-restore", yesOrNo(info.liveRestoreEnabled())));
        facts.add(fact("overview.fact.debug", yesOrNo(info.debug())));
        facts.add(fact("overview.fact.id", words.of(info.id())));
        return facts;
    }

    /** Podman's parts give several lines, and more than a version: "conmon version 2.1.12, commit: …". */
    private static String component(EngineVersion.Component component) {
        String first = component.version() == null ? "" : component.version().lines().findFirst().orElse("").split(",", 2)[0];
        String name = component.name() == null ? "" : component.name();
        return first.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)) ? first : name + " " + first;
    }

    private Message api() {
        String newest = words.plain(version.apiVersion());
        String oldest = words.plain(version.minApiVersion());
        Message range = oldest.isEmpty() ? Words.own(newest) : Message.of("overview.api.range", oldest, newest);
        return status instanceof HostStatus.Connected connected ? Message.of("overview.api.spoken", range, connected.apiVersion()) : range;
    }

    private Message swarm() {
        EngineInfo.Swarm swarm = info.swarm();
        if (swarm == null || swarm.localNodeState() == null || swarm.localNodeState().isEmpty() || swarm.localNodeState().equals("inactive")) {
            return Message.of("overview.swarm.none");
        }
        String state = words.plain(swarm.localNodeState() + (swarm.nodeAddr() == null || swarm.nodeAddr().isEmpty() ? "" : ", " + swarm.nodeAddr()));
        return Message.of(swarm.controlAvailable() ? "overview.swarm.manager" : "overview.swarm.worker", state);
    }

    private List<Fact> machine() {
        String named = info.architecture() == null ? version.arch() : info.architecture();
        return List.of(
                fact("overview.fact.name", words.of(info.name())),
                fact("overview.fact.os", words.of(info.operatingSystem())),
                fact("overview.fact.architecture", words.of(join(" / ", info.osType(), named))),
                fact("overview.fact.kernel", words.of(info.kernelVersion() == null ? version.kernelVersion() : info.kernelVersion())),
                fact("overview.fact.cpus", info.cpus() > 0 ? Message.of("overview.number", info.cpus()) : Words.UNKNOWN),
                fact("overview.fact.memory", info.memTotal() > 0 ? Words.own(ByteSizeFormat.text(info.memTotal())) : Words.UNKNOWN),
                fact("overview.fact.cgroup", cgroup()),
                fact("overview.fact.runtimes", runtimes()));
    }

    private Message cgroup() {
        String driver = words.plain(info.cgroupDriver());
        String level = words.plain(info.cgroupVersion());
        return level.isEmpty() ? words.of(driver) : Message.of("overview.cgroup", driver, level);
    }

    private Message runtimes() {
        String standard = info.defaultRuntime() == null ? "" : info.defaultRuntime();
        List<String> others = info.runtimes().keySet().stream().filter(name -> !name.equals(standard)).sorted().toList();
        if (standard.isEmpty()) {
            return words.list(others);
        }
        return others.isEmpty() ? words.of(standard) : Message.of("overview.runtimes", words.plain(standard), words.plain(String.join(", ", others)));
    }

    private List<Fact> storage() {
        List<Fact> facts = new ArrayList<>(List.of(fact("overview.fact.driver", words.of(info.driver()))));
        for (List<String> pair : info.driverStatus()) {
            String name = words.plain(pair.getFirst());
            if (!name.isEmpty()) {
                facts.add(new Fact(Words.own(name), words.of(words.plain(pair.get(1)))));
            }
        }
        return facts;
    }

    private List<Fact> registries() {
        return List.of(
                fact("overview.fact.index", words.orNone(info.indexServerAddress())),
                fact("overview.fact.insecure", words.list(InsecureRegistries.of(info.registryConfig()))),
                fact("overview.fact.mirrors", words.list(mirrors(info.registryConfig()))),
                fact("overview.fact.http-proxy", words.orNone(info.httpProxy())),
                fact("overview.fact.https-proxy", words.orNone(info.httpsProxy())),
                fact("overview.fact.no-proxy", words.orNone(info.noProxy())));
    }

    private static List<String> mirrors(EngineRegistries registries) {
        return registries == null ? List.of() : Stream.concat(registries.mirrors().stream(),
                registries.indexConfigs().entrySet().stream().flatMap(EngineFacts::mirrors)).distinct().toList();
    }

    private static Stream<String> mirrors(Map.Entry<String, EngineRegistries.Index> index) {
        return index.getValue().mirrors().stream().map(mirror -> index.getValue().official() ? mirror : index.getKey() + ": " + mirror);
    }

    private List<Fact> plugins() {
        EngineInfo.Plugins plugins = info.plugins() == null ? new EngineInfo.Plugins(null, null, null, null) : info.plugins();
        return List.of(
                fact("overview.fact.volume-plugins", words.list(plugins.volume())),
                fact("overview.fact.network-plugins", words.list(plugins.network())),
                fact("overview.fact.log-plugins", words.list(plugins.log())),
                fact("overview.fact.authorization-plugins", words.list(plugins.authorization())));
    }

    private List<Fact> security() {
        return List.of(fact("overview.fact.security", words.list(info.securityOptions().stream().map(EngineFacts::option).toList())),
                fact("overview.fact.experimental", yesOrNo(info.experimentalBuild())));
    }

    /** {@code name=seccomp,profile=builtin} reads "seccomp (profile builtin)". */
    private static String option(String told) {
        String[] parts = told.split(",", 2);
        String name = parts[0].startsWith("name=") ? parts[0].substring("name=".length()) : parts[0];
        return parts.length == 1 ? name : name + " (" + parts[1].replace('=', ' ') + ")";
    }

    private static Message yesOrNo(Boolean flag) {
        return flag == null ? Words.UNKNOWN : Message.of(flag ? "overview.yes" : "overview.no");
    }

    private static String join(String between, String first, String second) {
        boolean one = first == null || first.isEmpty() || second == null || second.isEmpty();
        return one ? (first == null || first.isEmpty() ? second : first) : first + between + second;
    }

    private static Fact fact(String labelKey, Message value) {
        return new Fact(Message.of(labelKey), value);
    }
}
