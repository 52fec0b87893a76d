package dev.longshore.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real engine: one where a user has it, else a private dockerd, else none: then the tests are skipped with a printed
 * reason, or fail with {@code -Dlongshore.engine=required}. One engine serves all classes of a run.
 */
public class RealEngineExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RealEngineExtension.class);

    /** Ends with the test run. */
    private record Kept(RealEngine engine, String obstacle) implements AutoCloseable {
        @Override
        public void close() {
            if (engine != null) {
                engine.close();
            }
        }
    }

    private final boolean ownOnly;

    public RealEngineExtension() {
        this(false);
    }

    RealEngineExtension(boolean ownOnly) {
        this.ownOnly = ownOnly;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Kept kept = kept(context);
        if (kept.engine() == null) {
            throw Required.orSkip(context.getDisplayName() + ": no real engine: " + kept.obstacle());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        kept(context).engine().clean();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealEngine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kept(context).engine();
    }

    private Kept kept(ExtensionContext context) {
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(ownOnly ? "own" : "any", key -> find(), Kept.class);
    }

    private Kept find() {
        Optional<RealEngine> users = ownOnly ? Optional.empty() : RealEngine.users();
        if (users.isPresent()) {
            return new Kept(users.get(), null);
        }
        Optional<String> obstacle = PrivateDockerd.obstacle();
        return obstacle.isPresent() ? new Kept(null, "none answers at DOCKER_HOST or the default socket, and " + obstacle.get())
                : new Kept(RealEngine.ofItsOwn(), null);
    }
}
