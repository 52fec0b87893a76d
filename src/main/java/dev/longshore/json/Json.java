package dev.longshore.json;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.reflect.TypeToken;
import dev.longshore.json.JsonException.Kind;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * JSON to records and back, by the one Gson of the app. Members a record does not have are passed over; components the text does
 * not have are null, or zero. Immutable.
 */
public final class Json {

    /**
     * Members begin with a capital, as on the Docker wire: {@code restartCount} is {@code RestartCount}. One odd value costs that value:
     * its component is null or zero, an odd element of a list or map is left out. Whole numbers up to 2⁶⁴-1 are read; what a long cannot
     * hold is {@link Long#MAX_VALUE}.
     */
    public static final Json WIRE = new Json(FieldNamingPolicy.UPPER_CAMEL_CASE, true);

    /** Members are called as the components of the record: the app's own files. */
    public static final Json PLAIN = new Json(FieldNamingPolicy.IDENTITY, false);

    /** As {@link #PLAIN}, but tolerant as {@link #WIRE}: files of other programs. */
    public static final Json FOREIGN = new Json(FieldNamingPolicy.IDENTITY, true);

    private final Gson gson;
    private final Gson pretty;
    /** Reads what {@link #gson} refuses. It is slow, so it is only asked then. Null where odd values are errors. */
    private final Gson tolerant;

    private Json(FieldNamingPolicy naming, boolean tolerates) {
        GsonBuilder builder = new GsonBuilder()
                .setFieldNamingPolicy(naming)
                .setStrictness(Strictness.LEGACY_STRICT)
                .disableHtmlEscaping();
        if (tolerates) {
            builder.registerTypeAdapter(String.class, new WireText().nullSafe());
        }
        gson = builder.create();
        pretty = builder.setPrettyPrinting().create();
        tolerant = tolerates ? builder.registerTypeAdapterFactory(new TolerantReading()).create() : null;
    }

    /** @throws JsonException where the text does not hold a {@code T}; a JSON null is none */
    public <T> T read(byte[] utf8, Class<T> type) {
        return present(read(() -> reader(utf8), TypeToken.get(type)));
    }

    /** @throws JsonException where the text does not hold a {@code T}; a JSON null is none */
    public <T> T read(String text, Class<T> type) {
        return present(read(() -> new StringReader(text), TypeToken.get(type)));
    }

    /**
     * The elements of an array. A JSON null is an empty list; null elements are left out.
     *
     * @throws JsonException where the text holds anything else
     */
    public <T> List<T> readList(byte[] utf8, Class<T> element) {
        return list(() -> reader(utf8), element);
    }

    /** As {@link #readList(byte[], Class)}. */
    public <T> List<T> readList(String text, Class<T> element) {
        return list(() -> new StringReader(text), element);
    }

    /** On one line; components that are null are left out. */
    public String write(Object value) {
        return write(gson, value);
    }

    /** As {@link #write}, indented by two spaces. */
    public String writePretty(Object value) {
        return write(pretty, value);
    }

    private <T> List<T> list(Supplier<Reader> text, Class<T> element) {
        @SuppressWarnings("unchecked") // getParameterized cannot carry the type
        TypeToken<List<T>> type = (TypeToken<List<T>>) TypeToken.getParameterized(List.class, element);
        List<T> items = read(text, type);
        return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    }

    private <T> T read(Supplier<Reader> text, TypeToken<T> type) {
        try {
            return read(gson, text, type);
        } catch (JsonException odd) {
            if (tolerant == null) {
                throw odd;
            }
            return read(tolerant, text, type);
        }
    }

    private static <T> T read(Gson gson, Supplier<Reader> text, TypeToken<T> type) {
        try (Reader closing = text.get()) {
            return gson.fromJson(closing, type);
        } catch (JsonParseException | NumberFormatException e) {
            throw new JsonException(Kind.MALFORMED, "not the JSON expected: " + firstLine(e), e);
        } catch (java.io.IOException e) {
            throw new JsonException(Kind.MALFORMED, "not readable", e);
        }
    }

    private static String write(Gson gson, Object value) {
        try {
            return gson.toJson(value);
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new JsonException(Kind.MALFORMED, "cannot be written as JSON", e);
        }
    }

    private static Reader reader(byte[] utf8) {
        return new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8);
    }

    private static <T> T present(T value) {
        if (value == null) {
            throw new JsonException(Kind.MALFORMED, "nothing where an object was expected");
        }
        return value;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
