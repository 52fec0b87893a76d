/** The inspector's tab of what a container has written. */
@NullMarked
package dev.longshore.ui.changes;

import org.jspecify.annotations.NullMarked;
