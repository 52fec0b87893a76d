package dev.longshore.ui.module;

/** One feature of the app. {@code Modules} lists them; nothing else names a feature. */
@FunctionalInterface
public interface Module {

    /** Makes the feature's services and models, and says what it adds to the app. Called once. FX thread only. */
    Contributions contribute(AppContext context);
}
