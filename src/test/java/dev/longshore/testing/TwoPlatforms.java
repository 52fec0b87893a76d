package dev.longshore.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The tar of one image for two platforms, this machine's and another, as an engine saves it that keeps both: engines that keep one alone find
 * theirs in its manifest.json.
 */
public final class TwoPlatforms {

    private final ImageTar tar = new ImageTar();
    private final List<String> manifests = new ArrayList<>();
    private final String name;

    private TwoPlatforms(String name) {
        this.name = name;
    }

    /** @param name with a tag */
    public static byte[] tar(String name) {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        TwoPlatforms made = new TwoPlatforms(name);
        made.platform(arm ? "arm64" : "amd64", PauseProgram.tar(), true);
        made.platform(arm ? "amd64" : "arm64", PauseProgram.noise(2000), false);
        return made.end();
    }

    private void platform(String architecture, byte[] layer, boolean own) {
        String digest = blob(layer);
        byte[] config = ("{\"architecture\":\"" + architecture + "\",\"os\":\"linux\",\"created\":\"2025-01-01T00:00:00Z\",\"config\":{\"Cmd\":[\"/pause\"]},"
                + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"" + digest + "\"]},\"history\":[{\"created\":\"2025-01-01T00:00:00Z\",\"created_by\":\"COPY\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] manifest = ("{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":"
                + described("application/vnd.oci.image.config.v1+json", blob(config), config.length, "") + ",\"layers\":["
                + described("application/vnd.oci.image.layer.v1.tar", digest, layer.length, "") + "]}").getBytes(StandardCharsets.UTF_8);
        manifests.add(described("application/vnd.oci.image.manifest.v1+json", blob(manifest), manifest.length,
                ",\"platform\":{\"architecture\":\"" + architecture + "\",\"os\":\"linux\"}"));
        if (own) {
            tar.file("manifest.json", ("[{\"Config\":\"" + path(digest(config)) + "\",\"RepoTags\":[\"" + name + "\"],\"Layers\":[\"" + path(digest) + "\"]}]")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] end() {
        byte[] index = ("{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"manifests\":[" + String.join(",", manifests) + "]}")
                .getBytes(StandardCharsets.UTF_8);
        String top = described("application/vnd.oci.image.index.v1+json", blob(index), index.length, ",\"annotations\":{\"io.containerd.image.name\":\"" + name
                + "\",\"org.opencontainers.image.ref.name\":\"" + name.substring(name.lastIndexOf(':') + 1) + "\"}");
        return tar.file("index.json", ("{\"schemaVersion\":2,\"manifests\":[" + top + "]}").getBytes(StandardCharsets.UTF_8))
                .file("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8)).end();
    }

    private String blob(byte[] content) {
        String digest = digest(content);
        tar.file(path(digest), content);
        return digest;
    }

    private static String described(String type, String digest, int size, String more) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"" + digest + "\",\"size\":" + size + more + "}";
    }

    private static String path(String digest) {
        return "blobs/sha256/" + digest.substring("sha256:".length());
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
