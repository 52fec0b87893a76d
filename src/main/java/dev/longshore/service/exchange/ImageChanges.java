package dev.longshore.service.exchange;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonException;
import dev.longshore.json.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Instructions that change what a new image starts with. Engines differ in what they refuse, and some drop what they do not know without
 * a word.
 */
public final class ImageChanges {

    private static final Set<String> KNOWN = Set.of("CMD", "ENTRYPOINT", "ENV", "EXPOSE", "HEALTHCHECK", "LABEL", "ONBUILD", "STOPSIGNAL",
            "USER", "VOLUME", "WORKDIR");
    private static final Pattern PORT = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(?:tcp|udp|sctp))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR = Pattern.compile("[^\\s=]+(?:=.*|\\s+.+)");
    private static final int MOST_PORT = 65_535;

    private ImageChanges() {
    }

    /** What is wrong with an instruction. NOT_HERE: this engine would drop it without a word. */
    public enum Problem { UNKNOWN, EMPTY, PORT, LIST, PAIR, NOT_HERE }

    /** @param line the instruction, as it was typed */
    public record Wrong(String line, Problem problem) { }

    /** The instructions of a text, one in each line; empty lines and comments are none. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    /** The first that is wrong; empty where none is. @param podman whether Podman gets them */
    public static Optional<Wrong> check(List<String> lines, boolean podman) {
        return lines.stream().flatMap(line -> problem(line, podman).map(problem -> new Wrong(line, problem)).stream()).findFirst();
    }

    private static Optional<Problem> problem(String line, boolean podman) {
        String[] parts = line.split("\\s+", 2);
        String word = parts[0].toUpperCase(Locale.ROOT);
        String rest = parts.length < 2 ? "" : parts[1].strip();
        if (!KNOWN.contains(word)) {
            return Optional.of(Problem.UNKNOWN);
        }
        if (podman && (word.equals("HEALTHCHECK") || word.equals("ONBUILD"))) {
            return Optional.of(Problem.NOT_HERE);
        }
        return rest.isEmpty() ? Optional.of(Problem.EMPTY) : argument(word, rest);
    }

    private static Optional<Problem> argument(String word, String rest) {
        boolean good = switch (word) {
            case "EXPOSE" -> List.of(rest.split("\\s+")).stream().allMatch(ImageChanges::port);
            case "ENV", "LABEL" -> PAIR.matcher(rest).matches();
            case "CMD", "ENTRYPOINT", "VOLUME" -> !rest.startsWith("[") || words(rest);
            default -> true;
        };
        return good ? Optional.empty() : Optional.of(word.equals("EXPOSE") ? Problem.PORT : word.equals("ENV") || word.equals("LABEL")
                ? Problem.PAIR : Problem.LIST);
    }

    private static boolean port(String text) {
        var found = PORT.matcher(text);
        if (!found.matches()) {
            return false;
        }
        List<Integer> ends = new ArrayList<>(List.of(Integer.parseInt(found.group(1))));
        if (found.group(2) != null) {
            ends.add(Integer.parseInt(found.group(2)));
        }
        return ends.stream().allMatch(end -> end > 0 && end <= MOST_PORT) && ends.getFirst() <= ends.getLast();
    }

    private static boolean words(String json) {
        try {
            return JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)).root() instanceof JsonNode.JsonArray(var items)
                    && items.stream().allMatch(JsonNode.JsonString.class::isInstance);
        } catch (JsonException noJson) {
            return false;
        }
    }
}
