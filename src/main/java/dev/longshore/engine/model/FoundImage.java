package dev.longshore.engine.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.annotations.SerializedName;

/**
 * One answer of a search. Docker writes small letters, Podman capitals and {@code "[OK]"} for true.
 *
 * @param index where Podman found it, e.g. {@code docker.io}; null at Docker
 */
public record FoundImage(@SerializedName(value = "name", alternate = "Name") String name,
                         @SerializedName(value = "description", alternate = "Description") String description,
                         @SerializedName(value = "star_count", alternate = {"Stars", "StarCount"}) long stars,
                         @SerializedName(value = "is_official", alternate = {"Official", "IsOfficial"}) JsonElement officialMark,
                         @SerializedName("Index") String index) {

    public FoundImage {
        name = Absent.text(name);
        description = Absent.text(description);
    }

    /** Whether the registry itself stands behind it. */
    public boolean official() {
        return officialMark instanceof JsonPrimitive mark
                && (mark.isBoolean() ? mark.getAsBoolean() : "[OK]".equals(mark.getAsString()) || "true".equalsIgnoreCase(mark.getAsString()));
    }
}
