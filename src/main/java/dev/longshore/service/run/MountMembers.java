package dev.longshore.service.run;

import dev.longshore.domain.run.ByteSize;
import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.MountSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.VolumeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folders and volumes of a line.
 *
 * @param binds   {@code -v} with a source
 * @param volumes {@code -v} without one: the engine makes a volume
 * @param mounts  {@code --mount}
 */
record MountMembers(List<String> binds, Map<String, Object> volumes, List<Object> mounts, Map<String, String> tmpfs) {

    static MountMembers of(RunLine line) {
        List<String> binds = new ArrayList<>();
        Map<String, Object> volumes = new LinkedHashMap<>();
        for (String text : line.all(RunOption.VOLUME)) {
            if (VolumeSpec.parse(text).orElseThrow().source().isEmpty()) {
                volumes.put(text, Map.of());
            } else {
                binds.add(text);
            }
        }
        Map<String, String> tmpfs = new LinkedHashMap<>();
        for (String text : line.all(RunOption.TMPFS)) {
            int colon = text.indexOf(':');
            tmpfs.put(colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : text.substring(colon + 1));
        }
        List<Object> mounts = line.all(RunOption.MOUNT).stream().map(text -> mount(MountSpec.parse(text).orElseThrow())).toList();
        return new MountMembers(binds, volumes, mounts, tmpfs);
    }

    private static Object mount(MountSpec spec) {
        String recursion = spec.one("bind-recursive").orElse("");
        Fields bind = new Fields().put("Propagation", spec.one("bind-propagation").orElse(""))
                .put("NonRecursive", spec.has("bind-nonrecursive") || recursion.equals("disabled"))
                .put("ReadOnlyNonRecursive", recursion.equals("writable")).put("ReadOnlyForceRecursive", recursion.equals("readonly"));
        Fields driver = new Fields().put("Name", spec.one("volume-driver").orElse("")).put("Options", KeyValue.map(spec.all("volume-opt")));
        Fields volume = new Fields().put("NoCopy", spec.has("volume-nocopy")).put("Labels", KeyValue.map(spec.all("volume-label")))
                .put("Subpath", spec.one("volume-subpath").orElse("")).put("DriverConfig", driver);
        Fields tmpfs = new Fields().put("SizeBytes", spec.one("tmpfs-size").flatMap(ByteSize::parse).orElse(0L))
                .put("Mode", spec.one("tmpfs-mode").map(mode -> Long.parseLong(mode, 8)).orElse(0L));
        return new Fields().put("Type", spec.type()).put("Source", spec.source()).put("Target", spec.target()).put("ReadOnly", spec.readOnly())
                .put("Consistency", spec.one("consistency").orElse("")).put("BindOptions", bind).put("VolumeOptions", volume)
                .put("ImageOptions", new Fields().put("Subpath", spec.one("image-subpath").orElse(""))).put("TmpfsOptions", tmpfs).map();
    }
}
