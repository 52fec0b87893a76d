package dev.longshore.json;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** Text of the wire. A number is its own text; {@code false} is no text, though some write it for none. */
final class WireText extends TypeAdapter<String> {

    @Override
    public String read(JsonReader in) throws IOException {
        JsonToken next = in.peek();
        if (next != JsonToken.STRING && next != JsonToken.NUMBER) {
            throw new JsonSyntaxException("text expected, " + next + " found");
        }
        return in.nextString();
    }

    @Override
    public void write(JsonWriter out, String value) throws IOException {
        out.value(value);
    }
}
