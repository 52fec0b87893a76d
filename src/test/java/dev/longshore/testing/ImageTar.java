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
        bytes.writeBytes(header(type, name, size));
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

    private static byte[] header(char type, String name, long size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, String.format("%011o\0", size));
        put(header, 148, "        ");
        put(header, 156, String.valueOf(type));
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }
}
