package dev.longshore.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A screen that no one sees, of a size of its own, whose pixels can be looked at without asking its server: what a user would see at this moment. */
public final class VirtualScreen implements AutoCloseable {

    /** Places of numbers in the head of an xwd file. */
    private static final int HEAD_SIZE = 0;
    private static final int BYTE_ORDER = 7;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int BYTES_OF_COLOUR = 12;

    private final Process server;
    private final String display;
    private final ByteBuffer pixels;
    private final int first;
    private final int line;

    private VirtualScreen(Process server, String display, ByteBuffer file) {
        this.server = server;
        this.display = display;
        this.first = file.getInt(HEAD_SIZE) + file.getInt(4 * COLOURS) * BYTES_OF_COLOUR;
        this.line = file.getInt(4 * BYTES_PER_LINE);
        this.pixels = file.order(file.getInt(4 * BYTE_ORDER) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** Its ground is a pattern of black and white points. The test is skipped, or fails, where there is no Xvfb. @param folder for its pixels */
    public static VirtualScreen start(Path folder, int width, int height) throws IOException {
        Process server = Required.process("Xvfb", "-displayfd", "1", "-retro", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp",
                "-fbdir", folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            BufferedReader said = server.inputReader();   // stays open: its end would end the server
            String number = said.readLine();
            if (number == null) {
                throw new IOException("Xvfb ended with " + server.waitFor());
            }
            Path file = folder.resolve("Xvfb_screen0");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new VirtualScreen(server, ":" + number, channel.map(FileChannel.MapMode.READ_ONLY, 0, Files.size(file)));
            }
        } catch (IOException | RuntimeException failed) {
            server.destroyForcibly();
            throw failed;
        } catch (InterruptedException ended) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }

    /** As of the variable DISPLAY. */
    public String display() {
        return display;
    }

    /** Red, green and blue, eight bits each, as they are now. */
    public int rgb(int x, int y) {
        return pixels.getInt(first + y * line + 4 * x) & 0xffffff;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
