package dev.longshore.ui.logs;

import dev.longshore.domain.Failure;

/** What is known of a log above the oldest line that is here. */
sealed interface Above {

    /** Older lines may be there; going up asks for them. */
    record Unknown() implements Above { }

    /** Older lines are asked for. */
    record Reading() implements Above { }

    /** Nothing older can be had. */
    record Beginning() implements Above { }

    /** There is no room for older lines. */
    record Full() implements Above { }

    /** Older lines could not be read; asking again may go well. */
    record Failed(Failure failure) implements Above { }
}
