package dev.longshore.domain.logs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of a line that is a JSON object or logfmt.
 *
 * @param prefix what stands before them, as it came; empty where nothing does
 * @param fields in the order written; a name may come twice
 */
public record LineFields(Form form, String prefix, List<Field> fields) {

    public enum Form { JSON, LOGFMT }

    /** What a value is. FLAG: logfmt's name without a value. */
    public enum Kind { TEXT, NUMBER, BOOLEAN, NULL, OBJECT, ARRAY, FLAG }

    /** @param value text without quotes, else as written: numbers keep their digits, objects and arrays are JSON, {@code null} is null */
    public record Field(String name, String value, Kind kind) { }

    /** Empty for a line that is neither. @param plain without SGR sequences, as {@link LogText#plain} gives it */
    public static Optional<LineFields> of(String plain) {
        return Optional.empty();
    }

    /** The time that the fields tell, in nanoseconds since 1970. */
    public OptionalLong time() {
        return OptionalLong.empty();
    }
}
