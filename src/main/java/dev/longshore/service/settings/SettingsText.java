package dev.longshore.service.settings;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of the file, and what they say. */
final class SettingsText {

    static final int MAX_SIZE = 4 * 1024 * 1024;

    private SettingsText() {
    }

    /** Empty for what is no settings, whoever wrote it. */
    static Optional<JsonObject> parse(byte[] content) {
        try {
            return content.length <= MAX_SIZE && JsonDocument.parse(content).root() instanceof JsonObject object ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonException damaged) {
            return Optional.empty();
        }
    }

    static byte[] of(JsonObject root) {
        return (JsonText.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
