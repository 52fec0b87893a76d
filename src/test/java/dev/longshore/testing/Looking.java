package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.onFx;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.testfx.service.query.NodeQuery;

/**
 * A query that looks when it is asked for its nodes, and does so on the FX thread: the scene changes while another thread walks through it.
 * Whoever asks for a node, and not whether there is one, waits for it; on the FX thread it must be there.
 */
final class Looking implements InvocationHandler {

    private final Supplier<NodeQuery> query;

    private Looking(Supplier<NodeQuery> query) {
        this.query = query;
    }

    static NodeQuery by(Supplier<NodeQuery> query) {
        return (NodeQuery) Proxy.newProxyInstance(NodeQuery.class.getClassLoader(), new Class<?>[] {NodeQuery.class}, new Looking(query));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getReturnType().equals(NodeQuery.class)) {
            return by(() -> (NodeQuery) call(method, arguments));
        }
        if (mustFind(method) && !Platform.isFxApplicationThread()) {
            return awaited(method, arguments);
        }
        return onFx(() -> call(method, arguments));
    }

    private static boolean mustFind(Method method) {
        return method.getName().startsWith("query") && !method.getName().startsWith("queryAll");
    }

    private Object awaited(Method method, Object... arguments) {
        AtomicReference<Object> found = new AtomicReference<>();
        Waiting.until("a node for " + method.getName(), () -> {
            found.set(onFx(() -> call(method, arguments)));   // fails where there is none
            return true;
        });
        return found.get();
    }

    private Object call(Method method, Object... arguments) {
        try {
            return method.invoke(query.get(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
