package dev.longshore.service.run;

import dev.longshore.domain.run.CsvFields;
import java.util.ArrayList;
import java.util.List;

/** A request for GPUs in the notation of {@code --gpus}. */
final class GpuText {

    private GpuText() {
    }

    static String of(Inspected request) {
        List<String> fields = new ArrayList<>();
        long count = request.at("Count").number();
        List<String> devices = request.at("DeviceIDs").texts();
        if (devices.isEmpty()) {
            fields.add(count == -1 ? "all" : "count=" + count);
        } else {
            fields.add("device=" + String.join(",", devices));
        }
        String driver = request.at("Driver").text();
        if (!driver.isEmpty()) {
            fields.add("driver=" + driver);
        }
        List<String> capabilities = request.at("Capabilities").items().stream().flatMap(each -> each.texts().stream())
                .filter(each -> !each.equals("gpu")).toList();
        if (!capabilities.isEmpty()) {
            fields.add("capabilities=" + String.join(",", capabilities));
        }
        List<String> options = request.at("Options").pairs();
        if (!options.isEmpty()) {
            fields.add("options=" + CsvFields.print(options));
        }
        return CsvFields.print(fields);
    }
}
