/** The inspector's tab of the processes of a container. */
@NullMarked
package dev.longshore.ui.processes;

import org.jspecify.annotations.NullMarked;
