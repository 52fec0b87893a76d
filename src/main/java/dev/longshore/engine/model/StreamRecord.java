package dev.longshore.engine.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.annotations.SerializedName;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record of the stream that pull, push, build, import and load answer with. Any field may be absent: null.
 *
 * @param status         the engine's word for what it does, e.g. {@code Downloading}
 * @param id             the layer it is about
 * @param progressDetail how far it is
 * @param stream         a piece of build or load output
 * @param error          before API 1.48; its words are those of errorDetail
 * @param aux            what came of it, e.g. {@code {"ID":"sha256:…"}} of a build, {@code {"Tag","Digest","Size"}} of a push
 */
public record StreamRecord(@SerializedName("status") String status, @SerializedName("id") String id,
                           @SerializedName("progressDetail") ProgressDetail progressDetail, @SerializedName("stream") String stream,
                           @SerializedName("error") String error, @SerializedName("errorDetail") ErrorDetail errorDetail,
                           @SerializedName("aux") JsonObject aux) {

    /** Bytes done of bytes in all; either may be null. */
    public record ProgressDetail(@SerializedName("current") Long current, @SerializedName("total") Long total) { }

    /** What went wrong; the code is often an HTTP status, of a build's step its exit code, or null. */
    public record ErrorDetail(@SerializedName("code") Long code, @SerializedName("message") String message) { }

    /** Whether this record tells of a failure. */
    public boolean failed() {
        return errorDetail != null || error != null;
    }

    /** The engine's message of a failure; empty where there is none. */
    public String failure() {
        return errorDetail != null && errorDetail.message() != null ? errorDetail.message() : error == null ? "" : error;
    }

    /** The failure's code, or 0. */
    public long code() {
        return errorDetail == null || errorDetail.code() == null ? 0 : errorDetail.code();
    }

    /** The platform that a push was left with, where the engine does not have the others of the image: {@code linux/amd64}; else empty. */
    public String onlyPlatform() {
        boolean said = aux != null && aux.get("selectedManifest") instanceof JsonObject manifest && manifest.get("platform") instanceof JsonObject;
        if (!said) {
            return "";
        }
        JsonObject platform = aux.getAsJsonObject("selectedManifest").getAsJsonObject("platform");
        return Stream.of("os", "architecture", "variant").map(platform::get).filter(JsonPrimitive.class::isInstance).map(JsonElement::getAsString)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
    }

    /** A text member of {@link #aux}, e.g. {@code Digest}; empty where there is none. */
    public String aux(String member) {
        return aux != null && aux.get(member) instanceof JsonPrimitive value ? value.getAsString() : "";
    }
}
