package dev.longshore;

import dev.longshore.ui.module.Module;
import java.util.List;

/** The features of the app: the one list of them. */
final class Modules {

    private Modules() {
    }

    /** In any order; the weights of what they contribute decide. */
    static List<Module> all() {
        return List.of();
    }
}
