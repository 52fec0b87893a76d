package dev.longshore.start;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A window of this process as the window manager knows it. The toolkit only asks to be looked at: on another workspace, or where the
 * desktop keeps windows from coming to the front, nothing happens. What the user asked for is told here as taskbars tell it.
 */
public final class XWindow {

    private static final int AS_ASKED_BY_THE_USER = 2;
    private static final int EVERY_WORKSPACE = -1;
    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Pattern TIME = Pattern.compile("_TIME(\\d+)$");

    private final long process;
    private final String title;

    /** @param title that of the window; where no window has it, another one of the process is taken */
    public XWindow(long process, String title) {
        this.process = process;
        this.title = title;
    }

    /**
     * Gives it the keyboard, in front of all, on the workspace that it is on. Waits for the X server: not on the FX thread.
     *
     * @param token the desktop's permission; empty for none
     */
    public void activate(String token) {
        try (Xcb server = new Xcb()) {
            Optional<Integer> found = find(server);
            if (found.isPresent()) {
                activate(server, found.get(), token);
            }
        } catch (Throwable notHere) {   // a call by its handle may throw anything
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the window manager is not asked", notHere);
        }
    }

    private static void activate(Xcb server, int window, String token) throws Throwable {
        if (!token.isEmpty()) {
            server.setText(window, "_NET_STARTUP_ID", token);   // desktops take it for their own start of this window
        }
        server.tellManager(window, "_NET_ACTIVE_WINDOW", AS_ASKED_BY_THE_USER, time(token));
        if (!token.isEmpty()) {
            server.broadcast(window, "_NET_STARTUP_INFO", "remove: ID=" + quoted(token));   // ends the busy pointer
        }
        server.finish();
        if (active(server, window)) {
            return;
        }
        List<Integer> workspace = numbers(server.property(window, "_NET_WM_DESKTOP").orElse(null));
        if (!workspace.isEmpty() && workspace.getFirst() != EVERY_WORKSPACE) {   // some managers do not leave the workspace by themselves
            server.tellManager(server.root(), "_NET_CURRENT_DESKTOP", workspace.getFirst(), time(token));
        }
        server.tellManager(window, "_NET_ACTIVE_WINDOW", AS_ASKED_BY_THE_USER, time(token));
        server.finish();
    }

    /** Whether it has the keyboard, at once or soon. */
    private static boolean active(Xcb server, int window) throws Throwable {
        for (int i = 0; i < LOOKS; i++) {
            if (numbers(server.property(server.root(), "_NET_ACTIVE_WINDOW").orElse(null)).contains(window)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    /** When the user asked for it, by the server's clock; 0 where nobody knows. */
    static int time(String token) {
        Matcher told = TIME.matcher(token);
        try {
            return told.find() ? Integer.parseUnsignedInt(told.group(1)) : 0;
        } catch (NumberFormatException strange) {
            return 0;
        }
    }

    private static String quoted(String token) {
        return '"' + token.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Optional<Integer> find(Xcb server) throws Throwable {
        List<Integer> own = new ArrayList<>();
        for (int window : numbers(server.property(server.root(), "_NET_CLIENT_LIST").orElse(null))) {
            if (numbers(server.property(window, "_NET_WM_PID").orElse(null)).contains((int) process)) {
                own.add(window);
            }
        }
        for (int window : own) {
            Optional<String> name = server.property(window, "_NET_WM_NAME").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            if (name.filter(title::equals).isPresent()) {
                return Optional.of(window);
            }
        }
        return own.stream().findFirst();
    }

    private static List<Integer> numbers(byte @Nullable [] property) {
        List<Integer> numbers = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(property == null ? new byte[0] : property).order(ByteOrder.nativeOrder());
        while (bytes.remaining() >= Integer.BYTES) {
            numbers.add(bytes.getInt());
        }
        return numbers;
    }
}
