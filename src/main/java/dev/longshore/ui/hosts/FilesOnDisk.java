package dev.longshore.ui.hosts;

import dev.longshore.domain.TlsFiles;
import java.util.function.Consumer;

/** Looks which files are there. A disk can be slow, so the answer comes later, on the FX thread. */
@FunctionalInterface
public interface FilesOnDisk {
    void look(TlsFiles named, Consumer<TlsFiles> there);
}
