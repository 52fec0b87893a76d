package dev.longshore.json;

/** A parsed JSON document together with its size on the wire. Immutable. */
public final class JsonDocument {

    private final JsonNode root;
    private final long size;

    private JsonDocument(JsonNode root, long size) {
        this.root = root;
        this.size = size;
    }

    public JsonNode root() {
        return root;
    }

    /** Bytes on the wire. */
    public long size() {
        return size;
    }

    public static JsonDocument of(JsonNode root, long size) {
        return new JsonDocument(root, size);
    }
}
