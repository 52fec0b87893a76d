package dev.longshore.start;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A connection of its own to the X server. Unlike Xlib, XCB ends no process after an error: a window that has gone is an answer without a
 * value.
 */
@SuppressWarnings("restricted") // plain calls with checked arguments
final class Xcb implements AutoCloseable {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT;
    private static final MemoryLayout POINTER = ValueLayout.ADDRESS;
    private static final MemoryLayout COOKIE = MemoryLayout.structLayout(INT);
    private static final MemoryLayout SCREENS = MemoryLayout.structLayout(ValueLayout.ADDRESS, INT, INT);
    private static final int ANY_TYPE = 0;
    private static final int REPLACE = 0;
    private static final int CLIENT_MESSAGE = 33;
    private static final int EVENT_BYTES = 32;
    private static final int MESSAGE_BYTES = 20;
    private static final int ATOM_IN_REPLY = 8;
    private static final int REPLY_BYTES = 32;

    private final Arena arena = Arena.ofConfined();
    /** Structures that functions return lie in the arena. */
    private final SegmentAllocator allocator = arena;
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library = SymbolLookup.libraryLookup("libxcb.so.1", arena);
    private final MemorySegment connection;
    private final int root;

    /** To the server that {@code DISPLAY} names. @throws IllegalStateException where it does not answer */
    Xcb() throws Throwable {
        MemorySegment number = arena.allocate(INT);
        connection = (MemorySegment) function("xcb_connect", POINTER, POINTER, POINTER).invokeExact(MemorySegment.NULL, number);
        if ((int) function("xcb_connection_has_error", INT, POINTER).invokeExact(connection) != 0) {
            close();
            throw new IllegalStateException("the X server does not answer");
        }
        MemorySegment setup = (MemorySegment) function("xcb_get_setup", POINTER, POINTER).invokeExact(connection);
        MemorySegment screen = (MemorySegment) function("xcb_setup_roots_iterator", SCREENS, POINTER).invokeExact(allocator, setup);
        for (int i = 0; i < number.get(INT, 0); i++) {
            function("xcb_screen_next", null, POINTER).invokeExact(screen);
        }
        root = screen.get(ValueLayout.ADDRESS, 0).reinterpret(INT.byteSize()).get(INT, 0);
    }

    int root() {
        return root;
    }

    int atom(String name) throws Throwable {
        MemorySegment text = bytes(name);
        MemorySegment cookie = (MemorySegment) function("xcb_intern_atom", COOKIE, POINTER, BYTE, SHORT, POINTER)
                .invokeExact(allocator, connection, (byte) 0, (short) text.byteSize(), text);
        MemorySegment reply = (MemorySegment) function("xcb_intern_atom_reply", POINTER, POINTER, COOKIE, POINTER)
                .invokeExact(connection, cookie, MemorySegment.NULL);
        if (reply.equals(MemorySegment.NULL)) {
            throw new IllegalStateException("no atom " + name);
        }
        int atom = reply.reinterpret(REPLY_BYTES).get(INT, ATOM_IN_REPLY);
        free(reply);
        return atom;
    }

    /** Empty where the window has none, or has gone. */
    Optional<byte[]> property(int window, String name) throws Throwable {
        MemorySegment cookie = (MemorySegment) function("xcb_get_property", COOKIE, POINTER, BYTE, INT, INT, INT, INT, INT)
                .invokeExact(allocator, connection, (byte) 0, window, atom(name), ANY_TYPE, 0, 1 << 16);
        MemorySegment reply = (MemorySegment) function("xcb_get_property_reply", POINTER, POINTER, COOKIE, POINTER)
                .invokeExact(connection, cookie, MemorySegment.NULL);
        if (reply.equals(MemorySegment.NULL)) {
            return Optional.empty();
        }
        int length = (int) function("xcb_get_property_value_length", INT, POINTER).invokeExact(reply);
        MemorySegment value = (MemorySegment) function("xcb_get_property_value", POINTER, POINTER).invokeExact(reply);
        byte[] copy = value.reinterpret(length).toArray(BYTE);
        free(reply);
        return length == 0 ? Optional.empty() : Optional.of(copy);
    }

    void setText(int window, String property, String text) throws Throwable {
        MemorySegment value = bytes(text);
        MemorySegment ignored = (MemorySegment) function("xcb_change_property", COOKIE, POINTER, BYTE, INT, INT, INT, BYTE, INT, POINTER)
                .invokeExact(allocator, connection, (byte) REPLACE, window, atom(property), atom("UTF8_STRING"), (byte) 8,
                        (int) value.byteSize(), value);
    }

    /** Tells the window manager something of a window. @param values at most five */
    void tellManager(int window, String message, int... values) throws Throwable {
        MemorySegment event = event(window, message, 32);
        for (int i = 0; i < values.length; i++) {
            event.set(INT, EVENT_BYTES - MESSAGE_BYTES + (long) i * INT.byteSize(), values[i]);
        }
        int redirectAndNotify = 1 << 20 | 1 << 19;
        send(redirectAndNotify, event);
    }

    /** Tells everybody who listens at the root window, in pieces. */
    void broadcast(int window, String message, String text) throws Throwable {
        byte[] all = (text + "\0").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < all.length; at += MESSAGE_BYTES) {
            MemorySegment event = event(window, at == 0 ? message + "_BEGIN" : message, 8);
            MemorySegment.copy(all, at, event, BYTE, EVENT_BYTES - MESSAGE_BYTES, Math.min(MESSAGE_BYTES, all.length - at));
            int propertyChange = 1 << 22;
            send(propertyChange, event);
        }
    }

    private MemorySegment event(int window, String message, int format) throws Throwable {
        MemorySegment event = arena.allocate(EVENT_BYTES);
        event.set(BYTE, 0, (byte) CLIENT_MESSAGE);
        event.set(BYTE, 1, (byte) format);
        event.set(INT, 4, window);
        event.set(INT, 8, atom(message));
        return event;
    }

    private void send(int mask, MemorySegment event) throws Throwable {
        MemorySegment ignored = (MemorySegment) function("xcb_send_event", COOKIE, POINTER, BYTE, INT, INT, POINTER)
                .invokeExact(allocator, connection, (byte) 0, root, mask, event);
    }

    /** Returns once the server has done all that was sent. */
    void finish() throws Throwable {
        atom("WM_STATE");   // answers come in order
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        FunctionDescriptor descriptor = result == null ? FunctionDescriptor.ofVoid(parameters) : FunctionDescriptor.of(result, parameters);
        return linker.downcallHandle(library.findOrThrow(name), descriptor);
    }

    private void free(MemorySegment reply) throws Throwable {
        linker.downcallHandle(linker.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(POINTER)).invokeExact(reply);
    }

    private MemorySegment bytes(String text) {
        return arena.allocateFrom(BYTE, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            function("xcb_disconnect", null, POINTER).invokeExact(connection);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            arena.close();
        }
    }
}
