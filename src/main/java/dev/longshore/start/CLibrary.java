package dev.longshore.start;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The few calls of Linux' libraries that Java has no words for. Where a call is not there, the answer is the harmless one. */
@SuppressWarnings("restricted") // plain calls with checked arguments
final class CLibrary {

    private static final int READ = 1;
    private static final int EXECUTE = 4;
    private static final int PRIVATE = 2;
    private static final int PAGE = 4096;

    private final Linker linker = Linker.nativeLinker();

    /** Whether code of this file may run; the file must hold a page. A mount with {@code noexec} forbids it. */
    boolean mayExecute(Path file) {
        return call(arena -> {
            MethodHandle open = function(linker.defaultLookup(), "open", ValueLayout.JAVA_INT,
                    List.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            MethodHandle map = function(linker.defaultLookup(), "mmap", ValueLayout.ADDRESS, List.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
            MethodHandle close = function(linker.defaultLookup(), "close", ValueLayout.JAVA_INT, List.of(ValueLayout.JAVA_INT));
            int descriptor = (int) open.invokeExact(text(arena, file.toString()), 0);
            MemorySegment at = (MemorySegment) map.invokeExact(MemorySegment.NULL, (long) PAGE, READ | EXECUTE, PRIVATE, descriptor, 0L);
            int closed = (int) close.invokeExact(descriptor);
            return at.address() != -1 && closed == 0;
        }, true);
    }

    /** How many fonts fontconfig finds; 1 where it cannot be asked, as the toolkit then says more. */
    int fonts() {
        return call(arena -> {
            SymbolLookup fontconfig = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
            MethodHandle start = function(fontconfig, "FcInit", ValueLayout.JAVA_INT, List.of());
            MethodHandle fonts = function(fontconfig, "FcConfigGetFonts", ValueLayout.ADDRESS, List.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            int started = (int) start.invokeExact();
            MemorySegment set = (MemorySegment) fonts.invokeExact(MemorySegment.NULL, 0);
            boolean none = started == 0 || set.equals(MemorySegment.NULL);
            return none ? 0 : set.reinterpret(ValueLayout.JAVA_INT.byteSize()).get(ValueLayout.JAVA_INT, 0);
        }, 1);
    }

    /**
     * Starts a program in place of this process, with one more variable of the environment. Comes back only where that does not work.
     *
     * @param arguments as they were given, in bytes: their encoding may not be that of this process
     */
    void become(Path program, List<byte[]> arguments, String variable, String value) {
        call(arena -> {
            MethodHandle set = function(linker.defaultLookup(), "setenv", ValueLayout.JAVA_INT,
                    List.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            MethodHandle become = function(linker.defaultLookup(), "execv", ValueLayout.JAVA_INT,
                    List.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MemorySegment all = arena.allocate(ValueLayout.ADDRESS, arguments.size() + 1L);   // ends with null
            for (int i = 0; i < arguments.size(); i++) {
                all.setAtIndex(ValueLayout.ADDRESS, i, bytes(arena, arguments.get(i)));
            }
            int changed = (int) set.invokeExact(text(arena, variable), text(arena, value), 1);
            return changed == 0 ? (int) become.invokeExact(text(arena, program.toString()), all) : changed;
        }, -1);
    }

    /** Takes a variable from the environment that children inherit; {@link System#getenv} still has it. */
    void unset(String variable) {
        call(arena -> {
            MethodHandle unset = function(linker.defaultLookup(), "unsetenv", ValueLayout.JAVA_INT, List.of(ValueLayout.ADDRESS));
            return (int) unset.invokeExact(text(arena, variable));
        }, -1);
    }

    private MethodHandle function(SymbolLookup library, String name, MemoryLayout result, List<MemoryLayout> parameters) {
        return linker.downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, parameters.toArray(MemoryLayout[]::new)));
    }

    /** A call by its handle may throw anything. */
    private interface Work<T> {

        T in(Arena arena) throws Throwable;
    }

    private static <T> T call(Work<T> work, T otherwise) {
        try (Arena arena = Arena.ofConfined()) {
            return work.in(arena);
        } catch (Throwable unknown) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "a system call is not there", unknown);
            return otherwise;
        }
    }

    private static MemorySegment text(Arena arena, String text) {
        return bytes(arena, text.getBytes(StandardCharsets.UTF_8));
    }

    private static MemorySegment bytes(Arena arena, byte[] bytes) {
        MemorySegment segment = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return segment;
    }
}
