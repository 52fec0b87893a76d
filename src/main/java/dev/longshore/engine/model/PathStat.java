package dev.longshore.engine.model;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * What an engine tells of one path of a container, in a header of {@code HEAD /containers/{id}/archive}.
 *
 * @param mode as Go writes it, which is not how the kernel does
 */
public record PathStat(String name, long size, long mode) {

    /** The bits of a folder, a link, a device, a named pipe, a socket, a character device, and of what is none of the known. */
    private static final long NO_FILE = 1L << 31 | 1L << 27 | 1L << 26 | 1L << 25 | 1L << 24 | 1L << 21 | 1L << 19;

    /**
     * Reads the header: Docker writes it in the plain alphabet of base64, Podman in the one for URLs.
     *
     * @throws JsonException where there is no such thing in it
     */
    public static PathStat of(String header) {
        try {
            byte[] json = Base64.getDecoder().decode(header.strip().replace('-', '+').replace('_', '/'));
            return Json.FOREIGN.read(json, PathStat.class);
        } catch (IllegalArgumentException noBase64) {
            throw new JsonException(JsonException.Kind.MALFORMED, "not base64", noBase64);
        }
    }

    /** The bytes of a file; empty for what is no file. */
    public OptionalLong fileSize() {
        return (mode & NO_FILE) == 0 ? OptionalLong.of(size) : OptionalLong.empty();
    }
}
