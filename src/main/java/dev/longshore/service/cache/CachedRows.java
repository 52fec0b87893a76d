package dev.longshore.service.cache;

import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonText;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.resource.CacheForm;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.resource.Listed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Objects of a kind as rows of the file, and back. What a row holds is listed by the kind's form; the masker covers the rest of it. */
final class CachedRows {

    /** A longer list is not kept at all: a part of it would tell a wrong number. */
    static final int MOST = 5000;

    private static final String LABELS = "Labels";

    /** Inside of what a form names, too, these hold what users write. */
    private static final Set<String> NEVER = Set.of(LABELS, "Options", "DriverOpts", "Env", "Command", "Cmd", "Args", "Entrypoint", "Annotations");

    private final Masker masker;

    CachedRows(Masker masker) {
        this.masker = masker;
    }

    /** Empty where the kind is not kept, or the list is too long. */
    <T> Optional<JsonArray> write(KnownList<T> list) {
        return list.objects().size() > MOST ? Optional.empty() : list.kind().cacheForm().map(form ->
                new JsonArray(list.objects().stream().flatMap(object -> row(list.kind(), form, object).stream()).toList()));
    }

    /** Empty for an object whose key is no text for a file. */
    private <T> Optional<JsonNode> row(Listed<T> kind, CacheForm<T> form, T object) {
        if (!(JsonDocument.parse(Json.WIRE.write(object).getBytes(StandardCharsets.UTF_8)).root() instanceof JsonObject(List<Member> members))) {
            return Optional.empty();
        }
        List<Member> kept = new ArrayList<>(((JsonObject) masker.mask(new JsonObject(members.stream().filter(member -> form.members().contains(member.name()))
                .map(member -> new Member(member.name(), without(member.value()))).toList()))).members());
        members.stream().filter(member -> member.name().equals(LABELS)).map(Member::value).forEach(labels ->
                kept.add(new Member(LABELS, labels((JsonObject) labels, form.labels()))));
        JsonObject row = new JsonObject(kept);
        boolean found = read(List.of(row), form.type()).stream().map(kind::key).toList().equals(List.of(kind.key(object)));
        return found ? Optional.of(row) : Optional.empty();
    }

    private JsonNode without(JsonNode node) {
        return switch (node) {
            case JsonObject(var members) -> new JsonObject(members.stream().filter(member -> !NEVER.contains(member.name()))
                    .map(member -> new Member(member.name(), without(member.value()))).toList());
            case JsonArray(var items) -> new JsonArray(items.stream().map(this::without).toList());
            case JsonString(String text) -> new JsonString(masker.text(text));
            default -> node;
        };
    }

    private JsonObject labels(JsonObject labels, Set<String> wanted) {
        List<Member> named = labels.members().stream().filter(label -> wanted.contains(label.name())).toList();
        JsonObject shown = (JsonObject) masker.mask(without(new JsonObject(named)));
        return new JsonObject(named.stream().filter(shown.members()::contains).toList());
    }

    /** Empty where the rows are not those of that kind. */
    <T> Optional<KnownList<T>> read(Listed<T> kind, JsonArray rows, Instant at) {
        return kind.cacheForm().flatMap(form -> {
            List<T> objects = read(rows.items(), form.type());
            Set<String> keys = objects.stream().map(kind::key).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
            return keys.size() == rows.items().size() ? Optional.of(new KnownList<>(kind, objects, at)) : Optional.empty();
        });
    }

    /** Tells whether lists differ in more than what changes by itself. */
    static int fingerprint(Listed<?> kind, JsonArray rows) {
        Set<String> passing = kind.cacheForm().map(CacheForm::passing).orElse(Set.of());
        return rows.items().stream().map(row -> ((JsonObject) row).members().stream().filter(member -> !passing.contains(member.name())).toList()).toList().hashCode();
    }

    private static <T> List<T> read(List<JsonNode> rows, Class<T> type) {
        return Json.WIRE.readList(JsonText.compact(new JsonArray(rows)), type);
    }
}
