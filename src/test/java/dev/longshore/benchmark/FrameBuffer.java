package dev.longshore.benchmark;

import dev.longshore.testing.Required;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What an {@code Xvfb -fbdir} shows, read from the file that is its frame buffer: an X window dump whose pixels have four bytes each. */
final class FrameBuffer implements AutoCloseable {

    private static final int BYTES = 4;
    private static final int COLOUR_ENTRY = 12;

    private final Process server;
    private final MappedByteBuffer file;
    private final int width;
    private final int height;
    private final int line;
    private final int pixels;

    private FrameBuffer(Process server, MappedByteBuffer file) {
        this.server = server;
        this.file = file;
        file.order(ByteOrder.BIG_ENDIAN);
        this.width = file.getInt(4 * 4);
        this.height = file.getInt(5 * 4);
        this.line = file.getInt(12 * 4);
        this.pixels = file.getInt(0) + file.getInt(19 * 4) * COLOUR_ENTRY;
    }

    /** Starts a server on that display, which has to be free. */
    static FrameBuffer start(String display, Path folder, int width, int height) throws IOException, InterruptedException {
        Process server = Required.process(List.of("Xvfb", display, "-screen", "0", width + "x" + height + "x24", "-fbdir", folder.toString(), "-nolisten", "tcp",
                "-nocursor")).redirectErrorStream(true).redirectOutput(folder.resolve("xvfb.log").toFile()).start();
        Path dump = folder.resolve("Xvfb_screen0");
        Path socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
        while (!Files.exists(socket) || !Files.exists(dump) || Files.size(dump) < (long) width * height * BYTES) {
            if (!server.isAlive()) {
                throw new IOException("Xvfb ended: " + Files.readString(folder.resolve("xvfb.log")));
            }
            Thread.sleep(20);
        }
        try (FileChannel channel = FileChannel.open(dump)) {
            return new FrameBuffer(server, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** A part of the screen. */
    record Region(int x, int y, int width, int height) { }

    /** What a part shows now, line by line. */
    byte[] read(Region region) {
        byte[] copy = new byte[region.width() * region.height() * BYTES];
        for (int row = 0; row < region.height(); row++) {
            file.get(pixels + (region.y() + row) * line + region.x() * BYTES, copy, row * region.width() * BYTES, region.width() * BYTES);
        }
        return copy;
    }

    /** How many colours a part shows now. */
    int colours(Region region) {
        IntBuffer all = ByteBuffer.wrap(read(region)).asIntBuffer();
        return (int) IntStream.range(0, all.limit()).map(all::get).distinct().count();
    }

    void write(Path png) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        byte[] all = read(new Region(0, 0, width, height));
        for (int i = 0; i < width * height; i++) {
            int rgb = (all[i * BYTES + 2] & 0xff) << 16 | (all[i * BYTES + 1] & 0xff) << 8 | all[i * BYTES] & 0xff;
            image.setRGB(i % width, i / width, rgb);
        }
        if (!ImageIO.write(image, "png", png.toFile())) {
            throw new IOException("no writer for " + List.of(ImageIO.getWriterFormatNames()));
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
