package dev.longshore.ui.summary;

import static dev.longshore.ui.summary.FactMaker.own;
import static dev.longshore.ui.summary.FactMaker.words;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.Fact.Copy;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Target;
import dev.longshore.ui.format.ShortId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is mounted into a container: where, and from where. */
final class MountFacts {

    private static final Pattern ANONYMOUS = Pattern.compile("[0-9a-f]{64}");

    private final FactMaker maker;
    private final HostId host;

    MountFacts(FactMaker maker, HostId host) {
        this.maker = maker;
        this.host = host;
    }

    List<Fact> all() {
        JsonPlace mounts = maker.root().at("Mounts");
        List<JsonPlace> listed = mounts.items();
        Set<String> there = listed.stream().map(mount -> mount.at("Destination").text()).collect(Collectors.toSet());
        return FactMaker.bounded(mounts, Stream.concat(listed.stream().limit(1_000).map(this::mount),
                maker.root().at("HostConfig", "Tmpfs").members().stream()
                        .filter(each -> !there.contains(each.name())).map(this::inMemory)).toList());
    }

    private Fact mount(JsonPlace mount) {
        String type = mount.at("Type").text();
        String name = mount.at("Name").text();
        List<Piece> pieces = new ArrayList<>();
        if (!name.isEmpty() && (type.equals("volume") || type.isEmpty())) {
            ObjectRef volume = new ObjectRef(host, VolumeOperations.VOLUME, name, name);
            pieces.add(words(Look.PLAIN, "summary.mount.volume",
                    ANONYMOUS.matcher(name).matches() ? ShortId.of(name) : visible(name)).to(new Target.OfObject(volume)));
        } else if (type.equals("tmpfs")) {
            pieces.add(words(Look.PLAIN, "summary.mount.memory"));
        } else {
            pieces.add(own(type.isEmpty() ? "bind" : type, Look.PLAIN));
            pieces.add(maker.piece(mount.at("Source"), Look.CODE));
        }
        JsonPlace writable = mount.at("RW");
        if (writable.there()) {
            pieces.add(words(Look.MARK, writable.yes() ? "summary.mount.rw" : "summary.mount.ro"));
        }
        Fact fact = FactMaker.named(mount.at("Destination").text(), mount, new Copy.Value(), pieces);
        return FactMaker.copying(name.isEmpty() ? mount.at("Source").text() : name, fact);
    }

    private static String visible(String name) {
        return FactMaker.text(name).arguments().getFirst().toString();
    }

    private Fact inMemory(JsonPlace options) {
        return FactMaker.named(options.name(), options, new Copy.Value(), options.text().isEmpty() ? List.of(words(Look.PLAIN,
                "summary.mount.memory"))
                : List.of(words(Look.PLAIN, "summary.mount.memory"), maker.piece(options, Look.DIM)));
    }
}
