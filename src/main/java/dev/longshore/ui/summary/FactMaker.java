package dev.longshore.ui.summary;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.json.JsonPlace;
import dev.longshore.ui.control.JsonMask;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.Fact.Copy;
import dev.longshore.ui.control.facts.Piece;
import dev.longshore.ui.control.facts.Piece.Look;
import dev.longshore.ui.control.facts.Piece.Secret;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes facts of one document. Whatever an engine sends becomes masked, harmless, and of bounded length. */
final class FactMaker {

    /** What of a string is looked at; the line shows less. */
    private static final int LOOKED_AT = 4096;
    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 120;
    /** Facts of one list that show; the JSON has the others. */
    private static final int MOST = 100;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final JsonPlace root;
    private final JsonMask mask;

    FactMaker(JsonNode root, JsonMask mask) {
        this.root = JsonPlace.of(root);
        this.mask = mask;
    }

    JsonPlace root() {
        return root;
    }

    // ---- pieces

    /** A value as it stands in the document, masked. */
    Piece piece(JsonPlace place, Look look) {
        String looked = cut(place.text());
        Optional<String> hidden = mask.mask(place.path(), looked, root.node());
        return new Piece(text(hidden.orElse(looked)), look, Optional.empty(), hidden.map(any -> new Secret(shown(looked))));
    }

