package dev.longshore.ui.module;

/**
 * What all modules together have contributed. A module is given this before the others have said anything: it asks only later, when a view
 * is built or a command runs. FX thread only.
 */
public final class Contributed {

    private Contributions all = Contributions.NONE;

    /** Called once, by whoever made the modules. */
    public void set(Contributions contributions) {
        all = contributions;
    }

    public Contributions all() {
        return all;
    }

    /** The first contribution of a type, which there must be. */
    public <C extends Contribution> C first(Class<C> type) {
        return all.list(type).getFirst();
    }
}
