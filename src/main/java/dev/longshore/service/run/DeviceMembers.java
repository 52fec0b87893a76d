package dev.longshore.service.run;

import dev.longshore.domain.run.ByteSize;
import dev.longshore.domain.run.DeviceSpec;
import dev.longshore.domain.run.GpuSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.UlimitSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Devices of a line, their rates, GPUs, and limits of processes. */
final class DeviceMembers {

    private DeviceMembers() {
    }

    static Fields of(RunLine line) {
        List<DeviceSpec> devices = line.all(RunOption.DEVICE).stream().map(text -> DeviceSpec.parse(text).orElseThrow()).toList();
        return new Fields()
                .put("Devices", devices.stream().filter(device -> device.kind().isEmpty()).map(DeviceMembers::device).toList())
                .put("DeviceRequests", requests(line, devices))
                .put("Ulimits", ulimits(line))
                .put("BlkioWeightDevice", rates(line, RunOption.BLKIO_WEIGHT_DEVICE, "Weight", Long::valueOf))
                .put("BlkioDeviceReadBps", rates(line, RunOption.DEVICE_READ_BPS, "Rate", rate -> ByteSize.parse(rate).orElseThrow()))
                .put("BlkioDeviceWriteBps", rates(line, RunOption.DEVICE_WRITE_BPS, "Rate", rate -> ByteSize.parse(rate).orElseThrow()))
                .put("BlkioDeviceReadIOps", rates(line, RunOption.DEVICE_READ_IOPS, "Rate", Long::valueOf))
                .put("BlkioDeviceWriteIOps", rates(line, RunOption.DEVICE_WRITE_IOPS, "Rate", Long::valueOf));
    }

    private static Object device(DeviceSpec device) {
        return new Fields().put("PathOnHost", device.host()).put("PathInContainer", device.container())
                .put("CgroupPermissions", device.permissions()).map();
    }

    private static List<Object> requests(RunLine line, List<DeviceSpec> devices) {
        List<Object> requests = new ArrayList<>();
        for (String text : line.all(RunOption.GPUS)) {
            GpuSpec gpus = GpuSpec.parse(text).orElseThrow();
            requests.add(new Fields().put("Driver", gpus.driver()).put("Count", gpus.count()).put("DeviceIDs", gpus.devices())
                    .put("Capabilities", List.of(gpus.capabilities())).put("Options", gpus.options()).map());
        }
        List<String> named = devices.stream().map(DeviceSpec::kind).filter(kind -> !kind.isEmpty()).toList();
        if (!named.isEmpty()) {
            requests.add(new Fields().put("Driver", "cdi").put("DeviceIDs", named).map());
        }
        return requests;
    }

    /** Of one name the last counts. */
    private static List<Object> ulimits(RunLine line) {
        Map<String, Object> limits = new TreeMap<>();
        for (String text : line.all(RunOption.ULIMIT)) {
            UlimitSpec limit = UlimitSpec.parse(text).orElseThrow();
            limits.put(limit.name(), new Fields().keep("Name", limit.name()).keep("Hard", limit.hard()).keep("Soft", limit.soft()).map());
        }
        return List.copyOf(limits.values());
    }

    private static List<Object> rates(RunLine line, RunOption option, String member, Function<String, Long> read) {
        List<Object> rates = new ArrayList<>();
        for (String text : line.all(option)) {
            int colon = text.indexOf(':');
            rates.add(new Fields().keep("Path", text.substring(0, colon)).keep(member, read.apply(text.substring(colon + 1))).map());
        }
        return rates;
    }
}
