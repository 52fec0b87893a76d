package dev.longshore.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a {@link HostileEngine} a registry with one image, {@code it/x:1}, for this machine, whose only layer is told to be a megabyte. */
public final class HostileRegistry {

    /** The digest of the layer. */
    public static final String LAYER = "sha256:" + "0d".repeat(32);

    private HostileRegistry() {
    }

    /** @param layer answers whoever asks for the layer */
    public static void serve(HostileEngine registry, HostileEngine.Handler layer) {
        String config = "{\"architecture\":\"" + architecture() + "\",\"os\":\"linux\",\"config\":{},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"sha256:" + "1e".repeat(32) + "\"]}}";
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\",\"config\":{\"mediaType\":"
                + "\"application/vnd.docker.container.image.v1+json\",\"size\":" + config.length() + ",\"digest\":\"" + sha256(config) + "\"},\"layers\":[{\"mediaType\":"
                + "\"application/vnd.docker.image.rootfs.diff.tar.gzip\",\"size\":1000000,\"digest\":\"" + LAYER + "\"}]}";
        registry.on("*", "/v2/", exchange -> exchange.json("{}"));
        registry.on("*", "/v2/it/x/manifests/", exchange -> exchange.reply(200, "application/vnd.docker.distribution.manifest.v2+json", manifest,
                "Docker-Content-Digest: " + sha256(manifest)));
        registry.on("*", "/v2/it/x/blobs/" + sha256(config), exchange -> exchange.reply(200, "application/octet-stream", config));
        registry.on("GET", "/v2/it/x/blobs/" + LAYER, layer);
    }

    /** The header of the layer, and its first bytes. */
    public static void startLayer(HostileExchange exchange) throws IOException {
        exchange.raw("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(50_000));
    }

    /** This machine's, as images name it. */
    public static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    public static String sha256(String text) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
