package dev.longshore.service.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The last bytes of what came. Any thread. */
final class KeptOutput {

    private final int most;
    private byte[] kept = new byte[256];
    private int count;
    private long dropped;

    KeptOutput(int most) {
        this.most = most;
    }

    synchronized void add(byte[] bytes, int from, int length) {
        int taken = Math.min(length, most);
        dropped += length - taken;
        makeRoom(taken);
        System.arraycopy(bytes, from + length - taken, kept, count, taken);
        count += taken;
    }

    /** What is kept may be twice as long until it is asked for: else each byte would move all others. */
    private void makeRoom(int more) {
        if (count + more <= kept.length) {
            return;
        }
        if (count + more > 2L * most) {
            int gone = count + more - most;
            System.arraycopy(kept, gone, kept, 0, count - gone);
            count -= gone;
            dropped += gone;
        }
        if (count + more > kept.length) {
            byte[] larger = new byte[(int) Math.min(2L * most, Math.max(2L * kept.length, count + more))];
            System.arraycopy(kept, 0, larger, 0, count);
            kept = larger;
        }
    }

    /** What is no UTF-8 shows as U+FFFD. */
    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    synchronized byte[] bytes() {
        return Arrays.copyOfRange(kept, Math.max(0, count - most), count);
    }

    /** Bytes that {@link #text} leaves out. */
    synchronized long dropped() {
        return dropped + Math.max(0, count - most);
    }
}
