package dev.longshore.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.longshore.json.JsonException.Kind;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonBoolean;
import dev.longshore.json.JsonNode.JsonNull;
import dev.longshore.json.JsonNode.JsonNumber;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.json.JsonNode.Member;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Builds the nodes of one document from the tokens of Gson's reader; keeps its own stack, so depth costs no call stack. */
final class JsonParser {

    private final JsonReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private JsonNode root;

    private JsonParser(byte[] utf8) {
        reader = new JsonReader(new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8));
        // not STRICT: that refuses lone surrogates, and engines pass on whatever a label holds
        reader.setStrictness(Strictness.LEGACY_STRICT);
        reader.setNestingLimit(JsonLimits.MAX_DEPTH);
    }

    static JsonNode parse(byte[] utf8) {
        JsonLimits.check(utf8);
        try {
            return new JsonParser(utf8).document();
        } catch (EOFException e) {
            throw new JsonException(Kind.MALFORMED, "the text ends too early", e);
        } catch (MalformedJsonException e) {
            throw new JsonException(Kind.MALFORMED, "not JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
        } catch (IOException e) {
            throw new JsonException(Kind.MALFORMED, "not readable", e);
        }
    }

    private JsonNode document() throws IOException {
        do {
            step();
        } while (root == null);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonException(Kind.MALFORMED, "more after the end of the document");
        }
        return root;
    }

    private void step() throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                reader.beginObject();
                open.push(new Open(true));
            }
            case BEGIN_ARRAY -> {
                reader.beginArray();
                open.push(new Open(false));
            }
            case END_OBJECT -> {
                reader.endObject();
                put(open.pop().close());
            }
            case END_ARRAY -> {
                reader.endArray();
                put(open.pop().close());
            }
            case NAME -> open.element().name = reader.nextName();
            case STRING -> put(new JsonString(reader.nextString()));
            case NUMBER -> put(new JsonNumber(reader.nextString()));
            case BOOLEAN -> put(new JsonBoolean(reader.nextBoolean()));
            case NULL -> {
                reader.nextNull();
                put(JsonNull.NULL);
            }
            case END_DOCUMENT -> throw new JsonException(Kind.MALFORMED, "the text ends too early");
        }
    }

    private void put(JsonNode node) {
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().add(node);
        }
    }

    /** An object or array whose end has not been read. */
    private static final class Open {

        private final List<Member> members;
        private final List<JsonNode> items;
        private String name;

        private Open(boolean object) {
            members = object ? new ArrayList<>() : null;
            items = object ? null : new ArrayList<>();
        }

        private void add(JsonNode node) {
            if (members != null) {
                members.add(new Member(name, node));
            } else {
                items.add(node);
            }
        }

        private JsonNode close() {
            return members != null
                    ? new JsonObject(Collections.unmodifiableList(members))
                    : new JsonArray(Collections.unmodifiableList(items));
        }
    }
}