    /** A message of a program, masked: its lines become one. */
    Piece prose(JsonPlace place, Look look) {
        String looked = cut(place.text());
        Optional<String> hidden = mask.mask(place.path(), looked, root.node());
        Optional<Secret> secret = hidden.map(any -> new Secret(shown(oneLine(looked))));
        return new Piece(text(oneLine(hidden.orElse(looked))), look, Optional.empty(), secret);
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /** Text that holds no secret: an id, an address, a name. */
    static Piece own(String text, Look look) {
        return new Piece(text(text), look);
    }

    static Piece words(Look look, String key, Object... arguments) {
        return new Piece(Message.of(key, arguments), look);
    }

    static Message text(String text) {
        return Message.of("facts.text", shown(text));
    }

    private static String shown(String text) {
        return PlainText.visible(text, LONGEST);
    }

    private static String cut(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }

    // ---- facts

    static Fact fact(Message label, JsonPlace place, Piece... pieces) {
        return new Fact(new Fact.Label(label, false), List.of(pieces), place.path(), new Copy.Value());
    }

    static Fact fact(String labelKey, JsonPlace place, Piece... pieces) {
        return fact(Message.of(labelKey), place, pieces);
    }

    /** With a name that somebody gave, such as that of a label. */
    static Fact named(String name, JsonPlace place, Copy copy, List<Piece> pieces) {
        return new Fact(new Fact.Label(Message.of("facts.text", PlainText.visible(name, LONGEST_NAME)), true), pieces, place.path(), copy);
    }

    static Fact copying(String text, Fact fact) {
        return new Fact(fact.label(), fact.pieces(), fact.path(), new Copy.Text(text));
    }

    /** Empty where the engine says nothing. */
    Optional<Fact> line(String labelKey, JsonPlace place, Look look) {
        return place.text().isEmpty() ? Optional.empty() : Optional.of(fact(labelKey, place, piece(place, look)));
    }

    /** Only where it is true. */
    static Optional<Fact> flag(String labelKey, JsonPlace place, Look look) {
        return place.yes() ? Optional.of(fact(labelKey, place, words(look, "summary.yes"))) : Optional.empty();
    }

    /** A time and how long ago that is; as the engine says it where it is no time. */
    Optional<Fact> time(String labelKey, JsonPlace place) {
        Optional<Instant> instant = instant(place);
        if (instant.isPresent()) {
            return instant.filter(TimeFormat::known).map(since -> fact(labelKey, place, own(TimeFormat.local(since), Look.PLAIN),
                    words(Look.DIM, "summary.ago", since)));
        }
        return line(labelKey, place, Look.PLAIN);
    }

    /** A time that is known. */
    static Optional<Instant> when(JsonPlace place) {
        return instant(place).filter(TimeFormat::known);
    }

    private static Optional<Instant> instant(JsonPlace place) {
        try {
            return place.text().isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(cut(place.text())).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();   // it is shown as the engine says it
        }
    }

    /** The words of a command, as a shell would be given them. */
    Optional<Fact> command(String labelKey, JsonPlace place, List<JsonPlace> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String shown = line(words, word -> mask.mask(word.path(), cut(word.text()), root.node()).orElse(cut(word.text())));
        String open = line(words, word -> cut(word.text()));
        Piece piece = new Piece(text(shown), Look.CODE, Optional.empty(),
                shown.equals(open) ? Optional.empty() : Optional.of(new Secret(shown(open))));
        return Optional.of(new Fact(new Fact.Label(Message.of(labelKey), false), List.of(piece), place.path(),
                new Copy.Words(words.stream().map(JsonPlace::path).toList())));
    }

    /** What a health check runs: a line for a shell, or a program and its words. */
    Optional<Fact> healthCheck(JsonPlace test) {
        List<JsonPlace> words = test.items();
        if (words.size() == 2 && words.getFirst().text().equals("CMD-SHELL")) {
            return line("summary.health.check", words.getLast(), Look.CODE);
        }
        boolean prefixed = !words.isEmpty() && words.getFirst().text().equals("CMD");
        return command("summary.health.check", test, prefixed ? words.subList(1, words.size()) : words);
    }

    /** Only as many words as can show. */
    private static String line(List<JsonPlace> words, Function<JsonPlace, String> text) {
        return words.stream().limit(MOST).map(word -> RunLinePrinter.quoted(text.apply(word))).collect(Collectors.joining(" "));
    }

    /** The items of an array one after the other; empty for none. */
    Optional<Fact> list(String labelKey, JsonPlace place, Look look) {
        List<JsonPlace> items = place.items().stream().filter(item -> !item.text().isEmpty()).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>(items.stream().limit(MOST / 5).map(item -> piece(item, look)).toList());
        more(items.size() - pieces.size()).ifPresent(pieces::add);
        return Optional.of(new Fact(new Fact.Label(Message.of(labelKey), false), pieces, place.path(), new Copy.Value()));
    }

    /** The members of an object, each under its own name: labels, options. */
    List<Fact> named(JsonPlace object, Predicate<String> wanted) {
        return bounded(object, object.members().stream().filter(member -> wanted.test(member.name())).limit(MOST + 1L)
                .map(member -> named(member.name(), member, new Copy.Value(), List.of(orDash(member)))).toList());
    }

    private Piece orDash(JsonPlace value) {
        return value.text().isEmpty() ? own("–", Look.DIM) : piece(value, Look.PLAIN);
    }

    /** The entries of an environment, each under the name of its variable. @param mark beside those that it is told of */
    List<Fact> environment(JsonPlace entries, Predicate<String> marked) {
        return bounded(entries, entries.items().stream().limit(MOST + 1L).map(entry -> variable(entry,
                marked.test(entry.text()))).toList());
    }

    private Fact variable(JsonPlace entry, boolean marked) {
        String text = cut(entry.text());
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        List<Piece> pieces = new ArrayList<>();
        if (equals < 0) {
            pieces.add(own("–", Look.DIM));
        } else {
            String value = text.substring(equals + 1);
            Optional<String> hidden = mask.mask(entry.path(), text, root.node()).map(shown -> shown.substring(shown.indexOf('=') + 1));
            pieces.add(new Piece(text(hidden.orElse(value)), Look.PLAIN, Optional.empty(), hidden.map(any -> new Secret(shown(value)))));
        }
        if (marked) {
            pieces.add(words(Look.MARK, "summary.env.image"));
        }
        return named(name, entry, new Copy.Entry(), pieces);
    }

    /** The first of them, and how many more there are. */
    static List<Fact> bounded(JsonPlace all, List<Fact> facts) {
        return facts.size() <= MOST ? facts : Stream.concat(facts.stream().limit(MOST),
                more(all.size() - MOST).map(more -> fact(Message.of("summary.more"), all, more)).stream()).toList();
    }

    private static Optional<Piece> more(int count) {
        return count > 0 ? Optional.of(words(Look.DIM, "summary.more.count", count)) : Optional.empty();
    }

    @SafeVarargs
    static List<Fact> all(Optional<Fact>... facts) {
        List<Fact> there = new ArrayList<>();
        for (Optional<Fact> fact : facts) {
            fact.ifPresent(there::add);
        }
        return there;
    }
}
