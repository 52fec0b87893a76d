package dev.longshore.service.masking;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides secrets in the instructions that a new image gets, as in a Dockerfile: one in each line. */
final class ImageChange {

    /** Of a variable or label. One with another name is covered whole, as nothing says where its value begins. */
    private static final Pattern NAMED = Pattern.compile("[A-Za-z_][\\w.-]*(=.*|\\s+.*)", Pattern.DOTALL);

    private ImageChange() {
    }

    static String mask(String lines, JsonMasking masking) {
        return Arrays.stream(lines.split("\n", -1)).map(line -> line(line, masking)).collect(Collectors.joining("\n"));
    }

    private static String line(String line, JsonMasking masking) {
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length < 2) {
            return masking.text(line);
        }
        String rest = parts[1];
        String masked = switch (parts[0].toUpperCase(Locale.ROOT)) {
            case "ENV", "LABEL" -> values(rest, masking);
            case "ONBUILD" -> line(rest, masking);
            default -> command(rest, masking);
        };
        return masked.equals(rest) ? masking.text(line) : parts[0] + " " + masked;
    }

    private static String values(String pairs, JsonMasking masking) {
        if (!NAMED.matcher(pairs).matches()) {
            return masking.cover();
        }
        String word = "ENV ";
        Spans spans = new Spans();
        TextMasking.find(word + pairs, spans);
        return spans.cover(word + pairs, masking.cover()).substring(word.length());
    }

    /** Its words may stand in brackets, after options of its own. */
    private static String command(String rest, JsonMasking masking) {
        int from = rest.indexOf('[');
        if (from < 0) {
            return masking.text(rest);
        }
        try {
            JsonNode words = JsonDocument.parse(rest.substring(from).getBytes(StandardCharsets.UTF_8)).root();
            if (!(words instanceof JsonArray array) || !JsonMasking.strings(array)) {
                return masking.text(rest);
            }
            JsonArray masked = new JsonArray(masking.arguments(List.of(), JsonMasking.texts(array)).stream().<JsonNode>map(JsonString::new).toList());
            return masked.equals(array) ? rest : masking.text(rest.substring(0, from)) + JsonText.compact(masked);
        } catch (JsonException noWords) {
            return masking.text(rest);   // a command of a shell may hold brackets too
        }
    }
}
