package dev.longshore.start;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * What an X server shows of a window that has not been drawn yet. JavaFX leaves that open: the window is black, or shows what was there before,
 * until the first drawing, which a busy machine makes late. FX thread only: GTK's calls belong to it.
 */
@SuppressWarnings("restricted") // plain calls with arguments that GTK has given
public final class WindowGround {

    private static final long OPAQUE = 0xff000000L;

    /** Of a GList: data, next, previous. */
    private static final AddressLayout NODE = ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(3, ValueLayout.ADDRESS));

    private final boolean here;

    /** @param platform as of {@code glass.platform}, empty where it is the usual one */
    public WindowGround(String osName, String platform) {
        this.here = osName.toLowerCase(Locale.ROOT).contains("linux") && platform.isEmpty();
    }

    /** The windows that are made and not shown yet will have this colour until they are drawn. @param rgb eight bits each */
    public void colour(int rgb) {
        forEachWindow((x, display, window) -> (int) x.function("XSetWindowBackground", ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG)
                .invokeExact(display, window, OPAQUE | rgb));
    }

    /** They have been drawn: where their size changes from now on, what they show stays until they are drawn anew. */
    public void keepWhatShows() {
        forEachWindow((x, display, window) -> (int) x.function("XSetWindowBackgroundPixmap", ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG)
                .invokeExact(display, window, 0L));
    }

    /** A call by its handle may throw anything. */
    private interface Change {
        int of(Library x, MemorySegment display, long window) throws Throwable;
    }

    private record Library(SymbolLookup symbols) {

        static Library named(String name) {
            return new Library(SymbolLookup.libraryLookup(name, Arena.global()));
        }

        MethodHandle returning(MemoryLayout result, String name, MemoryLayout... parameters) {
            return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(result, parameters));
        }

        MethodHandle action(String name, MemoryLayout... parameters) {
            return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.ofVoid(parameters));
        }

        MethodHandle function(String name, MemoryLayout... parameters) {
            return returning(ValueLayout.JAVA_INT, name, parameters);
        }
    }

    private void forEachWindow(Change change) {
        if (!here) {
            return;
        }
        try {
            Library gtk = Library.named("libgtk-3.so.0");
            Library gdk = Library.named("libgdk-3.so.0");
            Library x = Library.named("libX11.so.6");
            MethodHandle windowOf = gtk.returning(ValueLayout.ADDRESS, "gtk_widget_get_window", ValueLayout.ADDRESS);
            MethodHandle realize = gtk.action("gtk_widget_realize", ValueLayout.ADDRESS);
            MethodHandle number = gdk.returning(ValueLayout.JAVA_LONG, "gdk_x11_window_get_xid", ValueLayout.ADDRESS);
            MemorySegment node = (MemorySegment) gtk.returning(NODE, "gtk_window_list_toplevels").invokeExact();
            if (node.address() == 0) {
                return;
            }
            MemorySegment display = (MemorySegment) gdk.returning(ValueLayout.ADDRESS, "gdk_x11_get_default_xdisplay").invokeExact();
            for (; node.address() != 0; node = node.get(NODE, ValueLayout.ADDRESS.byteSize())) {
                MemorySegment widget = node.get(ValueLayout.ADDRESS, 0);
                realize.invokeExact(widget);   // else it has no window of the X server's until it shows
                MemorySegment window = (MemorySegment) windowOf.invokeExact(widget);
                if (window.address() != 0) {
                    int done = change.of(x, display, (long) number.invokeExact(window));
                }
            }
            int sent = (int) x.function("XFlush", ValueLayout.ADDRESS).invokeExact(display);
        } catch (Throwable unknown) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the window has no ground of its own", unknown);
        }
    }
}
