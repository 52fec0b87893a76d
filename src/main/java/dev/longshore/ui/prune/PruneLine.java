package dev.longshore.ui.prune;

import dev.longshore.domain.Failure;
import dev.longshore.service.prune.PruneReason;

/** One line of the list. */
sealed interface PruneLine {

    /** The category that it is of. */
    String group();

    /** Tells it from the other lines, and finds it again in a list that came later. */
    String key();

    /** The head of a category that is there. */
    record Head(String group) implements PruneLine {
        @Override
        public String key() {
            return "head/" + group;
        }
    }

    /** One object. */
    record Item(String group, PruneRow row) implements PruneLine {
        @Override
        public String key() {
            return row.key();
        }
    }

    /** Stands for the objects that are folded away. @param count of them */
    record More(String group, int count) implements PruneLine {
        @Override
        public String key() {
            return "more/" + group;
        }
    }

    /** Why something that looks free is not offered. */
    record Note(String group, PruneReason why) implements PruneLine {
        @Override
        public String key() {
            return "note/" + group + "/" + why;
        }
    }

    /** In the place of a category that could not be listed. */
    record Failed(String group, Failure failure) implements PruneLine {
        @Override
        public String key() {
            return "failed/" + group;
        }
    }
}
