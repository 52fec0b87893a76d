package dev.longshore.json;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads records, lists and maps without their odd values: a value that does not fit its component is as if it were absent. */
final class TolerantReading implements TypeAdapterFactory {

    /** Takes the odd values out of a value that could not be read whole. */
    private interface Pruning {
        JsonElement prune(JsonElement odd);
    }

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (raw == long.class || raw == Long.class || raw == int.class || raw == Integer.class) {
            TypeAdapter<T> exact = gson.getDelegateAdapter(this, type);
            boolean wide = raw == long.class || raw == Long.class;
            return reader(exact, gson, false, odd -> new JsonPrimitive(wide ? WholeNumber.ofLong(odd) : WholeNumber.ofInt(odd)));
        }
        if (raw.isRecord() || raw == Map.class) {
            TypeAdapter<T> exact = gson.getDelegateAdapter(this, type);
            return reader(exact, gson, true, odd -> members(odd, exact));
        }
        if (raw == List.class) {
            TypeAdapter<T> exact = gson.getDelegateAdapter(this, type);
            return reader(exact, gson, true, odd -> items(odd, exact));
        }
        return null;
    }

    /** @param trusted whether the adapter refuses what does not fit; Gson cuts numbers of a tree to size instead */
    private static <T> TypeAdapter<T> reader(TypeAdapter<T> exact, Gson gson, boolean trusted, Pruning pruning) {
        TypeAdapter<JsonElement> trees = gson.getAdapter(JsonElement.class);
        return new TypeAdapter<>() {
            @Override
            public T read(JsonReader in) throws IOException {
                JsonElement tree = trees.read(in);
                Optional<T> whole = trusted || tree.isJsonNull() ? tryRead(exact, tree) : Optional.empty();
                return whole.isPresent() || tree.isJsonNull() ? whole.orElse(null) : exact.fromJsonTree(pruning.prune(tree));
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                exact.write(out, value);
            }
        };
    }

    private static <T> Optional<T> tryRead(TypeAdapter<T> adapter, JsonElement tree) {
        try {
            return Optional.ofNullable(adapter.fromJsonTree(tree));
        } catch (JsonParseException | IllegalStateException | NumberFormatException odd) {
            return Optional.empty();
        }
    }

    /** Each member is tried alone: a record takes any of its components without the others. */
    private static JsonElement members(JsonElement odd, TypeAdapter<?> record) {
        if (!(odd instanceof JsonObject object)) {
            return odd;
        }
        JsonObject fitting = new JsonObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            JsonObject alone = new JsonObject();
            alone.add(member.getKey(), member.getValue());
            if (tryRead(record, alone).isPresent()) {
                fitting.add(member.getKey(), member.getValue());
            }
        }
        return fitting;
    }

    private static JsonElement items(JsonElement odd, TypeAdapter<?> list) {
        if (!(odd instanceof JsonArray array)) {
            return odd;
        }
        JsonArray fitting = new JsonArray();
        for (JsonElement item : array) {
            JsonArray alone = new JsonArray();
            alone.add(item);
            if (tryRead(list, alone).isPresent()) {
                fitting.add(item);
            }
        }
        return fitting;
    }
}
