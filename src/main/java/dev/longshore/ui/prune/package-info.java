/** What nothing uses, group by group, with ticks: the window that cleans up a host. */
@NullMarked
package dev.longshore.ui.prune;

import org.jspecify.annotations.NullMarked;
