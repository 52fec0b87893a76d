package dev.longshore.engine.api;

import dev.longshore.engine.model.BuildOptions;
import dev.longshore.engine.model.StreamRecord;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Builds with the classic builder, which needs no session with the client as BuildKit does. Every method fails with an
 * {@link dev.longshore.engine.EngineException}.
 */
public final class BuildApi {

    /** An engine may fetch a base image before its first word; each piece of the body has this time, too. */
    private static final Limits PATIENT = Limits.DEFAULT.withHeader(Duration.ofMinutes(10));

    private final Requests requests;

    public BuildApi(Requests requests) {
        this.requests = requests;
    }

    /**
     * {@code POST /build?dockerfile=…&t=…}: sends a tar and answers with what the builder says. The caller closes it, which also ends
     * the build. It is done only where the last words say so: a good status says nothing.
     *
     * @param tar    the folder
     * @param logins for the registries of base images; they travel in the header X-Registry-Config and are never shown, listed or logged
     * @throws dev.longshore.engine.EngineException.NotOffered for a target before API 1.29, and for a platform before 1.32
     */
    public JsonLines<StreamRecord> build(BuildOptions options, RequestBody tar, List<RegistryAuth> logins) {
        if (!options.target().isEmpty()) {
            requests.needs(29, "stopping at a stage");
        }
        if (!options.platform().isEmpty()) {
            requests.needs(32, "building for a platform");
        }
        Map<String, String> headers = logins.isEmpty() ? Map.of() : Map.of("X-Registry-Config", RegistryAuth.config(logins));
        return new JsonLines<>(requests.streamPost(target(options), headers, tar, PATIENT), StreamRecord.class);
    }

    static Target target(BuildOptions options) {
        Target target = new Target("/build").query("dockerfile", options.dockerfile());
        options.tags().forEach(tag -> target.query("t", tag));
        if (!options.arguments().isEmpty()) {
            target.query("buildargs", Json.PLAIN.write(options.arguments()));
        }
        if (!options.target().isEmpty()) {
            target.query("target", options.target());
        }
        target.flag("nocache", options.noCache()).flag("pull", options.pull());
        if (!options.platform().isEmpty()) {
            target.query("platform", options.platform());
        }
        return target.flag("rm", true).flag("forcerm", true);
    }
}
