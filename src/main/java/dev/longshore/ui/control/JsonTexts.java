package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.base.Delay;
import java.util.List;

/** What the lines of a document say. Secrets are hidden until they are revealed, and no search finds them before. FX thread only. */
public final class JsonTexts {

    private final JsonRevealed revealed;
    private final JsonDisplay display;
    private JsonNode root;

    JsonTexts(JsonMask mask, Delay delay) {
        this.revealed = new JsonRevealed(delay);
        this.display = new JsonDisplay(mask, revealed);
    }

    /** @param document null for none */
    void document(JsonNode document) {
        root = document;
        display.document(document);
    }

    public JsonRevealed revealed() {
        return revealed;
    }

    public JsonShown shown(JsonLine line) {
        return display.shown(line.path(), line.node());
    }

    /** Of a collapsed line. */
    public JsonSummary summary(JsonLine line) {
        return JsonSummary.of(line, display);
    }

    /** The value of a line for the clipboard; what is hidden stays hidden. Empty without a document. */
    String value(JsonLine line) {
        return root == null ? "" : display.value(line);
    }

    /** As {@link #value}, as indented JSON. */
    String subtree(JsonLine line) {
        return root == null ? "" : display.subtree(line);
    }

    List<JsonPath> find(String query) {
        return root == null ? List.of() : JsonSearch.find(root, query, display);
    }

    /** Reveals a secret, or hides it again. */
    void turn(JsonLine line) {
        switch (shown(line).mask()) {
            case HIDDEN -> revealed.reveal(line.path());
            case REVEALED -> revealed.hide(line.path());
            case NONE -> { }
        }
    }
}
