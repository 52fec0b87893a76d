package dev.longshore.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Static Linux programs, written by hand: one that only waits, and one that only works. No registry is needed to have something to run, and it is
 * the same everywhere. The first is {@code pause()} in a loop on x86-64, {@code ppoll()} in a loop on AArch64.
 */
final class PauseProgram {

    private static final int HEADERS = 64 + 56;
    private static final long BASE = 0x400000;
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private PauseProgram() {
    }

    /** A tar that holds it as {@code /pause}. */
    static byte[] tar() {
        return tar("pause", HexFormat.of().parseHex(ARM
                ? "280980d2" + "000080d2" + "010080d2" + "020080d2" + "030080d2" + "040080d2" + "010000d4" + "f9ffff17"
                : "b822000000" + "0f05" + "ebf7"));
    }

    /** A tar that holds, as {@code /burn}, a program that takes all the time of one processor. */
    static byte[] burning() {
        return tar("burn", HexFormat.of().parseHex(ARM ? "00000014" : "ebfe"));
    }

    private static byte[] tar(String name, byte[] code) {
        byte[] program = elf(code);
        ByteBuffer tar = ByteBuffer.allocate(512 + 512 + 1024);
        tar.put(TarHeader.file(name, program.length)).put(program);
        return tar.array();
    }

    /** A tar that holds one file of noise, which no compression makes smaller. */
    static byte[] noise(int size) {
        byte[] content = new byte[size];
        ThreadLocalRandom.current().nextBytes(content);
        return ByteBuffer.allocate(512 + (size + 511) / 512 * 512 + 1024).put(TarHeader.file("noise", size)).put(content).array();
    }

    private static byte[] elf(byte[] code) {
        ByteBuffer elf = ByteBuffer.allocate(HEADERS + code.length).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        elf.putShort((short) 2).putShort((short) (ARM ? 183 : 62)).putInt(1).putLong(BASE + HEADERS).putLong(64).putLong(0).putInt(0);
        elf.putShort((short) 64).putShort((short) 56).putShort((short) 1).putShort((short) 64).putShort((short) 0).putShort((short) 0);
        elf.putInt(1).putInt(5).putLong(0).putLong(BASE).putLong(BASE).putLong(HEADERS + code.length).putLong(HEADERS + code.length).putLong(0x1000);
        elf.put(code);
        return elf.array();
    }
}
