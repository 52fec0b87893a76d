package dev.longshore.domain.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code all}, {@code 2}, or {@code driver=nvidia,"device=0,1"}. @param count -1 for all @param devices empty where a count is meant */
public record GpuSpec(long count, String driver, List<String> devices, List<String> capabilities, Map<String, String> options) {

    private static final Set<String> KEYS = Set.of("count", "driver", "device", "capabilities", "options");

    public static Optional<GpuSpec> parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : CsvFields.parse(text).orElse(List.of("="))) {
            KeyValue pair = field.contains("=") ? KeyValue.of(field) : new KeyValue("count", field);
            if (!KEYS.contains(pair.key()) || fields.put(pair.key(), pair.value()) != null) {
                return Optional.empty();
            }
        }
        List<String> devices = fields.containsKey("device") ? List.of(fields.get("device").split(",")) : List.of();
        String count = fields.getOrDefault("count", devices.isEmpty() ? "1" : "0");
        if (!count.matches("all|-?\\d{1,9}") || !devices.isEmpty() && fields.containsKey("count")) {
            return Optional.empty();
        }
        String more = fields.containsKey("capabilities") ? fields.get("capabilities") + ",gpu" : "gpu";
        Map<String, String> options = fields.containsKey("options")
                ? KeyValue.map(CsvFields.parse(fields.get("options")).orElse(List.of())) : Map.of();
        return Optional.of(new GpuSpec(count.equals("all") ? -1 : Long.parseLong(count), fields.getOrDefault("driver", ""), devices,
                List.of(more.split(",")), options));
    }
}
