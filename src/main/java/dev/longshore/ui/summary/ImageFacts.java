package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.all;
import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.text;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.SummaryOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person wants to know of an image. */
final class ImageFacts {

    private final FactMaker maker;
    private final JsonPlace root;

    private ImageFacts(SummaryOf.Input input) {
        this.maker = new FactMaker(input.root(), input.mask());
        this.root = maker.root();
    }

    static List<FactSection> of(SummaryOf.Input input) {
        return new ImageFacts(input).sections();
    }

    private List<FactSection> sections() {
        JsonPlace env = root.at("Config", "Env");
        JsonPlace labels = root.at("Config", "Labels");
        return List.of(new FactSection(Message.of("summary.section.image-only"), image()),
                new FactSection(Message.of("summary.section.runs"), runs()),
                new FactSection(Message.of("summary.section.environment"), Optional.of(Message.of("summary.count", env.size())),
                        maker.environment(env, any -> false)),
                new FactSection(Message.of("summary.section.labels"), Optional.of(Message.of("summary.count", labels.size())),
                        maker.named(labels, any -> true)));
    }

    private List<Fact> image() {
        List<Fact> facts = new ArrayList<>();
        root.at("RepoTags").items().stream().limit(30).map(tag -> fact("summary.name", tag,
                maker.piece(tag, Look.PLAIN))).forEach(facts::add);
        if (facts.isEmpty()) {
            facts.add(fact("summary.name", root.at("RepoTags"), words(Look.DIM, "summary.image.untagged")));
        }
        maker.line("summary.id", root.at("Id"), Look.CODE).ifPresent(facts::add);
        root.at("RepoDigests").items().stream().limit(30).map(digest -> fact("summary.digest", digest,
                maker.piece(digest, Look.CODE))).forEach(facts::add);
        facts.addAll(all(maker.time("summary.created", root.at("Created")), platform(), size(), layers(),
                maker.line("summary.image.author", root.at("Author"), Look.PLAIN),
                maker.line("summary.image.comment", root.at("Comment"), Look.PLAIN)));
        return facts;
    }

    private Optional<Fact> platform() {
        String all = Stream.of("Os", "Architecture", "Variant").map(name -> root.at(name).text())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
        return all.isEmpty() ? Optional.empty() : Optional.of(FactMaker.copying(all,
                fact("summary.image.platform", root.at("Architecture"), own(all, Look.PLAIN))));
    }

    private Optional<Fact> size() {
        JsonPlace size = root.at("Size");
        return size.number().isEmpty() ? Optional.empty() : Optional.of(fact("summary.size", size,
                own(ByteSizeFormat.text(size.numberOrZero()), Look.PLAIN)));
    }

    private Optional<Fact> layers() {
        JsonPlace layers = root.at("RootFS", "Layers");
        return layers.size() == 0 ? Optional.empty()
                : Optional.of(fact("summary.image.layers", layers, own(String.valueOf(layers.size()), Look.PLAIN)));
    }

    private List<Fact> runs() {
        JsonPlace config = root.at("Config");
        List<Fact> facts = new ArrayList<>(all(
                maker.command("summary.entrypoint", config.at("Entrypoint"), config.at("Entrypoint").items()),
                maker.command("summary.command", config.at("Cmd"), config.at("Cmd").items()),
                maker.line("summary.folder", config.at("WorkingDir"), Look.CODE),
                maker.line("summary.user", config.at("User"), Look.PLAIN)));
        JsonPlace ports = config.at("ExposedPorts");
        PortFacts.exposed(ports).forEach(piece -> facts.add(fact("summary.image.ports", ports, piece)));
        JsonPlace volumes = config.at("Volumes");
        volumes.members().stream().limit(50).map(volume -> FactMaker.copying(volume.name(),
                fact("summary.image.volume", volume, own(volume.name(), Look.CODE)))).forEach(facts::add);
        facts.addAll(all(maker.line("summary.image.stop-signal", config.at("StopSignal"), Look.PLAIN),
                maker.healthCheck(config.at("Healthcheck", "Test"))));
        config.at("OnBuild").items().stream().limit(30).map(step -> fact(text("ONBUILD"), step,
                maker.piece(step, Look.CODE))).forEach(facts::add);
        return facts;
    }
}
