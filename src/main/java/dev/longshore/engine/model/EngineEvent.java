package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.Map;

/** One line of {@code GET /events}. Engines before API 1.22 send only {@code status}, {@code id} and {@code from}; since 1.52 those are gone. The accessors {@link #kind}, {@link #verb} and {@link #subject} serve both. */
public record EngineEvent(@SerializedName("Type") String type, @SerializedName("Action") String action,
                          @SerializedName("Actor") Actor actor, @SerializedName("status") String legacyStatus,
                          @SerializedName("id") String legacyId, @SerializedName("from") String legacyFrom,
                          @SerializedName("time") long time, @SerializedName("timeNano") long timeNano,
                          @SerializedName("HealthStatus") String healthStatus) {

    /** Without a state of health, which only Podman tells apart from the action. */
    public EngineEvent(String type, String action, Actor actor, String legacyStatus, String legacyId, String legacyFrom, long time, long timeNano) {
        this(type, action, actor, legacyStatus, legacyId, legacyFrom, time, timeNano, null);
    }

    /** The type of object: container, image, …; old engines only tell of containers and images. */
    public String kind() {
        if (type != null) {
            return type;
        }
        return legacyFrom == null || legacyFrom.isEmpty() ? "image" : "container";
    }

    /** What happened: the word before any colon, such as {@code exec_create} or {@code health_status}. */
    public String verb() {
        String whole = action != null ? action : Absent.text(legacyStatus);
        int colon = whole.indexOf(':');
        return colon < 0 ? whole : whole.substring(0, colon);
    }

    /** The id of the object, or an empty string. */
    public String subject() {
        return actor != null && actor.id() != null ? actor.id() : Absent.text(legacyId);
    }

    /** Whom it happened to. */
    public record Actor(@SerializedName("ID") String id, @SerializedName("Attributes") Map<String, String> attributes) {
        public Actor {
            attributes = Absent.map(attributes);
        }
    }
}
