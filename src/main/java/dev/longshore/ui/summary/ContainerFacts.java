package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.all;
import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.flag;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Target;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.SummaryOf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person wants to know of a container. */
final class ContainerFacts {

    private static final List<String> COMPOSE = List.of("com.docker.compose.", "io.podman.compose.");

    private final SummaryOf.Input input;
    private final FactMaker maker;
    private final JsonPlace root;

    private ContainerFacts(SummaryOf.Input input) {
        this.input = input;
        this.maker = new FactMaker(input.root(), input.mask());
        this.root = maker.root();
    }

    static List<FactSection> of(SummaryOf.Input input) {
        return new ContainerFacts(input).sections();
    }

    /** Its image says which variables and labels come from there, and what digest it has. */
    static Optional<ObjectRef> image(ObjectRef container, JsonNode root) {
        return Optional.of(JsonPlace.of(root).at("Image").text()).filter(id -> !id.isEmpty() && id.length() < 200)
                .map(id -> new ObjectRef(container.host(), ImageOperations.IMAGE, id, ShortId.of(id)));
    }

    private List<FactSection> sections() {
        StateFacts state = new StateFacts(maker);
        return List.of(new FactSection(Message.of("summary.section.state"), state.all()),
                new FactSection(Message.of("summary.section.image"), image()),
                new FactSection(Message.of("summary.section.ports"), new PortFacts(maker, input.host().endpoint(), state.runs()).all()),
                new FactSection(Message.of("summary.section.networks"), new NetworkFacts(maker, input.object().host()).all()),
                new FactSection(Message.of("summary.section.mounts"), new MountFacts(maker, input.object().host()).all()),
                environment(),
                new FactSection(Message.of("summary.section.limits"), new LimitFacts(maker).all()),
                new FactSection(Message.of("summary.section.access"), access()),
                new FactSection(Message.of("summary.section.project"), project()),
                labels());
    }

    private List<Fact> image() {
        List<Fact> facts = new ArrayList<>();
        imageLine().ifPresent(facts::add);
        digest().ifPresent(facts::add);
        List<JsonPlace> words = new ArrayList<>(root.at("Path").text().isEmpty() ? List.of() : List.of(root.at("Path")));
        words.addAll(root.at("Args").items());
        maker.command("summary.command", root.at("Path"), words).ifPresent(facts::add);
        facts.addAll(all(maker.line("summary.folder", root.at("Config", "WorkingDir"), Look.CODE),
                maker.line("summary.user", root.at("Config", "User"), Look.PLAIN),
                maker.time("summary.created", root.at("Created")), restart(),
                flag("summary.auto-remove", root.at("HostConfig", "AutoRemove"), Look.PLAIN),
                maker.line("summary.logging", root.at("HostConfig", "LogConfig", "Type"), Look.PLAIN)));
        return facts;
    }

    private Optional<Fact> imageLine() {
        JsonPlace name = root.at("Config", "Image");
        String id = root.at("Image").text();
        if (name.text().isEmpty() && id.isEmpty()) {
            return Optional.empty();
        }
        Piece shown = name.text().isEmpty() ? own(ShortId.of(id), Look.CODE) : maker.piece(name, Look.PLAIN);
        Piece named = image(input.object(), input.root()).map(image -> shown.to(new Target.OfObject(image))).orElse(shown);
        if (name.text().isEmpty()) {
            return Optional.of(fact("summary.image", root.at("Image"), named));
        }
        return Optional.of(id.isEmpty() ? fact("summary.image", name, named) : fact("summary.image", name, named, own(ShortId.of(id), Look.CODE)));
    }

    /** By which a registry knows it: of the image where that is known, else as the engine's store has it. */
    private Optional<Fact> digest() {
        JsonPlace manifest = root.at("ImageManifestDescriptor", "digest");
        Optional<String> known = input.related().stream().flatMap(image -> JsonPlace.of(image).at("RepoDigests").items().stream())
                .map(JsonPlace::text).filter(text -> text.contains("@")).findFirst().map(text -> text.substring(text.indexOf('@') + 1));
        String digest = known.orElse(manifest.text());
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        JsonPlace place = manifest.there() ? manifest : root.at("Image");
        return Optional.of(FactMaker.copying(digest, fact("summary.digest", place, own(digest, Look.CODE))));
    }

