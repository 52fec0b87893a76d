package dev.longshore.service.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.json.JsonDocument;
import java.util.List;
import java.util.Optional;

/**
 * The line that makes a container such as one that exists: what was asked for beyond its image and beyond what engines do by
 * themselves. On cgroup v1, {@code --cgroupns private} cannot be told from the usual.
 */
public final class RunLineOf {

    /** @param left what the container has, but a docker command cannot be told; the line may hold it all the same */
    public record Found(RunLine line, List<RunProblem> left) { }

    private RunLineOf() {
    }

    /**
     * @param inspect {@code GET /containers/{id}/json}
     * @param image   {@code GET /images/{id}/json} of its image; without it everything is said, the image's defaults too
     */
    public static Found container(JsonDocument inspect, Optional<JsonDocument> image) {
        Inspected container = new Inspected(inspect.root());
        Inspected defaults = image.map(document -> new Inspected(document.root())).orElse(Inspected.NOTHING);
        OptionList options = new OptionList();
        options.one(RunOption.NAME, name(container));
        ConfigOptions.read(container, defaults, options);
        HostOptions.read(container, options);
        MountOptions.read(container, options);
        NetworkOptions.read(container, options);
        return new Found(options.line(), options.left());
    }

    /** Without the slash before it. */
    static String name(Inspected container) {
        return container.at("Name").text().replaceFirst("^/", "");
    }

    /** Podman writes into a container what Docker leaves to the moment of the start. */
    static boolean podmans(Inspected container) {
        return container.at("Config").at("Env").texts().contains("container=podman")
                || container.at("HostConfig").at("Annotations").at("io.container.manager").text().equals("libpod");
    }
}
