package dev.longshore.ui.control;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Row;
import java.util.Set;

/** Values of rows that change while the rows themselves stay as they are, such as what containers use. FX thread only. */
public interface LiveValues<R extends Row> {

    /** Keeps values for one table until the watch is closed. @param changed hears of other values, never at once */
    Watch<R> watch(Listener changed);

    /** Hears of other values. */
    @FunctionalInterface
    interface Listener {

        /** @param round whether a round over all rows ended: only then are they sorted anew, so that rows do not jump with each value */
        void changed(boolean round);
    }

    /** What a table needs of them. */
    interface Watch<R extends Row> extends Subscription {

        /**
         * What is needed from now on, in place of what was needed before.
         *
         * @param inSight the rows that show, and those of groups whose head does
         * @param all     whether those of all rows are needed too: the table is sorted by them
         */
        void need(Set<R> inSight, boolean all);
    }
}
