package dev.longshore.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Tars as engines save images. */
public final class ImageTar {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A whole one: a layer of so many bytes, and a manifest that names the tags. */
    public static byte[] of(int layer, List<String> tags) {
        return new ImageTar().file("layer.tar", new byte[layer]).manifest(tags).end();
    }

    public ImageTar manifest(List<String> tags) {
        String names = tags.stream().map(tag -> "\"" + tag + "\"").collect(Collectors.joining(","));
        return file("manifest.json", ("[{\"Config\":\"c.json\",\"RepoTags\":[" + names + "],\"Layers\":[\"layer.tar\"]}]").getBytes(StandardCharsets.UTF_8));
    }

    public ImageTar file(String name, byte[] content) {
        return entry('0', name, content.length, content);
    }

    /** @param size what the header says, whatever the content is */
    public ImageTar entry(char type, String name, long size, byte[] content) {
        bytes.writeBytes(TarHeader.of(type, name, size));
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[(512 - content.length % 512) % 512]);
        return this;
    }

    public byte[] end() {
        bytes.writeBytes(new byte[1024]);
        return withoutEnd();
    }

    public byte[] withoutEnd() {
        return bytes.toByteArray();
    }
}
