package dev.longshore.ui.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private record Light(String id, int weight) implements Contribution { }

    private record Plain(String id) implements Contribution { }

    @Test
    void comeByTypeInTheOrderOfTheirWeights() {
        Contributions all = Contributions.join(List.of(
                Contributions.of(new Light("b", 2), new Plain("x"), new Light("c", 1)), Contributions.of(new Light("a", 2))));

        assertEquals(List.of("c", "a", "b"), all.list(Light.class).stream().map(Light::id).toList());
        assertEquals(List.of(new Plain("x")), all.list(Plain.class));
    }

    @Test
    void twoOfTheSameTypeAndIdAreAMistake() {
        Contributions one = Contributions.of(new Light("a", 1), new Plain("a"));   // the types differ

        assertThrows(IllegalArgumentException.class, () -> one.and(new Plain("a")));
        assertThrows(IllegalArgumentException.class, () -> Contributions.join(List.of(one, Contributions.of(new Light("a", 7)))));
    }
}
