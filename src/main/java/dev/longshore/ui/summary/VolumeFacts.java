package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.all;
import static dev.longshore.ui.summary.FactMaker.fact;
import static dev.longshore.ui.summary.FactMaker.own;

import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.SummaryOf;
import java.util.List;
import java.util.Optional;

/** What a person wants to know of a volume. */
final class VolumeFacts {

    private VolumeFacts() {
    }

    static List<FactSection> of(SummaryOf.Input input) {
        FactMaker maker = new FactMaker(input.root(), input.mask());
        JsonPlace root = maker.root();
        JsonPlace labels = root.at("Labels");
        List<Fact> facts = all(maker.line("summary.name", root.at("Name"), Look.PLAIN),
                maker.line("summary.driver", root.at("Driver"), Look.PLAIN),
                maker.line("summary.volume.mountpoint", root.at("Mountpoint"), Look.CODE),
                maker.line("summary.scope", root.at("Scope"), Look.PLAIN),
                maker.time("summary.created", root.at("CreatedAt")), size(root.at("UsageData", "Size")),
                maker.line("summary.project.name", project(labels), Look.PLAIN));
        return List.of(new FactSection(Message.of("summary.section.volume"), facts),
                new FactSection(Message.of("summary.section.options"), maker.named(root.at("Options"), any -> true)),
                new FactSection(Message.of("summary.section.status"), maker.named(root.at("Status"), any -> true)),
                new FactSection(Message.of("summary.section.labels"), Optional.of(Message.of("summary.count", labels.size())),
                        maker.named(labels, any -> true)));
    }

    private static Optional<Fact> size(JsonPlace size) {
        return size.numberOrZero() <= 0 ? Optional.empty()
                : Optional.of(fact("summary.size", size, own(ByteSizeFormat.text(size.numberOrZero()), Look.PLAIN)));
    }

    static JsonPlace project(JsonPlace labels) {
        JsonPlace docker = labels.at("com.docker.compose.project");
        return docker.there() ? docker : labels.at("io.podman.compose.project");
    }
}
