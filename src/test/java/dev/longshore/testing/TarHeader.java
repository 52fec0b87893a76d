package dev.longshore.testing;

import java.nio.charset.StandardCharsets;

/** What stands before each entry of a tar. */
public final class TarHeader {

    private TarHeader() {
    }

    /** A file that all may read and run. */
    public static byte[] file(String name, long size) {
        return of('0', name, size);
    }

    /**
     * An entry of root's.
     *
     * @param type as the format has it: {@code '0'} for a file, {@code '5'} for a folder
     * @param size what the header says, whatever follows
     */
    static byte[] of(char type, String name, long size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000755\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, String.format("%011o\0", size));
        put(header, 136, "00000000000\0");
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
