package dev.longshore.ui.module;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What modules add to the app, by type. */
public final class Contributions {

    private static final Comparator<Contribution> ORDER = Comparator.comparingInt(Contribution::weight).thenComparing(Contribution::id);

    /** Needs the order above. */
    public static final Contributions NONE = new Contributions(List.of());

    private final List<Contribution> all;

    private Contributions(List<Contribution> all) {
        this.all = all.stream().sorted(ORDER).toList();
        Set<String> seen = new HashSet<>();
        for (Contribution each : all) {
            if (!seen.add(each.getClass().getName() + " " + each.id())) {
                throw new IllegalArgumentException(each.getClass().getSimpleName() + " is contributed twice: " + each.id());
            }
        }
    }

    /** In any order; the weights decide. */
    public static Contributions of(Contribution... contributions) {
        return new Contributions(List.of(contributions));
    }

    /** The contributions of several modules as one. @throws IllegalArgumentException where two of a type have the same id */
    public static Contributions join(List<Contributions> parts) {
        return new Contributions(parts.stream().flatMap(part -> part.all.stream()).toList());
    }

    /** With more of them. */
    public Contributions and(Contribution... more) {
        return new Contributions(Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    /** Those of a type, in their order. */
    public <C extends Contribution> List<C> list(Class<C> type) {
        return list(type, each -> true);
    }

    /** Those of a type that pass, in their order. */
    public <C extends Contribution> List<C> list(Class<C> type, Predicate<C> wanted) {
        return all.stream().filter(type::isInstance).map(type::cast).filter(wanted).toList();
    }
}
