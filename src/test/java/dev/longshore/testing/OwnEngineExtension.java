package dev.longshore.testing;

/** As {@link RealEngineExtension}, but never the user's engine: for tests that stop and kill it. */
public final class OwnEngineExtension extends RealEngineExtension {
    public OwnEngineExtension() {
        super(true);
    }
}
