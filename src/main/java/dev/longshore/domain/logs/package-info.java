/** Lines of a container's log and what is read from them: text, colours, levels, fields, times. Pure functions. */
@NullMarked
package dev.longshore.domain.logs;

import org.jspecify.annotations.NullMarked;
