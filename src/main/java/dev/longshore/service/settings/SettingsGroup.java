package dev.longshore.service.settings;

import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A group of settings: one record under one key of the file. Only what differs from the defaults is stored, so that a better default of
 * a later version reaches whoever never chose. Fields that this version does not know stay as they are.
 *
 * @param key      of the group in the file, e.g. {@code network}
 * @param type     its constructor throws for a value that is not allowed
 * @param defaults the value of each field that is not stored
 */
public record SettingsGroup<T extends Record>(String key, Class<T> type, T defaults) {

    /** @param wrong the names of fields that could not be read, and have their default */
    record Read<T>(T value, List<String> wrong) { }

    /** Each field by itself: one that is wrong costs no other. */
    Read<T> read(JsonObject stored) {
        Map<String, JsonNode> fields = fields(write(defaults));
        List<String> wrong = new ArrayList<>();
        fields(stored).forEach((name, value) -> {
            JsonNode otherwise = fields.get(name);
            if (otherwise == null || value == JsonNull.NULL) {
                return;
            }
            fields.put(name, value);
            boolean sameKind = value.getClass() == otherwise.getClass();   // else "yes" is read as false
            if (!sameKind || !valid(fields)) {
                fields.put(name, otherwise);
                wrong.add(name);
            }
        });
        return new Read<>(parse(fields), wrong);
    }

    /** What {@code stored} becomes when the user changes the value {@code before} to {@code after}. */
    JsonObject change(JsonObject stored, T before, T after) {
        Map<String, JsonNode> was = fields(write(before));
        Map<String, JsonNode> first = fields(write(defaults));
        Map<String, JsonNode> result = fields(stored);
        fields(write(after)).forEach((name, value) -> {
            if (value.equals(was.get(name))) {
                return;   // a wrong value that nobody touches stays for whoever meant it
            }
            if (value.equals(first.get(name))) {
                result.remove(name);
            } else {
                result.put(name, value);
            }
        });
        return object(result);
    }

    /** What {@code stored} becomes when all fields of this version get their defaults. */
    JsonObject reset(JsonObject stored) {
        Set<String> known = write(defaults).members().stream().map(Member::name).collect(Collectors.toSet());
        return new JsonObject(stored.members().stream().filter(member -> !known.contains(member.name())).toList());
    }

    private boolean valid(Map<String, JsonNode> fields) {
        try {
            parse(fields);
            return true;
        } catch (JsonException notThat) {
            return false;
        } catch (RuntimeException refused) {   // thrown by the constructor of the record, and wrapped by the reader
            return false;
        }
    }

    private T parse(Map<String, JsonNode> fields) {
        return Json.PLAIN.read(JsonText.compact(object(fields)), type);
    }

    private JsonObject write(T value) {
        return (JsonObject) JsonDocument.parse(Json.PLAIN.write(value).getBytes(StandardCharsets.UTF_8)).root();
    }

    private static Map<String, JsonNode> fields(JsonObject object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.members().forEach(member -> fields.put(member.name(), member.value()));
        return fields;
    }

    private static JsonObject object(Map<String, JsonNode> fields) {
        return new JsonObject(fields.entrySet().stream().map(field -> new Member(field.getKey(), field.getValue())).toList());
    }
}
