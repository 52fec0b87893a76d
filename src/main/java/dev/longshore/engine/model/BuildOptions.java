package dev.longshore.engine.model;

import java.util.List;
import java.util.Map;

/**
 * How to build.
 *
 * @param dockerfile where it is in the folder, with slashes
 * @param tags       names of the image; may be none
 * @param arguments  build arguments: they may hold secrets
 * @param target     the stage to stop at, or an empty string for the last
 * @param pull       fetch base images even where the engine has them
 * @param platform   e.g. {@code linux/arm64}, or an empty string for the engine's own
 */
public record BuildOptions(String dockerfile, List<String> tags, Map<String, String> arguments, String target, boolean noCache, boolean pull,
                           String platform) {

    public BuildOptions {
        tags = List.copyOf(tags);
        arguments = Map.copyOf(arguments);
    }

    /** Without the values of arguments. */
    @Override
    public String toString() {
        return "BuildOptions[" + dockerfile + ", " + tags + ", " + arguments.keySet() + ", " + target + ", " + platform + "]";
    }
}
