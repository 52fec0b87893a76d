package dev.longshore.service.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that look like an engine's and are the same at every start. */
final class DemoIds {

    private DemoIds() {
    }

    /** 64 hexadecimal digits. */
    static String of(String seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("demo/" + seed).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    static String digest(String seed) {
        return "sha256:" + of(seed);
    }

    /** A number that is always the same for the same id. */
    static long number(String id, long below) {
        return Long.parseLong(id.substring(0, 8), 16) % below;
    }

    static String brief(String id) {
        return id.substring(id.startsWith("sha256:") ? 7 : 0).substring(0, 12);
    }
}
