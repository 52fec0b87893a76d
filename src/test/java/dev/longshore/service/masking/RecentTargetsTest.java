package dev.longshore.service.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentTargetsTest {

    private final RecentTargets targets = new RecentTargets();

    @Test
    void theNewestAreKnown() {
        for (int i = 0; i <= 1_000; i++) {
            targets.add("/containers/" + i);
        }
        assertEquals(1_000, targets.size());
        assertFalse(targets.contains("/containers/0"));
        assertTrue(targets.contains("/containers/1000"));
    }

    @Test
    void aLongOneIsNotKept() {
        targets.add("/" + "a".repeat(500));
        assertEquals(0, targets.size());
    }

    @Test
    void whatHidesASecretIsHiddenEachTime() {
        Masker masker = new Masker();
        String secret = "/build?buildargs=" + "%7B%22PASSWORD%22%3A%22hunter2%22%7D";
        String first = masker.target(secret);
        assertFalse(first.contains("hunter2"));
        assertEquals(first, masker.target(secret));
        assertEquals("/containers/json?all=true", masker.target("/containers/json?all=true"));
        assertEquals("/containers/json?all=true", masker.target("/containers/json?all=true"));
    }
}
