/** A container made into an image, and the wait for a container's end. */
@NullMarked
package dev.longshore.ui.exchange;

import org.jspecify.annotations.NullMarked;
