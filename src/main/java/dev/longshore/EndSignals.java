package dev.longshore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Hears of the signals that ask the process to end. By itself the virtual machine runs its shutdown hooks at once and side by side: the
 * toolkit's own then stops what draws while the window is still being drawn, and prints what comes of it.
 */
final class EndSignals {

    private static final List<String> ALL = List.of("TERM", "HUP", "INT");

    /** By name: the compiler warns of it, though every Java has it, and nothing else does this. */
    private static final String SIGNAL = "sun.misc.Signal";
    private static final String HANDLER = "sun.misc.SignalHandler";

    private EndSignals() {
    }

    /** @param asked given the exit status that says which signal it was; called on a thread of its own */
    static void hear(IntConsumer asked) {
        for (String name : ALL) {
            try {
                hear(name, asked);
            } catch (ReflectiveOperationException notHere) {   // a system without it, or a Java told to leave signals alone
                System.getLogger("longshore").log(System.Logger.Level.DEBUG, "no handler for {0}", name);
            }
        }
    }

    private static void hear(String name, IntConsumer asked) throws ReflectiveOperationException {
        Class<?> type = Class.forName(SIGNAL);
        Class<?> handler = Class.forName(HANDLER);
        Object signal = type.getConstructor(String.class).newInstance(name);
        int number = (int) type.getMethod("getNumber").invoke(signal);
        InvocationHandler told = (self, method, arguments) -> switch (method.getName()) {
            case "handle" -> {
                asked.accept(128 + number);
                yield null;
            }
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> HANDLER + " of " + name;
        };
        Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, told);
        type.getMethod("handle", type, handler).invoke(null, signal, proxy);
    }
}
