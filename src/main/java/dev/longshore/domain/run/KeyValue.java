package dev.longshore.domain.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code KEY=value}, split at the first equals sign; the value is empty where there is none. */
public record KeyValue(String key, String value) {

    public static KeyValue of(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? new KeyValue(text, "") : new KeyValue(text.substring(0, equals), text.substring(equals + 1));
    }

    /** In their order; of one key the last counts. */
    public static Map<String, String> map(List<String> texts) {
        Map<String, String> map = new LinkedHashMap<>();
        texts.forEach(text -> map.put(of(text).key(), of(text).value()));
        return map;
    }
}
