package dev.longshore.domain.logs;

import java.util.ArrayList;
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
        int end = LineObject.end(plain);
        int start = LineObject.start(plain, 0, end);
        for (int tries = 0; start >= 0 && tries < LineObject.MOST_STARTS; tries++) {
            List<Field> fields = new ArrayList<>();
            JsonScan scan = new JsonScan(plain, start, end);
            while (scan.next()) {
                fields.add(new Field(scan.name(), scan.value(), scan.kind()));
            }
            boolean alone = LineObject.isAlone(plain, start);
            if (scan.isWhole() && (alone || !fields.isEmpty())) {
                return Optional.of(new LineFields(Form.JSON, alone ? "" : plain.substring(0, start), List.copyOf(fields)));
            }
            start = LineObject.start(plain, start + 1, end);
        }
        return LogfmtScan.fields(plain).map(fields -> new LineFields(Form.LOGFMT, "", fields));
    }

    /** The time that the fields tell, in nanoseconds since 1970. It is what the program says: the line's own time is the engine's. */
    public OptionalLong time() {
        return FieldTime.of(fields);
    }
}
