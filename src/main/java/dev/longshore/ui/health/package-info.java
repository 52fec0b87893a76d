/** The inspector's tab of the health check of a container. */
@NullMarked
package dev.longshore.ui.health;

import org.jspecify.annotations.NullMarked;
