/** The health check of a container, what it found last, and running it once. */
@NullMarked
package dev.longshore.service.health;

import org.jspecify.annotations.NullMarked;
