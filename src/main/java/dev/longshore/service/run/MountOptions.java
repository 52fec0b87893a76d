package dev.longshore.service.run;

import dev.longshore.domain.run.ByteSize;
import dev.longshore.domain.run.CsvFields;
import dev.longshore.domain.run.RunOption;
import java.util.ArrayList;
import java.util.List;

/** The folders and volumes that a container was asked to have. */
final class MountOptions {

    private MountOptions() {
    }

    static void read(Inspected container, OptionList options) {
        Inspected host = container.at("HostConfig");
        options.all(RunOption.VOLUME, host.at("Binds").texts());
        host.at("Mounts").items().forEach(mount -> options.all(RunOption.MOUNT, List.of(mount(mount))));
        options.all(RunOption.TMPFS, host.at("Tmpfs").members().entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue().text().isEmpty() ? "" : ":" + entry.getValue().text())).toList());
    }

    private static String mount(Inspected mount) {
        List<String> fields = new ArrayList<>();
        add(fields, "type", mount.at("Type").text());
        add(fields, "source", mount.at("Source").text());
        add(fields, "target", mount.at("Target").text());
        if (mount.at("ReadOnly").flag()) {
            fields.add("readonly");
        }
        add(fields, "consistency", mount.at("Consistency").text());
        Inspected bind = mount.at("BindOptions");
        add(fields, "bind-propagation", bind.at("Propagation").text());
        add(fields, "bind-recursive", bind.at("NonRecursive").flag() ? "disabled" : bind.at("ReadOnlyNonRecursive").flag() ? "writable"
                : bind.at("ReadOnlyForceRecursive").flag() ? "readonly" : "");
        Inspected volume = mount.at("VolumeOptions");
        if (volume.at("NoCopy").flag()) {
            fields.add("volume-nocopy");
        }
        volume.at("Labels").pairs().forEach(pair -> fields.add("volume-label=" + pair));
        add(fields, "volume-driver", volume.at("DriverConfig").at("Name").text());
        volume.at("DriverConfig").at("Options").pairs().forEach(pair -> fields.add("volume-opt=" + pair));
        add(fields, "volume-subpath", volume.at("Subpath").text());
        add(fields, "image-subpath", mount.at("ImageOptions").at("Subpath").text());
        long size = mount.at("TmpfsOptions").at("SizeBytes").number();
        add(fields, "tmpfs-size", size == 0 ? "" : ByteSize.print(size));
        long mode = mount.at("TmpfsOptions").at("Mode").number();
        add(fields, "tmpfs-mode", mode == 0 ? "" : Long.toOctalString(mode));
        return CsvFields.print(fields);
    }

    private static void add(List<String> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.add(key + "=" + value);
        }
    }
}