    private Optional<Fact> restart() {
        JsonPlace policy = root.at("HostConfig", "RestartPolicy", "Name");
        JsonPlace most = root.at("HostConfig", "RestartPolicy", "MaximumRetryCount");
        if (!root.at("HostConfig", "RestartPolicy").there()) {
            return Optional.empty();
        }
        String name = policy.text().isEmpty() ? "no" : policy.text();
        Piece shown = own(name, Look.PLAIN);
        return Optional.of(most.numberOrZero() <= 0 ? fact("summary.restart", policy, shown)
                : fact("summary.restart", policy, shown, words(Look.DIM, "summary.restart.most", most.numberOrZero())));
    }

    private FactSection environment() {
        JsonPlace env = root.at("Config", "Env");
        Set<String> image = input.related().stream().flatMap(found -> JsonPlace.of(found).at("Config", "Env").items().stream())
                .map(JsonPlace::text).collect(Collectors.toSet());
        long from = env.items().stream().filter(entry -> image.contains(entry.text())).count();
        Message note = input.related().isPresent() ? Message.of("summary.count.image", env.size(), from) : Message.of("summary.count",
                env.size());
        return new FactSection(Message.of("summary.section.environment"), Optional.of(note), maker.environment(env, image::contains));
    }

    /** What lets it do more, or less, than others. */
    private List<Fact> access() {
        JsonPlace config = root.at("HostConfig");
        return all(flag("summary.access.privileged", config.at("Privileged"), Look.BAD),
                maker.list("summary.access.added", config.at("CapAdd"), Look.PLAIN),
                maker.list("summary.access.dropped", config.at("CapDrop"), Look.PLAIN),
                maker.list("summary.access.options", config.at("SecurityOpt"), Look.PLAIN),
                foreign("summary.access.pid", config.at("PidMode")), foreign("summary.access.ipc", config.at("IpcMode")),
                flag("summary.access.read-only", config.at("ReadonlyRootfs"), Look.PLAIN), devices(config.at("Devices")));
    }

    /** A namespace that is not its own. */
    private Optional<Fact> foreign(String key, JsonPlace mode) {
        return maker.line(key, mode, Look.PLAIN).filter(any -> mode.text().equals("host") || mode.text().startsWith("container:"));
    }

    private Optional<Fact> devices(JsonPlace devices) {
        String paths = devices.items().stream().limit(20).map(device -> device.at("PathOnHost").text())
                .filter(path -> !path.isEmpty()).collect(Collectors.joining(", "));
        return paths.isEmpty() ? Optional.empty() : Optional.of(fact("summary.access.devices", devices, own(paths, Look.CODE)));
    }

    private List<Fact> project() {
        List<Fact> facts = new ArrayList<>();
        for (String prefix : COMPOSE) {
            facts.addAll(all(label("summary.project.name", prefix + "project"), label("summary.project.service", prefix + "service"),
                    label("summary.project.number", prefix + "container-number"),
                    label("summary.project.folder", prefix + "project.working_dir"),
                    label("summary.project.files", prefix + "project.config_files")));
        }
        Set<Message> once = new HashSet<>();
        return facts.stream().filter(fact -> once.add(fact.label().text())).toList();
    }

    private Optional<Fact> label(String key, String label) {
        return maker.line(key, root.at("Config", "Labels", label),
                key.endsWith("folder") || key.endsWith("files") ? Look.CODE : Look.PLAIN);
    }

    /** Those of a project are in its own section, or of use to nobody but compose. */
    private FactSection labels() {
        JsonPlace labels = root.at("Config", "Labels");
        List<Fact> facts = maker.named(labels, name -> COMPOSE.stream().noneMatch(name::startsWith));
        long compose = labels.members().stream().filter(label -> COMPOSE.stream().anyMatch(label.name()::startsWith)).count();
        long others = labels.size() - compose;
        Message note = compose > 0 ? Message.of("summary.count.project", others, compose) : Message.of("summary.count", others);
        return new FactSection(Message.of("summary.section.labels"), Optional.of(note), facts);
    }
}
