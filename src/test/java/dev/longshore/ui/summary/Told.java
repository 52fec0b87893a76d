package dev.longshore.ui.summary;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.Samples;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.SummaryOf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a summary says, as text: {@code Memory: 134 MB | no swap}. */
final class Told {

    static final Endpoint LOCAL = new Endpoint.Unix(Path.of("/run/docker.sock"));

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private Told() {
    }

    static JsonNode sample(String engine, String file) {
        return JsonDocument.parse(Samples.bytes(engine, file)).root();
    }

    static JsonNode json(String text) {
        return JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }

    static SummaryOf.Input input(ObjectKind kind, JsonNode root, Endpoint where) {
        HostId host = new HostId("h");
        return new SummaryOf.Input(new ObjectRef(host, kind, "id", "name"), new Host(host, "h", where, Host.Origin.USER), root, Optional.empty(), new Masker()::mask);
    }

    static SummaryOf.Input with(SummaryOf.Input input, JsonNode related) {
        return new SummaryOf.Input(input.object(), input.host(), input.root(), Optional.of(related), input.mask());
    }

    static FactSection section(List<FactSection> all, String title) {
        return all.stream().filter(section -> text(section.title()).equals(title)).findFirst().orElseThrow();
    }

    static List<String> lines(List<FactSection> all, String title) {
        return section(all, title).facts().stream().map(Told::line).toList();
    }

    static String note(List<FactSection> all, String title) {
        return section(all, title).note().map(Told::text).orElse("");
    }

    static Fact fact(List<FactSection> all, String title, String label) {
        return section(all, title).facts().stream().filter(fact -> text(fact.label().text()).equals(label)).findFirst().orElseThrow();
    }

    static String line(Fact fact) {
        return text(fact.label().text()) + ": " + fact.pieces().stream().map(piece -> text(piece.text())).collect(Collectors.joining(" | "));
    }

    static String text(Message message) {
        return ENGLISH.text(message.key(), message.arguments().stream().map(argument -> argument instanceof Instant ? "AGE" : argument).toArray());
    }

    /** Everything that shows of it, secrets that are hidden not among it. */
    static String everything(List<FactSection> all) {
        List<String> lines = new ArrayList<>();
        all.forEach(section -> {
            lines.add(text(section.title()) + " " + section.note().map(Told::text).orElse(""));
            section.facts().forEach(fact -> lines.add(line(fact)));
        });
        return String.join("\n", lines);
    }

    static List<Piece.Target> targets(List<FactSection> all, String title) {
        return section(all, title).facts().stream().flatMap(fact -> fact.targets().stream()).toList();
    }
}
