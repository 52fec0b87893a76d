package dev.longshore.service.build;

import dev.longshore.domain.HostId;
import dev.longshore.engine.model.BuildOptions;
import java.nio.file.Path;

/** What to build, and where. */
public record BuildOrder(HostId host, Path folder, BuildOptions options) {

    /** What the image is called: its first tag, else the folder's name. */
    public String subject() {
        return options.tags().isEmpty() ? String.valueOf(folder.getFileName()) : options.tags().getFirst();
    }
}
