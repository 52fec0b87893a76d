package dev.longshore.ui.inspector;

import dev.longshore.domain.PlainText;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;

/**
 * The state an inspected object is in.
 *
 * @param word   the engine's own word, or empty for objects without a state
 * @param tone   what it means to the user
 * @param hollow whether it does not run
 */
record ObjectState(String word, Tone tone, boolean hollow) {

    static final ObjectState NONE = new ObjectState("", Tone.NONE, false);

    enum Tone { NONE, GOOD, WARN, BAD }

    static ObjectState of(JsonNode root) {
        JsonNode state = member(root, "State");
        String status = text(member(state, "Status"));
        String health = text(member(member(state, "Health"), "Status"));
        return switch (status) {
            case "" -> NONE;
            case "running" -> running(health);
            case "paused", "restarting" -> new ObjectState(status, Tone.WARN, false);
            case "exited" -> new ObjectState(status, failed(member(state, "ExitCode")) ? Tone.BAD : Tone.NONE, true);
            case "dead" -> new ObjectState(status, Tone.BAD, true);
            default -> new ObjectState(PlainText.visible(status, 40), Tone.NONE, true);
        };
    }

    private static ObjectState running(String health) {
        return switch (health) {
            case "healthy" -> new ObjectState("healthy", Tone.GOOD, false);
            case "unhealthy" -> new ObjectState("unhealthy", Tone.BAD, false);
            default -> new ObjectState("running", Tone.GOOD, false);
        };
    }

    private static boolean failed(JsonNode exitCode) {
        return exitCode instanceof JsonNumber(String literal) && !literal.equals("0");
    }

    private static JsonNode member(JsonNode node, String name) {
        return node instanceof JsonObject object ? object.get(name) : null;
    }

    private static String text(JsonNode node) {
        return node instanceof JsonString(String value) ? value : "";
    }
}
