package dev.longshore.ui.overview;

import dev.longshore.engine.model.EngineRegistries;
import java.util.List;
import java.util.stream.Stream;

/** Registries that an engine uses without TLS, or without proof of who they are. */
final class InsecureRegistries {

    private InsecureRegistries() {
    }

    static List<String> of(EngineRegistries registries) {
        return registries == null ? List.of() : Stream.concat(registries.insecureCidrs().stream(),
                registries.indexConfigs().entrySet().stream().filter(each -> !each.getValue().secure()).map(each -> each.getKey()))
                .distinct().toList();
    }

    /** Those beyond the engine's own machine. */
    static List<String> remote(EngineRegistries registries) {
        return of(registries).stream().filter(name -> !local(name)).toList();
    }

    private static boolean local(String name) {
        return name.startsWith("127.") || name.startsWith("localhost") || name.startsWith("::1") || name.startsWith("[::1]");
    }
}
