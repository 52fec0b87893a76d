package dev.longshore.json;

/** A parsed JSON document together with its size on the wire. Immutable. */
public final class JsonDocument {

    private final JsonNode root;
    private final long size;

    private JsonDocument(JsonNode root, long size) {
        this.root = root;
        this.size = size;
    }

    /**
     * Reads JSON, a byte order mark before it allowed. Bounded: 64 MiB, 500 levels, two million values, a thousand
     * characters to a number.
     *
     * @throws JsonException where the text is no JSON, or past a bound
     */
    public static JsonDocument parse(byte[] utf8) {
        return new JsonDocument(JsonParser.parse(utf8), utf8.length);
    }

    public static JsonDocument of(JsonNode root, long size) {
        return new JsonDocument(root, size);
    }

    public JsonNode root() {
        return root;
    }

    /** Bytes on the wire. */
    public long size() {
        return size;
    }
}
